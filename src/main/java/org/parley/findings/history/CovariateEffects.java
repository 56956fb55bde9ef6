package org.parley.findings.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.parley.experiment.Work;
import org.parley.findings.history.HindcastExperiment.Size;
import org.parley.findings.history.HindcastResult.Effect;
import org.parley.scenario.history.CaseLibrary;
import org.parley.scenario.history.Covariate;
import org.parley.scenario.history.Mapping.Signs;
import org.parley.statistics.interval.Interval;

/** What each covariate moves: from its lowest to its highest level in all cases, with the same random numbers. */
final class CovariateEffects {

    private static final int DRAWS = 5;
    private static final double TAIL = 0.975;

    private final CaseLibrary of;
    private final List<CaseJob> jobs;
    private final int draws;
    private final int runs;

    CovariateEffects(CaseLibrary of, List<CaseJob> jobs, Size size) {
        this.of = of;
        this.jobs = jobs;
        draws = Math.min(DRAWS, size.draws());
        runs = size.runs();
    }

    private List<Covariate> moved() {
        return Covariate.codebook().values().stream()
                .filter(c -> of.mapping().isMapped(c))
                .toList();
    }

    private List<CaseJob> at(Covariate covariate, int level) {
        return jobs.stream()
                .map(j -> new CaseJob(
                        j.label() + "~" + covariate.name() + ":" + level,
                        j.of(),
                        j.mapping(),
                        Map.of(covariate.name(), level)))
                .toList();
    }

    long planned() {
        return 2L * moved().size() * jobs.size() * draws * runs;
    }

    List<Effect> play(CasePlayer player, Work work) {
        List<CaseJob> all = new ArrayList<>();
        moved().forEach(c -> {
            all.addAll(at(c, 1));
            all.addAll(at(c, c.top()));
        });
        player.play(all, draws, work);
        double[] equal = new double[draws];
        Arrays.fill(equal, 1.0 / draws);
        List<Effect> effects = new ArrayList<>();
        for (Covariate covariate : moved()) {
            List<CaseForecast> low = forecasts(player, at(covariate, 1), equal);
            List<CaseForecast> high = forecasts(player, at(covariate, covariate.top()), equal);
            Signs signs = of.mapping().signs().get(covariate.name());
            for (Target target : Target.values()) {
                double[] changes = new double[jobs.size()];
                Arrays.setAll(
                        changes,
                        i -> high.get(i).probability().get(target)
                                - low.get(i).probability().get(target));
                effects.add(effect(covariate, target, changes, target == Target.T1 ? signs.agree() : signs.lasts()));
            }
        }
        return effects;
    }

    private List<CaseForecast> forecasts(CasePlayer player, List<CaseJob> at, double[] equal) {
        return at.stream().map(j -> CaseForecast.of(player.of(j, draws), equal)).toList();
    }

    private static Effect effect(Covariate covariate, Target target, double[] changes, String expected) {
        double mean = StatUtils.mean(changes);
        double margin = changes.length < 2
                ? Double.POSITIVE_INFINITY
                : new TDistribution(null, changes.length - 1.0).inverseCumulativeProbability(TAIL)
                        * Math.sqrt(StatUtils.variance(changes) / changes.length);
        return new Effect(covariate.name(), target, mean, new Interval(mean - margin, mean + margin), expected);
    }
}
