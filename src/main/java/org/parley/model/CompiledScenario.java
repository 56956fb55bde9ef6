package org.parley.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.model.preference.PackageSpace;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.UncertainNumbers;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.scenario.Ceasefire;
import org.parley.scenario.Distribution;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Issue;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.War;

/**
 * A scenario made ready to run: names turned into indices, packages listed, numbers put into slots. Made once per
 * scenario, immutable, shared by all models of it.
 */
public final class CompiledScenario {

    final Scenario scenario;
    final List<String> actorIds;
    final List<String> issueIds;
    final List<String> trackIds;
    final int[] optionCounts;
    final int[] statusQuo;
    final List<List<PackageSpace.Need>> needs;
    final UncertainNumbers numbers = new UncertainNumbers();
    final CompiledActor[] actors;
    final CompiledTrack[] tracks;
    final WarSetting war;
    final GuaranteeSetting guarantees;
    final Slot sharpness;
    final Slot privateInformation;
    final Slot exclusionPenalty;
    final int deadline;
    final int horizon;
    final int ceasefireIssue;
    final int generalOption;
    final Slot[] truceShare;
    final Slot truceHazard;
    final int[] typed;
    final int watchedObserver;
    final int watchedActor;

    /** What is set up of a war; null in a scenario without one. */
    record WarSetting(int first, int second, int positions, int start, Slot moves, Slot advance, Slot[][] capability) {}

    /** What is set up of guarantees; null in a scenario without a cease-fire. */
    record GuaranteeSetting(
            Slot hazard,
            Slot strengthEffect,
            Slot grievanceEffect,
            Slot exclusionEffect,
            Slot leverageEffect,
            Slot withoutSeat,
            List<String> kinds,
            Slot[][][] mandates,
            Slot[][] pledges,
            int[] affected) {}

    private CompiledScenario(Scenario scenario, boolean listsPackages) {
        this.scenario = scenario;
        actorIds = List.copyOf(scenario.actors().keySet());
        issueIds = List.copyOf(scenario.issues().keySet());
        trackIds = List.copyOf(scenario.tracks().keySet());
        List<Issue> issues = List.copyOf(scenario.issues().values());
        optionCounts = issues.stream().mapToInt(i -> i.options().size()).toArray();
        statusQuo = issues.stream().mapToInt(Issue::statusQuoIndex).toArray();
        needs = issues.stream().map(this::needs).toList();
        Ceasefire ceasefire = scenario.ceasefire();
        ceasefireIssue = ceasefire == null ? -1 : issueIds.indexOf(ceasefire.issue());
        generalOption =
                ceasefire == null ? -1 : issues.get(ceasefireIssue).options().indexOf(ceasefire.general());
        truceShare = truces(ceasefire, issues);
        truceHazard = ceasefire == null ? null : number("ceasefire.limited_hazard", ceasefire.limitedHazard(), 0, 1);
        war = war(scenario.war(), issues);
        guarantees = guarantees(scenario.guarantees(), issues);
        sharpness = number("talks.sharpness", scenario.talks().sharpness(), 0, Double.MAX_VALUE);
        privateInformation =
                number("talks.private_information", scenario.talks().privateInformation(), 0, 1);
        exclusionPenalty = number("talks.exclusion_penalty", scenario.talks().exclusionPenalty(), 0, 1);
        deadline = scenario.calendar().deadlineRounds();
        horizon = scenario.calendar().horizonRounds();
        ScenarioCompiler reader = new ScenarioCompiler(this, listsPackages);
        actors = actorIds.stream().map(reader::actor).toArray(CompiledActor[]::new);
        tracks = trackIds.stream().map(reader::track).toArray(CompiledTrack[]::new);
        typed = IntStream.range(0, actors.length)
                .filter(i -> actors[i].type() != null)
                .toArray();
        int[] watched = reader.watched(typed);
        watchedObserver = watched[0];
        watchedActor = watched[1];
        numbers.close();
    }

    /**
     * Makes a scenario ready.
     *
     * @param scenario a sound scenario, as its reader returns it
     */
    public static CompiledScenario of(Scenario scenario) {
        return new CompiledScenario(scenario, true);
    }

    /**
     * Makes a scenario ready to be looked at, not to be played: packages are not listed, so there may be many more.
     *
     * @param scenario a sound scenario, as its reader returns it
     */
    static CompiledScenario withoutPackages(Scenario scenario) {
        return new CompiledScenario(scenario, false);
    }

    /**
     * Returns the names of the scenario's numbers, which a design may fix: the path in the file, or
     * {@code parameters.NAME} for those that refer to a parameter.
     */
    public List<String> numbers() {
        return numbers.names();
    }

    /** Returns the names of the numbers that are drawn anew in every run: those of which only a distribution is known. */
    public List<String> uncertainNumbers() {
        return IntStream.of(numbers.uncertain()).mapToObj(numbers.names()::get).toList();
    }

