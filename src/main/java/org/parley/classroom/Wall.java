package org.parley.classroom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.classroom.WallScreen.Disc;
import org.parley.classroom.WallScreen.Dot;
import org.parley.classroom.WallScreen.Label;
import org.parley.classroom.WallScreen.Line;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.Scenario;

/** Draws the wall: a hundred of the model's games as dots, by how they end and when they sign, and on them the games of a class as discs. */
public final class Wall {

    private static final Set<Outcome> SIGNED =
            Set.of(Outcome.CEASEFIRE_HOLDS, Outcome.CEASEFIRE_COLLAPSES, Outcome.AGREEMENT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private static final int DOTS = 100;
    private static final double STEP = 20.5;
    private static final int BINS = 13;
    private static final double MOST = 0.93;
    private static final double BIN = 50;
    private static final double HEAD = 80;
    private static final double FOOT = 84;
    private static final double LEAST = 452;

    private final Classroom classroom;
    private final List<Baseline> baselines;

    /**
     * Looks at a class.
     *
     * @param baselines what the model makes of each activity alone
     */
    public Wall(Classroom classroom, List<Baseline> baselines) {
        this.classroom = classroom;
        this.baselines = List.copyOf(baselines);
    }

    /** A column of dots and discs. */
    private record Column(double x, double width, List<RunOutcome> model, List<Integer> games) {}

    /** Returns the wall of an activity. */
    public WallScreen of(int activity) {
        Activity what = classroom.activities().get(activity);
        Scenario scenario = what.scenario();
        Map<Integer, RunOutcome> games = new TreeMap<>();
        for (ClassGame game : classroom.games()) {
            RunOutcome run =
                    game.activity() == what ? classroom.state(game).position().outcome() : null;
            if (run != null && !run.isFailed()) {
                games.put(game.number(), run);
            }
        }
        List<RunOutcome> all = baselines.get(activity).runs();
        List<RunOutcome> hundred = hundred(all);
        return draw(what, scenario, games, hundred, all);
    }

    /** Returns a hundred runs in which each end has its share, by date. */
    private static List<RunOutcome> hundred(List<RunOutcome> runs) {
        List<RunOutcome> sorted = runs.stream()
                .sorted(Comparator.comparing(RunOutcome::ended)
                        .thenComparingInt(run -> run.talks().agreementRound()))
                .toList();
        List<RunOutcome> picked = new ArrayList<>();
        for (int n = 0; n < DOTS && !sorted.isEmpty(); n++) {
            picked.add(sorted.get((int) ((n + 0.5) * sorted.size() / DOTS)));
        }
        return picked;
    }

    private static boolean isSigned(RunOutcome run) {
        return SIGNED.contains(run.ended());
    }

    private WallScreen draw(
            Activity what,
            Scenario scenario,
            Map<Integer, RunOutcome> games,
            List<RunOutcome> hundred,
            List<RunOutcome> all) {
        ScenarioWords words = new ScenarioWords(scenario);
        int rounds = Math.max(1, last(hundred, games));
        List<Column> columns = new ArrayList<>();
        ToIntFunction<RunOutcome> bin =
                run -> Math.min(BINS - 1, (run.talks().agreementRound() - 1) * (BINS - 1) / rounds);
        for (int b = 0; b < BINS; b++) {
            int here = b;
            columns.add(
                    column(4 + b * BIN, BIN - 6, hundred, games, run -> isSigned(run) && bin.applyAsInt(run) == here));
        }
        List<Label> labels = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<Outcome, Double> others = new EnumMap<>(Outcome.class);
        double x = 704;
        for (Outcome outcome : Outcome.values()) {
            if (SIGNED.contains(outcome)) {
                continue;
            }
            Column column = column(x, 0, hundred, games, run -> run.ended() == outcome);
            if (!column.model().isEmpty() || !column.games().isEmpty()) {
                double width = Math.max(100, Math.ceil(column.model().size() / 10.0) * STEP);
                columns.add(new Column(x, width, column.model(), column.games()));
                others.put(outcome, x);
                x += width + 24;
            }
        }
        double radius = games.size() <= 14 ? 20 : games.size() <= 45 ? 13 : 7;
        double tall = columns.stream().mapToDouble(c -> tall(c, radius)).max().orElse(0);
        double ground = Math.max(LEAST - FOOT, HEAD + tall);
        List<Dot> dots = new ArrayList<>();
        List<Disc> discs = new ArrayList<>();
        for (Column column : columns) {
            place(column, ground, radius, games, dots, discs);
        }
        lines.add(new Line(0, BINS * BIN + 4, ground));
        others.forEach((outcome, left) -> {
            String name = words.outcome(outcome);
            lines.add(new Line(left - 4, left + 100, ground));
            int row = 0;
            for (String line : folded(Vocabulary.capital(name))) {
                labels.add(new Label(left, ground + 22 + 18 * row++, line, "below " + kind(outcome)));
            }
        });
        long signedModel = all.stream().filter(Wall::isSigned).count();
        long signed = games.values().stream().filter(Wall::isSigned).count();
        labels.add(new Label(
                4,
                28,
                Vocabulary.capital(words.aSettlement()) + (words.isAtWar() ? " is signed" : " is reached"),
                "head"));
        labels.add(new Label(
                4,
                52,
                all.isEmpty()
                        ? "the model is still playing"
                        : "by date; the model’s " + Math.round(100.0 * signedModel / all.size()) + " of 100",
                "sub"));
        if (!others.isEmpty()) {
            labels.add(new Label(704, 28, "None", "head"));
            labels.add(new Label(
                    704,
                    52,
                    all.isEmpty() ? "" : Math.round(100.0 * (all.size() - signedModel) / all.size()) + " of 100",
                    "sub"));
        }
        return new WallScreen(
                what.title(),
                headline(words, signed, games.size(), signedModel, all.size()),
                deck(words, games),
                classroom.code(),
                Math.max(WallScreen.WIDTH, x),
                ground + FOOT,
                dots,
                discs,
                ticks(scenario, words, rounds, ground),
                labels,
                lines);
    }

    /** Returns the round by which most have signed of those that sign; later ones share the last column. */
    private static int last(List<RunOutcome> hundred, Map<Integer, RunOutcome> games) {
        List<RunOutcome> shown = hundred.isEmpty() ? List.copyOf(games.values()) : hundred;
        int[] rounds = shown.stream()
                .filter(Wall::isSigned)
                .mapToInt(run -> run.talks().agreementRound())
                .sorted()
                .toArray();
        return rounds.length == 0 ? 1 : rounds[(int) (MOST * (rounds.length - 1))];
    }

    private static Column column(
            double x,
            double width,
            List<RunOutcome> hundred,
            Map<Integer, RunOutcome> games,
            java.util.function.Predicate<RunOutcome> which) {
        return new Column(
                x,
                width,
                hundred.stream().filter(which).toList(),
                games.entrySet().stream()
                        .filter(e -> which.test(e.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static int across(Column column, double step) {
        return (int) Math.max(1, Math.floor((column.width() + 4) / step));
    }

    private static double tall(Column column, double radius) {
        double step = 2 * radius + 4;
        return STEP * Math.ceil(column.model().size() / (double) across(column, STEP))
                + step * Math.ceil(column.games().size() / (double) across(column, step))
                + 16;
    }

    private static void place(
            Column column,
            double ground,
            double radius,
            Map<Integer, RunOutcome> games,
            List<Dot> dots,
            List<Disc> discs) {
        int across = across(column, STEP);
        for (int n = 0; n < column.model().size(); n++) {
            dots.add(new Dot(
                    column.x() + STEP * (n % across) + 9,
                    ground - 12 - STEP * Math.floorDiv(n, across),
                    kind(column.model().get(n).ended())));
        }
        double top = ground - 6 - STEP * Math.ceil(column.model().size() / (double) across);
        double step = 2 * radius + 4;
        int beside = across(column, step);
        for (int n = 0; n < column.games().size(); n++) {
            int game = column.games().get(n);
            RunOutcome run = games.get(game);
            if (run != null) {
                discs.add(new Disc(
                        column.x() + step * (n % beside) + radius,
                        top - radius - step * Math.floorDiv(n, beside),
                        radius,
                        kind(run.ended()),
                        game + 1));
            }
        }
    }

    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case CEASEFIRE_HOLDS, AGREEMENT -> "stands";
            case CEASEFIRE_COLLAPSES -> "broken";
            case MILITARY_DECISION -> "arms";
            case NO_AGREEMENT -> "nothing";
            default -> "war";
        };
    }

    /** Returns a name in lines of two words or so. */
    private static List<String> folded(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (line.length() > 0 && line.length() + word.length() > 12) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.subList(0, Math.min(3, lines.size()));
    }

    private static List<Label> ticks(Scenario scenario, ScenarioWords words, int rounds, double ground) {
        List<Label> ticks = new ArrayList<>();
        ticks.add(new Label(4 + (BINS - 1) * BIN, ground + 22, "later", "date"));
        for (int b = 0; b < BINS - 1; b += 3) {
            int round = 1 + b * rounds / (BINS - 1);
            LocalDate date = scenario.calendar().date(round);
            ticks.add(new Label(
                    4 + b * BIN,
                    ground + 22,
                    date == null ? Vocabulary.capital(words.at(round)) : MONTH.format(date),
                    "date"));
        }
        return ticks;
    }

    private static String headline(ScenarioWords words, long signed, int games, long signedModel, int runs) {
        if (games == 0) {
            return runs == 0
                    ? "The model is playing; the class may begin"
                    : Numbers.format(
                            "In %d of 100 games the model %s %s. And you?",
                            Math.round(100.0 * signedModel / runs),
                            words.isAtWar() ? "signs" : "reaches",
                            words.aSettlement());
        }
        String ours = (signed == 0 ? "None" : signed == games ? "All" : String.valueOf(signed)) + " of our "
                + Numbers.counted(games, "game") + (words.isAtWar() ? " signed" : " agreed");
        return runs == 0 ? ours : ours + "; the model would expect " + Math.round((double) games * signedModel / runs);
    }

    private static String deck(ScenarioWords words, Map<Integer, RunOutcome> games) {
        Map<Outcome, Integer> ends = new EnumMap<>(Outcome.class);
        games.values().forEach(run -> ends.merge(run.ended(), 1, Integer::sum));
        return games.isEmpty()
                ? "Each game appears here when it ends."
                : Vocabulary.capital(Vocabulary.and(ends.entrySet().stream()
                                .map(e -> words.outcome(e.getKey()) + ": " + e.getValue())
                                .toList()))
                        + ".";
    }
}
