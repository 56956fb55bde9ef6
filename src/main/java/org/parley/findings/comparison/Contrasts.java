package org.parley.findings.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.findings.comparison.LeftOut.Reason;
import org.parley.findings.comparison.Pair.Luck;
import org.parley.findings.comparison.PairedSamples.Two;
import org.parley.outcome.ObservationWindow;
import org.parley.outcome.Outcome;
import org.parley.scenario.Calendar;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Span;
import org.parley.statistics.Transitions;
import org.parley.statistics.survival.CumulativeIncidence;
import org.parley.statistics.survival.KaplanMeier;
import org.parley.statistics.survival.LogRank;
import org.parley.store.table.RunColumns;

/** Everything that is compared between a scenario and the reference, with what is left out. */
final class Contrasts {

    private final RunColumns other;
    private final RunColumns reference;
    private final PairedSamples samples;
    private final SampleContrasts contrasts;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private Pair.@Nullable Lasting lasting;

    /**
     * Compares runs.
     *
     * @param other runs of the other scenario
     * @param reference runs of the reference
     * @param seed of resamples
     */
    Contrasts(RunColumns other, RunColumns reference, long seed) {
        this.other = other;
        this.reference = reference;
        samples = new PairedSamples(other, reference);
        contrasts = new SampleContrasts(luck().shared(), seed);
        outcomes();
        windows();
        rounds();
        durations();
        terms();
        utilities();
    }

    Luck luck() {
        return samples.luck();
    }

    /** Returns which outcome became which other, or null if runs cannot be paired or an outcome means something else. */
    @Nullable
    Transitions transitions() {
        boolean sameOutcomes =
                leftOut.stream().noneMatch(out -> out.kind() == Kind.OUTCOME || out.kind() == Kind.SETTLED);
        return luck().shared() && sameOutcomes ? samples.transitions() : null;
    }

    List<Contrast> contrasts() {
        return contrasts.all();
    }

