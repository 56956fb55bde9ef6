package org.parley.findings.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.parley.findings.laws.LawScenarios;
import org.parley.findings.laws.Setting;
import org.parley.scenario.Parameter;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.evidence.OrderedPair;

/** Makes the moves of claims and numbers: what a file says becomes settings of it, of which those are kept that it can have. */
final class MoveMaker {

    private static final double[] NO_NUMBER = {Double.NaN};

    private final LawScenarios scenarios;
    private final Scenario scenario;
    private final EvidenceLedger ledger;
    private final Set<String> drawn;
    private final Map<String, MovableNumber> numbers = new LinkedHashMap<>();

    /** Numbers and choices, by each path at which they are used. */
    private final Map<String, Entry> byPath = new LinkedHashMap<>();

    MoveMaker(LawScenarios scenarios, EvidenceLedger ledger) {
        this.scenarios = scenarios;
        this.ledger = ledger;
        scenario = scenarios.file().scenario();
        drawn = scenarios.numbers();
        for (Entry entry : ledger.entries()) {
            byPath.put(entry.path(), entry);
            entry.uses().forEach(use -> byPath.put(use, entry));
            if (entry.distribution() != null && !Double.isNaN(entry.median())) {
                numbers.put(entry.path(), MovableNumber.of(entry, drawn.contains(entry.path())));
            }
        }
    }

    /** Returns the moves of a number: through its range if it has one, else removed and reversed, else by three tenths. */
    List<Move> ofNumber(String path) {
        MovableNumber number = numbers.get(path);
        List<Move> moves = new ArrayList<>();
        if (number.known().isConstant()) {
            moves.addAll(without(path));
            reversed(number).ifPresent(x -> add(moves, Move.Kind.REVERSED, "at " + Range.rounded(x), number.at(x)));
        }
        if (moves.isEmpty()) {
            range(moves, List.of(number));
        }
        return moves;
    }

    /** Returns the move that removes a number, if there is one. */
    List<Move> without(String path) {
        MovableNumber number = numbers.get(path);
        List<Move> moves = new ArrayList<>();
        number.removed().ifPresent(x -> add(moves, Move.Kind.REMOVED, "at " + Range.rounded(x), number.at(x)));
        return moves;
    }

    /**
     * Returns the moves of what rests on a claim.
     *
     * @param cited what cites it, of the ledger
     * @param events events that cite it
     * @param orderings ids of orderings that cite it
     */
    List<Move> ofClaim(List<Entry> cited, List<String> events, List<String> orderings) {
        List<Move> moves = new ArrayList<>();
        List<Setting> removed =
                new ArrayList<>(cited.stream().map(this::removed).toList());
        List<Setting> reversed =
                new ArrayList<>(cited.stream().map(this::reversed).toList());
        events.forEach(event -> removed.add(Setting.set("events." + event + ".chance", "0")));
        for (String ordering : orderings) {
            removed.add(ordered(ordering, false));
            reversed.add(ordered(ordering, true));
        }
        add(moves, Move.Kind.REMOVED, "removed", fitting(removed));
        add(moves, Move.Kind.REVERSED, "reversed", fitting(reversed));
        range(
                moves,
                cited.stream()
                        .map(entry -> numbers.get(entry.path()))
                        .filter(n -> n != null && !n.known().isConstant())
                        .toList());
        cited.forEach(entry -> options(moves, entry));
        return moves;
    }

    /** Returns all settings together, or those that the file can have one on top of the other. */
    private Setting fitting(List<Setting> all) {
        Setting together = all.stream().reduce(Setting.AS_IT_IS, Setting::and);
        if (scenarios.fits(together)) {
            return together;
        }
        Setting some = Setting.AS_IT_IS;
        for (Setting one : all) {
            some = scenarios.fits(some.and(one)) ? some.and(one) : some;
        }
        return some;
    }

