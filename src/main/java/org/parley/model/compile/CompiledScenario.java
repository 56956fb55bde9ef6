package org.parley.model.compile;

import java.util.List;
import java.util.Map;
import org.parley.model.preference.PackageSpace;
import org.parley.model.random.UncertainNumbers;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.scenario.Distribution;
import org.parley.scenario.Scenario;

/**
 * A scenario compiled for the simulation: actors, issues, options and tracks by index in the order of the file, numbers by
 * place among the drawn values. The arrays belong to this record; nobody may change them.
 *
 * @param source the scenario that was compiled
 * @param issues what is negotiated
 * @param actors who negotiates
 * @param typed the actors that may be stalling
 * @param watched the belief whose path a run keeps, or null
 * @param tracks where it is negotiated
 * @param talks what holds at all tables
 * @param war the war, or null
 * @param ceasefire the cease-fire that may end it, or null
 * @param events what happens to the negotiation
 * @param inputs all numbers of the scenario
 * @param structure vetoes and red lines that are drawn from run to run
 */
public record CompiledScenario(
        Scenario source,
        Issues issues,
        List<CompiledActor> actors,
        int[] typed,
        WatchedBelief watched,
        List<CompiledTrack> tracks,
        Talks talks,
        CompiledWar war,
        CompiledCeasefire ceasefire,
        List<CompiledEvent> events,
        UncertainNumbers inputs,
        DrawnStructure structure) {

    /**
     * The issues.
     *
     * @param optionCounts number of options of each
     * @param statusQuo status-quo option of each
     * @param needs what each needs before it can leave its status quo
     * @param expects chance, as the parties see it, that it gets what it needs of other tracks; null if that must come first
     */
    public record Issues(int[] optionCounts, int[] statusQuo, List<List<PackageSpace.Need>> needs, Slot[] expects) {

        /** Returns the number of issues. */
        public int count() {
            return optionCounts.length;
        }
    }

    /**
     * The numbers that hold at all tables.
     *
     * @param sharpness slope of the quantal response
     * @param privateInformation greatest error about what an option is worth to another, as a share of its salience
     * @param exclusionPenalty what terms made without an actor lose in its eyes
     * @param deadline round after which no talks are held
     * @param incomplete what holds if they bargain with incomplete information, or null
     */
    public record Talks(
            Slot sharpness,
            Slot privateInformation,
            Slot exclusionPenalty,
            int deadline,
            IncompleteInformation incomplete) {}

    /**
     * The numbers of bargaining with incomplete information.
     *
     * @param judgementError standard deviation of an actor's lasting error about an option
     * @param concludingCost what it takes to conclude any agreement
     */
    public record IncompleteInformation(Slot judgementError, Slot concludingCost) {}

    /** One actor's belief that another is committed. */
    public record WatchedBelief(int observer, int actor) {}

    /**
     * Compiles a scenario.
     *
     * @param scenario a sound scenario, as its reader returns it
     */
    public static CompiledScenario of(Scenario scenario) {
        return new ScenarioCompiler(scenario, true).compile();
    }

    /**
     * Compiles a scenario for exact analysis: packages are not listed, so there may be many more, and no run can be played.
     *
     * @param scenario a sound scenario, as its reader returns it
     */
    public static CompiledScenario withoutPackages(Scenario scenario) {
        return new ScenarioCompiler(scenario, false).compile();
    }

    /** Returns the scenario for one model, which settles in it what a run draws of its structure. */
    public CompiledScenario forOneModel() {
        if (structure.isEmpty()) {
            return this;
        }
        List<CompiledActor> own = structure.own(actors);
        return new CompiledScenario(
                source,
                issues,
                own,
                typed,
                watched,
                structure.own(own, tracks),
                talks,
                war,
                ceasefire,
                events,
                inputs,
                structure);
    }

    /** Settles the structure of a run in a model's own scenario, by the numbers that the run has drawn. */
    public void settle(double[] drawn) {
        if (!structure.isEmpty()) {
            structure.settle(actors, tracks, drawn);
        }
    }

    /** Whether a run is a history, which goes on to its horizon whatever happens. */
    public boolean isHistory() {
        return source.calendar().isHistory();
    }

    /** Returns the length of a round in years. */
    public double yearsARound() {
        return source.calendar().years();
    }

    /** Returns the round in which a history ends. */
    public int horizon() {
        return source.calendar().horizonRounds();
    }

    /**
     * Returns the names of the scenario's numbers, which a design may fix: the path in the file, or
     * {@code parameters.NAME} for those that refer to a parameter.
     */
    public List<String> numbers() {
        return inputs.names();
    }

    /** Returns what is known of each number that is drawn anew in every run, by its name. */
    public Map<String, Distribution> distributions() {
        return inputs.distributions();
    }
}
