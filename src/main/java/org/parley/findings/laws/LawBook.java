package org.parley.findings.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.findings.laws.Series.Level;
import org.parley.scenario.Actor;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Preference;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;

/**
 * The laws, and how each is tried on a scenario. Laws 19 and 22 are tried by other means too, see {@link Calibration} and {@link DeadNumbers}. The sizes
 * that some laws ask for are those of the generic war; of other scenarios they ask for the direction.
 */
final class LawBook {

    /** The laws, in their order; the first is law 1. */
    private static final List<String> SAYS = List.of(
            "Who bears more of the war gets less, and signs no less (Fearon 1995).",
            "Guarantees that work make cease-fires last, and cost no agreement (Walter 1997; Fortna 2003).",
            "A side that is likelier to be committed brings more lasting peace (Fearon 1995; Powell 2006).",
            "What others do not know delays agreement (Fearon 1995).",
            "Terms shift towards the side that the front favours (Smith and Stam 2004).",
            "Who can hold out gets more, and signs no more often (Rubinstein 1982; Faratin et al. 1998).",
            "A tighter constraint at home brings better terms, and no more agreement (Putnam 1988).",
            "A mediator who keeps talks going prevents pauses, and costs no agreement.",
            "Guarantors with a seat make cease-fires last.",
            "Terms that do not need a belligerent's consent come earlier and last less.",
            "One more veto never brings more agreement, nor an earlier one (Tsebelis 2002).",
            "Mutual optimism costs agreement, the more so the less fighting teaches (Slantchev 2003).",
            "A peace that is likelier to break, a red line or a veto never signs more.",
            "The dearer the war is to both, the more agreement, and the sooner.",
            "A more impatient side gets less, and signs no less.",
            "Hidden resolve costs and delays agreement; without it agreement is prompt.",
            "Deep issues, issues that cannot be divided and constraint at home cost agreement.",
            "Guarantees and mandates make cease-fires last, and cost no agreement.",
            "Stated chances come true, and beliefs do not drift over all runs.",
            "Of the cease-fires that break within five years, half or more break in the first.",
            "A guarantor with more at stake contributes no less, one that wants war contributes less.",
            "No number of the scenario is dead.",
            "Rounds of another length and longer watching change nothing that is seen.");

    /** The shipped war whose numbers are those of wars like others. */
    private static final String GENERIC = "border-war";

    private static final List<Double> FACTORS = List.of(0.01, 0.1, 0.3, 1.0, 3.0, 10.0, 100.0, 1000.0);
    private static final List<Double> HAZARDS = List.of(0.0001, 0.001, 0.01, 0.03, 0.1, 0.3, 0.6, 0.9);
    private static final double WIDE = 0.3;
    private static final double SMALL_ERROR = 0.01;
    private static final String SMALL_COST = "0.02";
    private static final double MOST_STAKE = 0.5;

    private final LawScenarios scenarios;
    private final Scenario scenario;
    private final Roles roles;

    private LawBook(LawScenarios scenarios, Roles roles) {
        this.scenarios = scenarios;
        this.scenario = scenarios.file().scenario();
        this.roles = roles;
    }

    /** Returns how many laws there are. */
    static int count() {
        return SAYS.size();
    }

    /** Returns how a law is tried on a scenario. */
    static Law law(int number, LawScenarios scenarios) {
        LawDraft draft = new LawDraft(number, SAYS.get(number - 1), scenarios);
        Optional<Roles> roles = Roles.of(scenarios.file().scenario());
        if (roles.isEmpty() && number != 22) {
            draft.no("no table brings two together whose consent is needed");
        } else {
            roles.ifPresent(found -> new LawBook(scenarios, found).write(number, draft));
        }
        return draft.law();
    }