    /** Returns how long general cease-fires last in the two, or null if that is not compared. */
    Pair.@Nullable Lasting lasting() {
        return lasting;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private Scenario after() {
        return other.scenario();
    }

    private Scenario before() {
        return reference.scenario();
    }

    private void leaveOut(Kind kind, String subject, Reason reason) {
        leftOut.add(new LeftOut(kind, subject, reason));
    }

    /** Whether what talks are for is the same thing in both. */
    private boolean sameAim() {
        return (after().war() == null) == (before().war() == null);
    }

    private boolean sameRounds() {
        return after().calendar().round().equals(before().calendar().round());
    }

    private boolean sameHorizon() {
        return sameRounds()
                && after().calendar().isHistory() == before().calendar().isHistory()
                && after().calendar().horizonRounds() == before().calendar().horizonRounds();
    }

    private void outcomes() {
        if (sameAim()) {
            contrasts.share(
                    Kind.SETTLED,
                    "",
                    "",
                    samples.of(
                            run -> other.ended(run).isSettled() ? 1 : 0,
                            run -> reference.ended(run).isSettled() ? 1 : 0));
        } else {
            leaveOut(Kind.SETTLED, "", Reason.OTHER_AIM);
        }
        for (Outcome outcome : Outcome.values()) {
            if (outcome == Outcome.AGREEMENT && sameAim() && before().war() == null) {
                continue; // That is what these talks are for, and compared above.
            }
            Two two = samples.of(
                    run -> other.outcome(run) == outcome ? 1 : 0, run -> reference.outcome(run) == outcome ? 1 : 0);
            if (outcome.isGeneralCeasefire() && SampleContrasts.occurs(two) && !sameHorizon()) {
                leaveOut(Kind.OUTCOME, outcome.id(), sameRounds() ? Reason.OTHER_HORIZON : Reason.OTHER_ROUNDS);
            } else {
                contrasts.share(Kind.OUTCOME, outcome.id(), "", two);
            }
        }
    }

    private void windows() {
        List<Span> windows = before().calendar().observe();
        List<Span> ofOther = after().calendar().observe();
        ofOther.stream()
                .filter(window -> !windows.contains(window))
                .forEach(window -> leaveOut(Kind.SETTLED_WITHIN, window.toString(), Reason.ONLY_IN_OTHER));
        for (Span window : windows) {
            if (!ofOther.contains(window)) {
                leaveOut(Kind.SETTLED_WITHIN, window.toString(), Reason.ONLY_IN_REFERENCE);
            } else if (sameAim()) {
                ObservationWindow here = observed(window, after().calendar());
                ObservationWindow there = observed(window, before().calendar());
                contrasts.share(
                        Kind.SETTLED_WITHIN,
                        window.toString(),
                        "",
                        samples.of(run -> settled(other, run, here), run -> settled(reference, run, there)));
                contrasts.share(
                        Kind.IN_FORCE_AFTER,
                        window.toString(),
                        "",
                        samples.of(run -> inForce(other, run, here), run -> inForce(reference, run, there)));
                int index = ofOther.indexOf(window);
                int indexThere = windows.indexOf(window);
                contrasts.share(
                        Kind.BY_ARMS_WITHIN,
                        window.toString(),
                        "",
                        samples.of(
                                run -> other.isDecidedByArms(run, index) ? 1 : 0,
                                run -> reference.isDecidedByArms(run, indexThere) ? 1 : 0));
            }
        }
    }

    private static ObservationWindow observed(Span window, Calendar calendar) {
        return new ObservationWindow(window.rounds(calendar.round()), calendar.horizonRounds());
    }

    private static double settled(RunColumns columns, int run, ObservationWindow window) {
        return window.isSettled(columns.ended(run), columns.agreementRound(run)) ? 1 : 0;
    }

    private static double inForce(RunColumns columns, int run, ObservationWindow window) {
        if (!window.isWatched(columns.ended(run), columns.agreementRound(run))) {
            return Double.NaN;
        }
        return window.isInForce(columns.ended(run), columns.ceasefireRounds(run)) ? 1 : 0;
    }

    private void rounds() {
        if (!sameRounds() || !sameAim()) {
            leaveOut(Kind.ROUNDS, "", sameAim() ? Reason.OTHER_ROUNDS : Reason.OTHER_AIM);
            return;
        }
        Two two = samples.ofSettled(other::agreementRound, reference::agreementRound);
        contrasts.mean(Kind.ROUNDS, "", two);
        if (luck().shared()) {
            contrasts.mean(Kind.ROUNDS_IN_BOTH, "", two.inBoth());
        }
    }

    /**
     * All cease-fires are watched for as long, so that up to that time the mean is the area under the curve of Kaplan and Meier
     * (the restricted mean: Irwin 1949; Royston and Parmar 2013). In a history they are not: windows are compared then.
     */
    private void durations() {
        if (after().ceasefire() == null && before().ceasefire() == null) {
            return;
        }
        if (!sameRounds()) {
            leaveOut(Kind.DURATION, "", Reason.OTHER_ROUNDS);
            return;
        }
        int horizon = horizon();
        Two two = samples.of(run -> lasted(other, run, horizon), run -> lasted(reference, run, horizon));
        duration(Kind.DURATION, two);
        if (luck().shared()) {
            duration(Kind.DURATION_IN_BOTH, two.inBoth());
        }
    }

    private int horizon() {
        return Math.min(after().calendar().horizonRounds(), before().calendar().horizonRounds());
    }

    private static double lasted(RunColumns columns, int run, int horizon) {
        int rounds = columns.ceasefireRounds(run);
        return rounds == 0 ? Double.NaN : Math.min(rounds, horizon);
    }

    private void duration(Kind kind, Two two) {
        if (!two.areFilled()) {
            return;
        }
        double[] times = SampleContrasts.counted(two.other());
        double[] referenceTimes = SampleContrasts.counted(two.reference());
        boolean[] ended = ended(two.other(), other);
        boolean[] referenceEnded = ended(two.reference(), reference);
        if (kind == Kind.DURATION) {
            lasting = new Pair.Lasting(horizon(), ends(referenceTimes, referenceEnded), ends(times, ended));
        }
        if (after().calendar().isHistory() || before().calendar().isHistory()) {
            return;
        }
        List<Double> medians = List.of(
                KaplanMeier.of(times, ended).median().orElse(Double.NaN),
                KaplanMeier.of(referenceTimes, referenceEnded).median().orElse(Double.NaN));
        List<Contrast.Test> tests = new ArrayList<>();
        if (!luck().shared()) {
            tests.add(SampleContrasts.test(
                    "log_rank",
                    LogRank.of(times, ended, referenceTimes, referenceEnded).p()));
        }
        contrasts.mean(kind, "", two, medians, tests);
    }

    private static CumulativeIncidence ends(double[] times, boolean[] ended) {
        List<CumulativeIncidence.Ends> ends = new ArrayList<>();
        for (int k = 0; k < times.length; k++) {
            ends.add(new CumulativeIncidence.Ends(times[k], ended[k] ? 0 : -1, 1));
        }
        return CumulativeIncidence.of(1, ends);
    }

    /** Which of the cease-fires that count broke before the horizon. */
    private boolean[] ended(double[] lasted, RunColumns columns) {
        boolean[] ended = new boolean[SampleContrasts.counted(lasted).length];
        int next = 0;
        for (int run = 0; run < lasted.length; run++) {
            if (!Double.isNaN(lasted[run])) {
                boolean held = columns.ended(run) == Outcome.CEASEFIRE_HOLDS;
                ended[next++] = !held && columns.ceasefireRounds(run) <= horizon();
            }
        }
        return ended;
    }

    private void terms() {
        List<String> issues = List.copyOf(before().issues().keySet());
        List<String> ofOther = List.copyOf(after().issues().keySet());
        ofOther.stream()
                .filter(id -> !issues.contains(id))
                .forEach(id -> leaveOut(Kind.TERM, id, Reason.ONLY_IN_OTHER));
        for (String id : issues) {
            int here = ofOther.indexOf(id);
            int there = issues.indexOf(id);
            if (here < 0) {
                leaveOut(Kind.TERM, id, Reason.ONLY_IN_REFERENCE);
            } else if (!options(after(), id).equals(options(before(), id))) {
                leaveOut(Kind.TERM, id, Reason.OTHER_OPTIONS);
            } else if (sameAim()) {
                List<String> options = options(before(), id);
                for (int o = 0; o < options.size(); o++) {
                    int option = o;
                    contrasts.share(
                            Kind.TERM,
                            id,
                            options.get(o),
                            samples.ofSettled(
                                    run -> other.term(run, here) == option ? 1 : 0,
                                    run -> reference.term(run, there) == option ? 1 : 0));
                }
            }
        }
    }

    private static List<String> options(Scenario scenario, String issue) {
        return Objects.requireNonNull(scenario.issues().get(issue)).options();
    }

    private void utilities() {
        List<String> actors = List.copyOf(before().actors().keySet());
        List<String> ofOther = List.copyOf(after().actors().keySet());
        ofOther.stream()
                .filter(id -> !actors.contains(id))
                .forEach(id -> leaveOut(Kind.UTILITY, id, Reason.ONLY_IN_OTHER));
        for (String id : actors) {
            int here = ofOther.indexOf(id);
            int there = actors.indexOf(id);
            if (here < 0) {
                leaveOut(Kind.UTILITY, id, Reason.ONLY_IN_REFERENCE);
            } else if (!sameScale(id)) {
                leaveOut(Kind.UTILITY, id, Reason.OTHER_SCALE);
            } else {
                contrasts.mean(
                        Kind.UTILITY,
                        id,
                        samples.of(run -> other.utility(run, here), run -> reference.utility(run, there)));
            }
        }
    }

    /** Whether an actor wants the same, so that a value means the same to it. */
    private boolean sameScale(String actor) {
        return after().issues().equals(before().issues())
                && wants(after(), actor).equals(wants(before(), actor));
    }

    private static Map<String, Preference> wants(Scenario scenario, String actor) {
        return Objects.requireNonNull(scenario.actors().get(actor)).prefers();
    }
}
