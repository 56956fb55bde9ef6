package org.parley.findings.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.findings.laws.Series.Level;
import org.parley.scenario.Actor;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Preference;
import org.parley.scenario.Track;

/** The laws that the second edition of the model is held to, from 13 on. */
final class SecondEditionLaws extends LawTrials {

    private static final List<Double> FACTORS = List.of(0.01, 0.1, 0.3, 1.0, 3.0, 10.0, 100.0, 1000.0);
    private static final List<Double> HAZARDS = List.of(0.0001, 0.001, 0.01, 0.03, 0.1, 0.3, 0.6, 0.9);
    private static final String SMALL_COST = "0.02";
    private static final double MOST_STAKE = 0.5;

    SecondEditionLaws(LawScenarios scenarios, Roles roles) {
        super(scenarios, roles);
    }

    void unsafePeace(LawDraft law, boolean endsInPeace) {
        Claim claim = Claim.neverRises(LawMeasure.SIGNED);
        if (endsInPeace) {
            Guarantees given = scenario.guarantees();
            if (given.lasts() == null) {
                law.at(
                        "the risk that a bare cease-fire breaks",
                        "from 0.0001 to 0.9",
                        x -> new MovedNumber("guarantees.hazard", given.hazard()).at(x),
                        HAZARDS,
                        claim);
            } else {
                law.at(
                        "the cumulated hazard of bare cease-fires",
                        "from 0.01 to 1000 times what is declared",
                        x -> scaled(given.lasts(), x),
                        FACTORS,
                        claim);
            }
        }
        redLines(law, claim);
        veto(law, false);
    }

    /** Multiplies the cumulated hazard of bare cease-fires, which with frailty v is (S^-v - 1) / v for a share S in force. */
    private static Setting scaled(Guarantees.Lasting lasts, double factor) {
        double v = new MovedNumber("guarantees.lasts.frailty", lasts.frailty()).middle();
        return Stream.of(
                        new MovedNumber("guarantees.lasts.one_year", lasts.oneYear()),
                        new MovedNumber("guarantees.lasts.five_years", lasts.fiveYears()))
                .map(n -> n.at(
                        v == 0
                                ? Math.pow(n.middle(), factor)
                                : Math.pow(1 + factor * (Math.pow(n.middle(), -v) - 1), -1 / v)))
                .reduce(Setting.AS_IT_IS, Setting::and);
    }