    private void write(int number, LawDraft law) {
        boolean atWar = scenario.war() != null;
        boolean endsInPeace = scenario.ceasefire() != null && scenario.guarantees() != null;
        if (!atWar && List.of(1, 5, 12, 14, 21).contains(number)) {
            law.no("there is no war");
        } else if (!endsInPeace && List.of(2, 3, 9, 10, 18, 20, 21).contains(number)) {
            law.no("there is no cease-fire that could break");
        } else {
            switch (number) {
                case 1 -> costOfOne(law);
                case 2 -> strength(law);
                case 3 -> commitment(law);
                case 4, 16 -> hiddenResolve(number, law);
                case 5 -> front(law);
                case 6 -> holdingOut(law);
                case 7 -> home(law);
                case 8 -> mediator(law);
                case 9 -> seats(law);
                case 10 -> consent(law);
                case 11 -> veto(law.measure(LawMeasure.SIGNED, LawMeasure.MONTHS), true);
                case 12 -> optimism(law);
                case 13 -> unsafePeace(law, endsInPeace);
                case 14 -> costOfBoth(law);
                case 15 -> impatience(law);
                case 17 -> depth(law);
                case 18 -> guarantors(law);
                case 19 -> beliefs(law);
                case 20 -> age(law);
                case 21 -> stakes(law);
                case 23 -> time(law);
                default -> {}
            }
        }
    }

    // ---- the laws of the first edition ----------------------------------------------------------------------------

    private void costOfOne(LawDraft law) {
        law.measure(LawMeasure.SIGNED, terms(1))
                .range(
                        "the cost of war to " + roles.label(1),
                        List.of(roles.number(1, "war.cost", a -> a.war().cost())),
                        Claim.neverFalls(LawMeasure.SIGNED),
                        Claim.falls(terms(1), 0));
    }

    private void strength(LawDraft law) {
        if (roles.guarantors().isEmpty() && scenario.guarantees().pledges().isEmpty()) {
            law.no("nobody guarantees a cease-fire");
            return;
        }
        MovedNumber effect = new MovedNumber(
                "guarantees.strength_effect", scenario.guarantees().strengthEffect());
        law.measure(LawMeasure.IN_FORCE, LawMeasure.SIGNED)
                .values(
                        "the effect of guarantees",
                        effect::at,
                        0,
                        2 * effect.middle(),
                        Claim.rises(LawMeasure.IN_FORCE, 0),
                        Claim.neverFalls(LawMeasure.SIGNED));
    }

    private void commitment(LawDraft law) {
        String actor = typed().orElse(roles.sides().get(0));
        String path = "actors." + actor + ".type.committed";
        law.measure(LawMeasure.LASTING_PEACE)
                .with(typed().isPresent() ? Setting.AS_IT_IS : Setting.set(path, "0.5"))
                .values(
                        "the chance that " + label(actor) + " is committed",
                        x -> committed(actor, path).at(x),
                        0.1,
                        0.9,
                        Claim.rises(LawMeasure.LASTING_PEACE, 0));
    }