    private void add(List<Move> moves, Move.Kind kind, String words, Setting to) {
        if (!to.equals(Setting.AS_IT_IS) && scenarios.fits(to)) {
            moves.add(new Move(kind, words, Setting.AS_IT_IS, to));
        }
    }

    private void range(List<Move> moves, List<MovableNumber> all) {
        if (!all.isEmpty()) {
            Setting low = Setting.AS_IT_IS;
            Setting high = Setting.AS_IT_IS;
            for (MovableNumber number : all) {
                low = low.and(number.at(number.low()));
                high = high.and(number.at(number.high()));
            }
            String words = all.size() > 1
                    ? "all from their low to their high ends"
                    : "from " + Range.rounded(all.get(0).low()) + " to "
                            + Range.rounded(all.get(0).high());
            if (!low.equals(high) && scenarios.fits(low) && scenarios.fits(high)) {
                moves.add(new Move(Move.Kind.RANGE, words, low, high));
            }
        }
    }

    private void options(List<Move> moves, Entry entry) {
        if (choice(entry) != null) {
            String name = entry.path().substring("parameters.".length());
            Parameter.Choice choice = choice(entry);
            choice.options().stream()
                    .filter(option -> choice.isDrawn() || !option.equals(choice.value()))
                    .forEach(option ->
                            add(moves, Move.Kind.OPTION, name + " = " + option, Setting.set(entry.path(), option)));
        }
    }

    private Parameter.Choice choice(Entry entry) {
        return entry.path().startsWith("parameters.")
                        && scenario.parameters().get(entry.path().substring("parameters.".length()))
                                instanceof Parameter.Choice choice
                ? choice
                : null;
    }

    private Setting removed(Entry entry) {
        MovableNumber number = numbers.get(entry.path());
        if (number != null) {
            return at(number, MovableNumber::removed);
        }
        String[] steps = entry.path().split("\\.");
        String key = steps[steps.length - 1];
        if (choice(entry) != null) {
            return withoutChoice(entry);
        }
        return switch (key) {
            case "ideal" -> at(numberAt(parent(entry.path()) + ".salience"), MovableNumber::removed);
            case "red_lines" -> withoutRedLines(entry, steps);
            case "consents" -> entry.value().equals("true") ? Setting.set(entry.path(), "false") : Setting.AS_IT_IS;
            case "joins" ->
                entry.value().equals("from_start") ? Setting.AS_IT_IS : Setting.set(entry.path(), "from_start");
            case "when" -> isCondition(steps) ? Setting.set(parent(entry.path()), "from_start") : Setting.AS_IT_IS;
            case "needs" -> Setting.set(entry.path(), "{}");
            default -> Setting.AS_IT_IS;
        };
    }

    private Setting withoutChoice(Entry entry) {
        List<String> options = choice(entry).options();
        String neutral = options.contains("from_start") ? "from_start" : "false";
        boolean isSo = !choice(entry).isDrawn() && choice(entry).value().equals(neutral);
        return isSo || !options.contains(neutral) ? Setting.AS_IT_IS : Setting.set(entry.path(), neutral);
    }

    private Setting withoutRedLines(Entry entry, String[] steps) {
        Setting none = Setting.AS_IT_IS;
        for (String option : scenario.actors()
                .get(steps[1])
                .prefers()
                .get(steps[3])
                .redLines()
                .keySet()) {
            none = none.and(Setting.set(entry.path() + "." + option, "false"));
        }
        return none;
    }

    private static boolean isCondition(String[] steps) {
        return steps[0].equals("conditions");
    }

    private Setting reversed(Entry entry) {
        MovableNumber number = numbers.get(entry.path());
        if (number != null) {
            return at(number, this::reversed);
        }
        String[] steps = entry.path().split("\\.");
        if (entry.path().endsWith(".ideal")) {
            List<String> options = scenario.issues().get(steps[3]).options();
            String mirrored = options.get(options.size() - 1 - options.indexOf(entry.value()));
            return mirrored.equals(entry.value()) ? Setting.AS_IT_IS : Setting.set(entry.path(), mirrored);
        }
        return entry.path().endsWith(".when") && isCondition(steps)
                ? Setting.set(parent(entry.path()), "not (" + entry.value() + ")")
                : Setting.AS_IT_IS;
    }