    private static String quoted(List<String> options) {
        return options.stream()
                .map(o -> '"' + o.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    void costOfBoth(LawDraft law) {
        law.measure(LawMeasure.SIGNED, LawMeasure.MONTHS)
                .range(
                        "the cost of war to both",
                        roles.both("war.cost", a -> a.war().cost()),
                        Claim.rises(LawMeasure.SIGNED, isGeneric() ? 0.1 : 0.05),
                        Claim.falls(LawMeasure.MONTHS, 0));
    }

    void impatience(LawDraft law) {
        MovedNumber patience = roles.number(0, "patience", Actor::patience);
        if (!patience.isUncertain()) {
            law.no("the file declares no range of the patience of " + roles.label(0));
            return;
        }
        law.measure(LawMeasure.SIGNED, terms(0))
                .values(
                        "the patience of " + roles.label(0),
                        patience::at,
                        patience.highest(),
                        patience.lowest(),
                        Claim.neverFalls(LawMeasure.SIGNED),
                        Claim.falls(terms(0), 0));
    }

    void depth(LawDraft law) {
        List<MovedNumber> core = salience(roles.core());
        List<MovedNumber> peace = scenario.ceasefire() == null
                ? List.of()
                : salience(scenario.ceasefire().issue());
        if (Stream.concat(core.stream(), peace.stream()).noneMatch(MovedNumber::isUncertain)) {
            law.no("the file declares no range of how much is at stake");
        } else {
            law.shares(
                    "the depth of " + roles.core() + ", its salience against that of peace",
                    "from the lowest to the highest value declared",
                    x -> MovedNumber.at(core, x).and(MovedNumber.at(peace, 1 - x)),
                    Claim.falls(LawMeasure.SIGNED, size(0.1)));
        }
        divisibility(law);
        List<MovedNumber> demand = roles.both("domestic.demand", LawTrials::demand);
        if (demand.size() < 2) {
            law.no("not both sides ask somebody at home");
        } else {
            law.range("what both publics ask for", demand, Claim.falls(LawMeasure.SIGNED, size(0.05)));
        }
    }

    private List<MovedNumber> salience(String issue) {
        return roles.both(
                "prefers." + issue + ".salience",
                a -> a.prefers().containsKey(issue) ? a.prefers().get(issue).salience() : null);
    }

    void divisibility(LawDraft law) {
        List<String> options = scenario.issues().get(roles.core()).options();
        List<Level> levels = IntStream.of(3, 5, 9)
                .filter(n -> n <= options.size() && (options.size() - 1) % (n - 1) == 0)
                .mapToObj(n -> new Level(
                        Integer.toString(n),
                        n,
                        n == options.size()
                                ? Setting.AS_IT_IS
                                : Setting.set(
                                        "issues." + roles.core() + ".options",
                                        quoted(IntStream.range(0, n)
                                                .mapToObj(k -> options.get(k * (options.size() - 1) / (n - 1)))
                                                .toList()))))
                .toList();
        if (levels.size() < 2 || !options.stream().allMatch(o -> o.matches("-?[0-9.]+"))) {
            law.no(roles.core() + " is not a scale that can be coarser");
            return;
        }
        law.levels(
                "the options of " + roles.core(),
                "from " + levels.get(0).label() + " to " + options.size(),
                levels,
                Claim.rises(LawMeasure.SIGNED, size(0.05)));
    }

    void guarantors(LawDraft law) {
        List<MovedNumber> sizes = roles.guarantors().stream()
                .flatMap(g -> scenario.actors().get(g).contributes().entrySet().stream()
                        .map(c -> new MovedNumber(
                                "actors." + g + ".contributes." + c.getKey() + ".size",
                                c.getValue().size())))
                .toList();
        if (sizes.isEmpty()) {
            law.no("nobody guarantees a cease-fire");
            return;
        }
        Claim signs = Claim.neverFalls(LawMeasure.SIGNED);
        law.measure(LawMeasure.IN_FORCE, LawMeasure.SIGNED)
                .range("what guarantors can give", sizes, Claim.rises(LawMeasure.IN_FORCE, size(0.15)), signs);
        List<MovedNumber> mandates = new ArrayList<>();
        scenario.guarantees()
                .mandates()
                .forEach((issue, options) ->
                        options.forEach((option, kinds) -> kinds.forEach((kind, part) -> mandates.add(
                                new MovedNumber("guarantees.mandates." + issue + "." + option + "." + kind, part)))));
        if (mandates.isEmpty()) {
            law.no("no terms give a mandate");
            return;
        }
        law.with(all(sizes, MovedNumber::highest))
                .values(
                        "the part of the declared mandates that is given",
                        x -> all(mandates, n -> x * n.middle()),
                        0,
                        1,
                        Claim.rises(LawMeasure.IN_FORCE, size(0.15)),
                        signs);
    }

    void beliefs(LawDraft law) {
        String actor = typed().orElse(roles.sides().get(0));
        String path = "actors." + actor + ".type.committed";
        if (scenario.actors().values().stream().anyMatch(a -> a.beliefs().containsKey(actor))) {
            law.no("the first beliefs about " + label(actor) + " are not its true chances");
            return;
        }
        LawMeasure drift = LawMeasure.drift(label(actor), 0.5);
        law.measure(drift)
                .times(2)
                .with(typed().isPresent() ? Setting.AS_IT_IS : Setting.set(path, "0.5"))
                .asItIs(
                        "where " + label(actor) + " is committed in half of all runs",
                        committed(actor, path).at(0.5),
                        Claim.isZero(drift, 0.02));
    }

    void age(LawDraft law) {
        LawMeasure[] years =
                IntStream.rangeClosed(1, 5).mapToObj(LawMeasure::brokenIn).toArray(LawMeasure[]::new);
        law.measure(years)
                .asItIs(
                        "of the first cease-fires that break within five years",
                        Setting.AS_IT_IS,
                        Claim.isAtLeast(years[0], 0.5));
    }

    /** What the first guarantor can give is a choice, at a small cost if the file gives none. */
    void stakes(LawDraft law) {
        String issue = scenario.ceasefire().issue();
        Optional<String> giver = roles.guarantors().stream()
                .filter(g -> scenario.actors().get(g).prefers().containsKey(issue))
                .findFirst();
        if (giver.isEmpty()) {
            law.no("no guarantor wants anything of the cease-fire");
            return;
        }
        Actor actor = scenario.actors().get(giver.get());
        Map.Entry<String, Actor.Contribution> given =
                actor.contributes().entrySet().iterator().next();
        String wants = "actors." + giver.get() + ".prefers." + issue;
        MovedNumber stake = new MovedNumber(
                "actors." + giver.get() + ".war.cost", actor.war().cost());
        law.measure(LawMeasure.STRENGTH)
                .with(
                        given.getValue().cost() != null
                                ? Setting.AS_IT_IS
                                : Setting.set(
                                        "actors." + giver.get() + ".contributes." + given.getKey() + ".cost",
                                        SMALL_COST))
                .values(
                        "what the war costs " + label(giver.get()),
                        stake::at,
                        0,
                        MOST_STAKE,
                        Claim.neverFalls(LawMeasure.STRENGTH));
        if (actor.prefers().get(issue).ideal() != null) {
            law.levels(
                    "what " + label(giver.get()) + " wants",
                    "from a cease-fire to war",
                    Stream.of(
                                    scenario.ceasefire().general(),
                                    scenario.issues().get(issue).statusQuo())
                            .map(ideal -> new Level(ideal, Double.NaN, Setting.set(wants + ".ideal", ideal)))
                            .toList(),
                    Claim.falls(LawMeasure.STRENGTH, 0));
        }
    }

    void time(LawDraft law) {
        Optional<String> perRound = perRound();
        if (perRound.isPresent()) {
            law.no(perRound.get() + " is per round");
        } else {
            law.measure(LawMeasure.SIGNED, LawMeasure.IN_FORCE)
                    .times(4)
                    .levels(
                            "the length of a round, in weeks",
                            "from one to four",
                            Stream.of(1, 2, 4)
                                    .map(n -> new Level(
                                            n + (n == 1 ? " week" : " weeks"),
                                            n,
                                            Setting.set("calendar.round", n + (n == 1 ? " week" : " weeks"))))
                                    .toList(),
                            Claim.staysWithin(LawMeasure.SIGNED, 0.02),
                            Claim.staysWithin(LawMeasure.IN_FORCE, 0.02));
        }
        if (!scenario.calendar().isHistory()) {
            law.no("a run ends with its talks, so that nothing is watched longer");
            return;
        }
        int rounds = scenario.calendar().horizonRounds();
        LawMeasure seen = LawMeasure.until(rounds);
        law.measure(seen)
                .times(1)
                .levels(
                        "the horizon, in rounds",
                        "from " + rounds + " to " + 3 * rounds / 2,
                        List.of(
                                new Level("as it is", rounds, Setting.AS_IT_IS),
                                new Level(
                                        "longer",
                                        3 * rounds / 2.0,
                                        Setting.set("calendar.horizon", 3 * rounds / 2 + " rounds"))),
                        Claim.same("runs that differ within " + rounds + " rounds: none, bit for bit", seen));
    }

    /** Returns a number of those at work that depends on the length of a round, if there is one. */
    private Optional<String> perRound() {
        Track track = roles.track();
        List<MovedNumber> rates = new ArrayList<>(List.of(
                new MovedNumber("tracks." + roles.table() + ".breakdown", track.breakdown()),
                new MovedNumber("tracks." + roles.table() + ".resumes", track.resumes()),
                new MovedNumber("tracks." + roles.table() + ".sessions", track.sessions())));
        rates.addAll(roles.both("patience", Actor::patience));
        if (scenario.war() != null) {
            rates.add(new MovedNumber("war.front.moves", scenario.war().front().moves()));
            rates.addAll(roles.both("war.rearms", a -> a.war().rearms()));
        }
        if (scenario.guarantees() != null && scenario.guarantees().lasts() == null) {
            rates.add(new MovedNumber("guarantees.hazard", scenario.guarantees().hazard()));
        }
        return rates.stream()
                .filter(n -> n.quantity() != null && n.quantity().per() == null && n.highest() > 0 && n.lowest() < 1)
                .map(MovedNumber::path)
                .findFirst();
    }

    void redLines(LawDraft law, Claim claim) {
        List<String> options = scenario.issues().get(roles.core()).options();
        List<String> worst = options.stream()
                .sorted(Comparator.comparingDouble(
                        o -> LawMeasure.worth(scenario, roles.sides().get(0), roles.core(), options.indexOf(o))))
                .toList();
        Preference wants = roles.side(0).prefers().get(roles.core());
        List<Level> levels = IntStream.of(0, options.size() / 3, options.size() / 2, 2 * options.size() / 3)
                .distinct()
                .mapToObj(k -> new Level(
                        Integer.toString(k),
                        k,
                        k == 0
                                ? Setting.AS_IT_IS
                                : redLines(options.stream()
                                        .filter(o -> worst.indexOf(o) < k
                                                || wants.redLine(o).canBe(true))
                                        .toList())))
                .toList();
        law.levels(
                "red lines of " + roles.label(0) + " on the options of " + roles.core() + ", the worst first",
                "from none to two thirds",
                levels,
                claim);
    }

    private Setting redLines(List<String> options) {
        return Setting.set(roles.path(0) + ".prefers." + roles.core() + ".red_lines", quoted(options));
    }
}
