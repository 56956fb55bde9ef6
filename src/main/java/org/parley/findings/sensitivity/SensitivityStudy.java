package org.parley.findings.sensitivity;

import java.util.List;
import org.parley.experiment.Case;
import org.parley.experiment.Experiment;
import org.parley.experiment.Pace;
import org.parley.experiment.UncertainInputs;
import org.parley.experiment.Work;
import org.parley.store.folder.ResultsException;

/** Plays a sensitivity analysis: screens all that a scenario leaves open, then shares out variance among what matters most. */
public final class SensitivityStudy {

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
    public SensitivityPlan plan(Work work) {
        Pace pace = new Pace();
        work.executor()
                .run(
                        experiment(screening),
                        run -> pace.count(),
                        () -> work.stop().getAsBoolean() || pace.isOver());
        return SensitivityPlan.of(request, open, pace.rate());
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
     * @throws ResultsException if no run succeeds
     */
    public Sensitivity run(Work work) {
        CaseRuns first = play("screening", screening, work);
        Screening screened = Screening.of(screening.points(), first.means(), request.seed());
        List<Integer> chosen = screened.top(request.chosen(open.factors().size())).stream()
                .sorted()
                .toList();
        SharingDesign design = new SharingDesign(open, chosen, request);
        design.forEach(Case::scenario);
        CaseRuns second = play("indices", design, work);
        return new Sensitivity(
                request,
                open.factors(),
                screened,
                Decomposition.of(design, chosen, second.values(), request.seed()),
                first.failures().and(second.failures()));
    }

    private CaseRuns play(String stage, List<Case> cases, Work work) {
        CaseRuns runs = new CaseRuns(
                stage, request.metrics(), cases.size(), request.size().runs());
        work.play(experiment(cases), runs);
        Failures failures = runs.failures();
        if (failures.failed() == failures.runs()) {
            throw ResultsException.ofInput(
                    request.file().name() + ": error: all runs fail; the first, " + failures.firstError() + ".");
        }
        return runs;
    }
}