    /** A salience is mirrored among the saliences of its actor: what weighs most weighs least. */
    private OptionalDouble reversed(MovableNumber number) {
        if (!number.path().endsWith(".salience")) {
            return number.reversed();
        }
        String prefers = parent(parent(number.path())) + ".";
        double[] all = byPath.keySet().stream()
                .filter(path -> path.startsWith(prefers) && path.endsWith(".salience"))
                .map(this::numberAt)
                .filter(n -> n != null)
                .mapToDouble(MovableNumber::middle)
                .sorted()
                .toArray();
        double mirrored = all[0] + all[all.length - 1] - number.middle();
        return Math.abs(mirrored - number.middle()) < 1e-9 ? OptionalDouble.empty() : OptionalDouble.of(mirrored);
    }

    private static Setting at(MovableNumber number, Function<MovableNumber, OptionalDouble> value) {
        OptionalDouble x = number == null ? OptionalDouble.empty() : value.apply(number);
        return x.isEmpty() ? Setting.AS_IT_IS : number.at(x.getAsDouble());
    }

    private MovableNumber numberAt(String path) {
        Entry entry = byPath.get(path);
        return entry == null ? null : numbers.get(entry.path());
    }

    /** Without what a claim orders, numbers are alike; reversed, those that were greater are as the lesser were. */
    private Setting ordered(String ordering, boolean isExchanged) {
        Set<String> greater = new LinkedHashSet<>();
        Set<String> less = new LinkedHashSet<>();
        ledger.orderings().stream().filter(p -> p.ordering().equals(ordering)).forEach((OrderedPair p) -> {
            greater.add(p.greater());
            less.add(p.less());
        });
        double[] high = middles(greater);
        double[] low = middles(less);
        double constant = constant(greater, high) ? high[0] : constant(less, low) ? low[0] : Double.NaN;
        Setting all = Setting.AS_IT_IS;
        double alike = Double.isNaN(constant) ? (sum(high) + sum(low)) / (high.length + low.length) : constant;
        for (String path : greater) {
            all = all.and(to(path, isExchanged ? exchanged(path, constant, sum(low) / low.length) : alike));
        }
        for (String path : less) {
            all = all.and(to(path, isExchanged ? exchanged(path, constant, sum(high) / high.length) : alike));
        }
        return all;
    }

    private double exchanged(String path, double constant, double other) {
        MovableNumber number = numberAt(path);
        return Double.isNaN(constant) || number == null ? other : 2 * constant - number.middle();
    }

    private Setting to(String path, double value) {
        MovableNumber number = numberAt(path);
        return number == null || !number.range().holds(value) ? Setting.AS_IT_IS : number.at(value);
    }

    private boolean constant(Set<String> paths, double[] values) {
        return paths.size() == 1 && numberAt(paths.iterator().next()) == null && values.length == 1;
    }

    private double[] middles(Set<String> paths) {
        double[] all = paths.stream()
                .mapToDouble(path -> numberAt(path) != null
                        ? numberAt(path).middle()
                        : byPath.containsKey(path) ? Double.NaN : Double.parseDouble(path))
                .filter(x -> !Double.isNaN(x))
                .toArray();
        return all.length == 0 ? NO_NUMBER : all;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double x : values) {
            sum += x;
        }
        return sum;
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** Returns the numbers that the file itself gives. */
    List<Entry> numbers() {
        return ledger.entries().stream()
                .filter(e -> e.kind() == Kind.NUMBER
                        && numbers.containsKey(e.path())
                        && e.grounds() != EvidenceLedger.Grounds.DEFAULT
                        && e.grounds() != EvidenceLedger.Grounds.NEUTRAL)
                .toList();
    }
}
