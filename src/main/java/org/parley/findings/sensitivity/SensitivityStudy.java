package org.parley.findings.sensitivity;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.experiment.Case;
import org.parley.experiment.Executor;
import org.parley.experiment.Experiment;
import org.parley.experiment.UncertainInputs;
import org.parley.store.folder.ResultsException;

/** Plays a sensitivity analysis: screens all that a scenario leaves open, then shares out variance among what matters most. */
public final class SensitivityStudy {

    private static final long NANOS = 1_200_000_000L;

    private final SensitivityRequest request;
    private final UncertainInputs open;
    private final ScreeningDesign screening;

    private SensitivityStudy(SensitivityRequest request) {
        this.request = request;
        open = request.uncertainties();
        screening = new ScreeningDesign(open, request);
        // Options that do not go together are told before anything is run, and not from within a thread.
        screening.forEach(Case::scenario);
    }

    /**
     * Makes ready.
     *
     * @throws ResultsException if the scenario leaves nothing open
     * @throws org.parley.scenario.problem.ScenarioException if its options do not go together
     */
    public static SensitivityStudy of(SensitivityRequest request) {
        return new SensitivityStudy(request);
    }

    /** Returns what it is about to do, with the speed measured on a short warm-up whose runs are not kept. */
    public SensitivityPlan plan(Executor executor, BooleanSupplier stop) {
        long began = System.nanoTime();
        long[] counted = {0, began, began};
        executor.run(
                experiment(screening),
                run -> {
                    counted[0]++;
                    counted[2] = System.nanoTime();
                    // The first runs are slow, before the virtual machine has compiled what it runs.
                    if (counted[1] == began && counted[2] - began > NANOS / 2) {
                        counted[0] = 0;
                        counted[1] = counted[2];
                    }
                },
                () -> stop.getAsBoolean() || System.nanoTime() - began > NANOS);
        double rate = counted[0] / ((counted[2] - counted[1]) / 1e9);
        return SensitivityPlan.of(request, open, rate);
    }

    /** Returns what it is about to do, without an idea how long it takes. */
    public SensitivityPlan plan() {
        return SensitivityPlan.of(request, open, Double.NaN);
    }

    private Experiment experiment(List<Case> cases) {
        return new Experiment(cases, 0, request.size().runs(), request.seed());
    }

    /**
     * Plays both stages.
     *
     * @param executor plays the runs
     * @param watch hears of each run
     * @param stop asked now and then; when true, no further runs begin
     * @return the result, or nothing if it was asked to stop
     * @throws ResultsException if no run succeeds
     */
    public Optional<Sensitivity> run(Executor executor, Runnable watch, BooleanSupplier stop) {
        Optional<CaseRuns> first = play("screening", screening, executor, watch, stop);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Screening screened = Screening.of(screening.points(), first.get().means(), request.seed());
        List<Integer> chosen = screened.top(request.chosen(open.factors().size())).stream()
                .sorted()
                .toList();
        SharingDesign design = new SharingDesign(open, chosen, request);
        design.forEach(Case::scenario);
        return play("indices", design, executor, watch, stop)
                .map(second -> new Sensitivity(
                        request,
                        open.factors(),
                        screened,
                        Decomposition.of(design, chosen, second.values(), request.seed()),
                        first.get().failures().and(second.failures())));
    }

    private Optional<CaseRuns> play(
            String stage, List<Case> cases, Executor executor, Runnable watch, BooleanSupplier stop) {
        Experiment experiment = experiment(cases);
        CaseRuns runs = new CaseRuns(
                stage, request.metrics(), cases.size(), request.size().runs(), watch);
        if (executor.run(experiment, runs, stop) < experiment.runs()) {
            return Optional.empty();
        }
        Failures failures = runs.failures();
        if (failures.failed() == failures.runs()) {
            throw ResultsException.ofInput(
                    request.file().name() + ": error: all runs fail; the first, " + failures.firstError() + ".");
        }
        return Optional.of(runs);
    }
}