    private Optional<String> typed() {
        return scenario.actors().entrySet().stream()
                .filter(a -> a.getValue().type() != null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private MovedNumber committed(String actor, String path) {
        Scenario typed = scenarios.of(typed().isPresent() ? Setting.AS_IT_IS : Setting.set(path, "0.5"));
        return new MovedNumber(path, typed.actors().get(actor).type().committed());
    }

    private void hiddenResolve(int number, LawDraft law) {
        law.measure(LawMeasure.SIGNED, LawMeasure.MONTHS);
        Claim[] claims = number == 4
                ? new Claim[] {Claim.rises(LawMeasure.MONTHS, 0)}
                : new Claim[] {Claim.falls(LawMeasure.SIGNED, size(0.1)), Claim.rises(LawMeasure.MONTHS, 0)};
        if (!scenario.talks().isIncomplete()) {
            if (number == 16) {
                law.no("nobody has hidden resolve where actors bargain by aspirations");
                return;
            }
            MovedNumber error = new MovedNumber(
                    "talks.private_information", scenario.talks().privateInformation());
            law.values("the error about others", error::at, 0, 0.5, claims);
            return;
        }
        List<MovedNumber> resolve = roles.both("private_resolve", Actor::privateResolve);
        double widest = resolve.stream().mapToDouble(MovedNumber::highest).max().orElseThrow();
        law.values(
                "the hidden resolve of both", x -> all(resolve, n -> x), 0, widest == 0 ? WIDE : 1.5 * widest, claims);
        if (number == 16) {
            prompt(law, all(resolve, n -> 0));
        }
    }

    /** Nothing hidden, small errors, and a range: war is dear to both, neither is optimistic, and no public asks for more. */
    private void prompt(LawDraft law, Setting open) {
        MovedNumber error =
                new MovedNumber("talks.judgement_error", scenario.talks().judgementError());
        Setting range = open.and(error.at(SMALL_ERROR))
                .and(all(roles.both("domestic.demand", LawBook::demand), MovedNumber::lowest));
        if (scenario.war() != null) {
            range = range.and(all(roles.both("war.cost", a -> a.war().cost()), MovedNumber::highest))
                    .and(all(roles.both("war.optimism", a -> a.war().optimism()), n -> 0));
        }
        law.asItIs(
                "with nothing hidden, small errors, and a range",
                range,
                Claim.isAtLeast(LawMeasure.SIGNED, 0.9),
                Claim.isAtMost(LawMeasure.MONTHS, 3));
    }

    private void front(LawDraft law) {
        MovedNumber advance =
                new MovedNumber("war.front.advance", scenario.war().front().advance());
        law.measure(terms(0));
        Claim claim = Claim.rises(terms(0), 0);
        String what = "the chance that a move of the front favours " + roles.label(0);
        if (advance.isUncertain()) {
            law.range(what, List.of(advance), claim);
        } else {
            law.values(what, advance::at, 0.8 * advance.middle(), 1.2 * advance.middle(), claim);
        }
    }

    private void holdingOut(LawDraft law) {
        law.measure(LawMeasure.SIGNED, terms(1));
        Claim[] claims = {Claim.neverRises(LawMeasure.SIGNED), Claim.rises(terms(1), 0)};
        if (scenario.talks().isIncomplete()) {
            law.range(
                    "the patience of " + roles.label(1), List.of(roles.number(1, "patience", Actor::patience)), claims);
        } else if (roles.side(1).tactic().kind().equals("time_dependent")) {
            law.levels(
                    "how late " + roles.label(1) + " concedes",
                    "from early to late",
                    Stream.of("3", "2", "1", "0.5", "0.3")
                            .map(beta -> new Level(
                                    "beta " + beta,
                                    Double.NaN,
                                    Setting.set(roles.path(1) + ".tactic.time_dependent.beta", beta)))
                            .toList(),
                    claims);
        } else {
            law.no("no tactic of " + roles.label(1) + " depends on time");
        }
    }

    private static Quantity demand(Actor actor) {
        return actor.domestic() == null ? null : actor.domestic().demand();
    }

    private void home(LawDraft law) {
        if (roles.side(1).domestic() == null) {
            law.no("nobody at home of " + roles.label(1) + " is asked");
            return;
        }
        law.measure(LawMeasure.SIGNED, terms(1))
                .range(
                        "what the public of " + roles.label(1) + " asks for",
                        List.of(roles.number(1, "domestic.demand", LawBook::demand)),
                        Claim.neverRises(LawMeasure.SIGNED),
                        Claim.rises(terms(1), 0));
    }

    private void mediator(LawDraft law) {
        List<MovedNumber> keeps = roles.track().facilitator().entrySet().stream()
                .map(f -> new MovedNumber(
                        "tracks." + roles.table() + ".facilitator." + f.getKey() + ".keeps_talks_going",
                        f.getValue().keepsTalksGoing()))
                .filter(n -> n.highest() > 0)
                .toList();
        if (keeps.isEmpty()) {
            law.no("nobody keeps talks going");
            return;
        }
        law.measure(LawMeasure.WITHOUT_TALKS, LawMeasure.SIGNED)
                .range(
                        "the share of breakdowns that mediators prevent",
                        keeps,
                        Claim.falls(LawMeasure.WITHOUT_TALKS, 0),
                        Claim.neverFalls(LawMeasure.SIGNED));
    }

    private void seats(LawDraft law) {
        List<String> seated = roles.guarantors().stream()
                .filter(roles.track().parties()::containsKey)
                .toList();
        if (seated.isEmpty()) {
            law.no("no guarantor has a seat");
            return;
        }
        law.measure(LawMeasure.IN_FORCE, LawMeasure.STRENGTH)
                .levels(
                        "the seats of guarantors",
                        "from none to all from the start",
                        Stream.of("never", "from_start")
                                .map(joins -> new Level(
                                        joins.replace('_', ' '),
                                        Double.NaN,
                                        seated.stream()
                                                .map(g -> Setting.set(party(g) + ".joins", joins))
                                                .reduce(Setting.AS_IT_IS, Setting::and)))
                                .toList(),
                        Claim.rises(LawMeasure.IN_FORCE, 0),
                        Claim.neverFalls(LawMeasure.STRENGTH));
    }

    private String party(String actor) {
        return "tracks." + roles.table() + ".parties." + actor;
    }

    private void consent(LawDraft law) {
        law.measure(LawMeasure.MONTHS, LawMeasure.IN_FORCE)
                .levels(
                        "the consent of " + roles.label(1),
                        "from not needed to needed",
                        List.of(
                                new Level(
                                        "not needed",
                                        Double.NaN,
                                        consents(roles.sides().get(1), false)),
                                new Level(
                                        "needed",
                                        Double.NaN,
                                        consents(roles.sides().get(1), true))),
                        Claim.rises(LawMeasure.MONTHS, 0),
                        Claim.rises(LawMeasure.IN_FORCE, 0));
    }

    private Setting consents(String actor, boolean needed) {
        return Setting.set(party(actor) + ".consents", Boolean.toString(needed));
    }

    private void veto(LawDraft law, boolean sooner) {
        List<Level> levels = new ArrayList<>(List.of(new Level("as it is", 0, Setting.AS_IT_IS)));
        for (String more : roles.withoutVeto()) {
            Setting before = levels.get(levels.size() - 1).setting();
            levels.add(new Level("and " + label(more), levels.size(), before.and(consents(more, true))));
        }
        if (levels.size() == 1) {
            law.no("every party of the table has a veto already");
            return;
        }
        Claim signs = Claim.neverRises(LawMeasure.SIGNED);
        law.levels(
                "vetoes of parties that had none",
                "one after the other",
                levels,
                sooner ? new Claim[] {signs, Claim.neverFalls(LawMeasure.MONTHS)} : new Claim[] {signs});
    }

    private void optimism(LawDraft law) {
        List<MovedNumber> optimism = roles.both("war.optimism", a -> a.war().optimism());
        List<MovedNumber> confidence = roles.both("war.confidence", a -> a.war().confidence());
        law.range("the optimism of both", optimism, Claim.falls(LawMeasure.SIGNED, 0))
                .with(all(optimism, MovedNumber::highest))
                .at(
                        "the confidence of both optimists",
                        "from half to 16 times what is declared",
                        x -> all(confidence, n -> x * n.middle()),
                        List.of(0.5, 1.0, 4.0, 16.0),
                        Claim.neverRises(LawMeasure.SIGNED));
    }

    // ---- the laws of the second edition ---------------------------------------------------------------------------

    private void unsafePeace(LawDraft law, boolean endsInPeace) {
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

    private void redLines(LawDraft law, Claim claim) {
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

    private static String quoted(List<String> options) {
        return options.stream()
                .map(o -> '"' + o.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private void costOfBoth(LawDraft law) {
        law.measure(LawMeasure.SIGNED, LawMeasure.MONTHS)
                .range(
                        "the cost of war to both",
                        roles.both("war.cost", a -> a.war().cost()),
                        Claim.rises(LawMeasure.SIGNED, isGeneric() ? 0.1 : 0.05),
                        Claim.falls(LawMeasure.MONTHS, 0));
    }

    private void impatience(LawDraft law) {
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

    private void depth(LawDraft law) {
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
        List<MovedNumber> demand = roles.both("domestic.demand", LawBook::demand);
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

    private void divisibility(LawDraft law) {
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

    private void guarantors(LawDraft law) {
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

    private void beliefs(LawDraft law) {
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

    private void age(LawDraft law) {
        LawMeasure[] years =
                IntStream.rangeClosed(1, 5).mapToObj(LawMeasure::brokenIn).toArray(LawMeasure[]::new);
        law.measure(years)
                .asItIs(
                        "of the first cease-fires that break within five years",
                        Setting.AS_IT_IS,
                        Claim.isAtLeast(years[0], 0.5));
    }

    /** What the first guarantor can give is a choice, at a small cost if the file gives none. */
    private void stakes(LawDraft law) {
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

    private void time(LawDraft law) {
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

    // ---- what laws share ------------------------------------------------------------------------------------------

    private LawMeasure terms(int side) {
        return LawMeasure.termsOf(roles.label(side), roles.sides().get(side), roles.core());
    }

    private String label(String actor) {
        return roles.label(actor);
    }

    private boolean isGeneric() {
        return scenario.name().equals(GENERIC);
    }

    private double size(double points) {
        return isGeneric() ? points : 0;
    }

    private static Setting all(List<MovedNumber> numbers, ToDoubleFunction<MovedNumber> value) {
        return numbers.stream().map(n -> n.at(value.applyAsDouble(n))).reduce(Setting.AS_IT_IS, Setting::and);
    }
}