    /**
     * Draws the uncertain numbers of a run, without playing it.
     *
     * @param key random key of the run
     * @return the values, in the order of {@link #uncertainNumbers}
     * @throws IllegalStateException if a distribution gives a value that makes no sense; the run itself fails then
     */
    public double[] drawn(long key) {
        double[] all = values(key);
        return IntStream.of(numbers.uncertain()).mapToDouble(i -> all[i]).toArray();
    }

    /**
     * Returns all numbers of a run, certain ones too, without playing it.
     *
     * @param key random key of the run
     * @return the values, in the order of {@link #numbers}
     * @throws IllegalStateException if a distribution gives a value that makes no sense; the run itself fails then
     */
    public double[] values(long key) {
        RandomStreams luck = new RandomStreams();
        luck.begin(key);
        double[] all = new double[numbers.size()];
        numbers.draw(luck, null, all);
        return all;
    }

    Slot number(String path, Quantity quantity, double low, double high) {
        return numbers.add(path, quantity, low, high);
    }

    Slot optional(String path, Quantity quantity, double low, double high) {
        return quantity == null ? null : numbers.add(path, quantity, low, high);
    }

    /** Returns what is known of each number that is drawn anew in every run, by its name. */
    public Map<String, Distribution> distributions() {
        return numbers.distributions();
    }

    private List<PackageSpace.Need> needs(Issue issue) {
        List<PackageSpace.Need> found = new ArrayList<>();
        for (Map.Entry<String, List<String>> need : issue.needs().entrySet()) {
            List<String> options = scenario.issues().get(need.getKey()).options();
            boolean[] satisfies = new boolean[options.size()];
            need.getValue().forEach(option -> satisfies[options.indexOf(option)] = true);
            found.add(new PackageSpace.Need(issueIds.indexOf(need.getKey()), satisfies));
        }
        return found;
    }

    private Slot[] truces(Ceasefire ceasefire, List<Issue> issues) {
        if (ceasefire == null) {
            return new Slot[0];
        }
        Slot[] shares = new Slot[optionCounts[ceasefireIssue]];
        ceasefire
                .limited()
                .forEach((option, share) ->
                        shares[issues.get(ceasefireIssue).options().indexOf(option)] =
                                number("ceasefire.limited." + option, share, 0, 1));
        return shares;
    }

    private WarSetting war(War given, List<Issue> issues) {
        if (given == null) {
            return null;
        }
        Slot[][] capability = new Slot[issueIds.size()][];
        given.capability()
                .forEach((issue, byOption) -> capability[issueIds.indexOf(issue)] =
                        byOption("war.capability." + issue, issues.get(issueIds.indexOf(issue)), byOption, -10, 10));
        War.Front front = given.front();
        return new WarSetting(
                actorIds.indexOf(given.between().get(0)),
                actorIds.indexOf(given.between().get(1)),
                front.positions(),
                front.start(),
                number("war.front.moves", front.moves(), 0, 1),
                number("war.front.advance", front.advance(), 0, 1),
                capability);
    }

    private GuaranteeSetting guarantees(Guarantees given, List<Issue> issues) {
        if (given == null || scenario.ceasefire() == null) {
            return null;
        }
        List<String> kinds = scenario.actors().values().stream()
                .flatMap(a -> a.contributes().keySet().stream())
                .distinct()
                .toList();
        Slot[][][] mandates = new Slot[issueIds.size()][][];
        given.mandates().forEach((issue, byOption) -> {
            int k = issueIds.indexOf(issue);
            mandates[k] = new Slot[optionCounts[k]][kinds.size()];
            byOption.forEach((option, byKind) -> byKind.forEach((kind, share) -> {
                Slot slot = number("guarantees.mandates." + issue + "." + option + "." + kind, share, 0, 1);
                if (kinds.contains(kind)) {
                    mandates[k][issues.get(k).options().indexOf(option)][kinds.indexOf(kind)] = slot;
                }
            }));
        });
        Slot[][] pledges = new Slot[issueIds.size()][];
        given.pledges()
                .forEach((issue, byOption) -> pledges[issueIds.indexOf(issue)] =
                        byOption("guarantees.pledges." + issue, issues.get(issueIds.indexOf(issue)), byOption, 0, 1));
        return new GuaranteeSetting(
                number("guarantees.hazard", given.hazard(), 0, 1),
                number("guarantees.strength_effect", given.strengthEffect(), 0, 100),
                number("guarantees.grievance_effect", given.grievanceEffect(), 0, 100),
                number("guarantees.exclusion_effect", given.exclusionEffect(), 0, 100),
                number("guarantees.leverage_effect", given.leverageEffect(), 0, 100),
                number("guarantees.without_seat", given.withoutSeat(), 0, 1),
                kinds,
                mandates,
                pledges,
                given.affected().stream().mapToInt(actorIds::indexOf).toArray());
    }

    private Slot[] byOption(String path, Issue issue, Map<String, Quantity> given, double low, double high) {
        Slot[] slots = new Slot[issue.options().size()];
        given.forEach((option, quantity) ->
                slots[issue.options().indexOf(option)] = number(path + "." + option, quantity, low, high));
        return slots;
    }
}
