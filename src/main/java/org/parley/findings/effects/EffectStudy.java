package org.parley.findings.effects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.experiment.Work;
import org.parley.findings.effects.EffectJudge.Tried;
import org.parley.findings.effects.Subject.Kind;
import org.parley.findings.laws.LawScenarios;
import org.parley.findings.laws.Setting;
import org.parley.scenario.format.ScenarioFile;
import org.parley.store.KeptWork;

/**
 * Study of what claims and numbers change: each move is played with the keys of the same runs (common random numbers), claims with
 * all runs, numbers, of which there are many, with a third of them. A number whose range changes no run is removed as well. What is
 * still silent is tried again with other options of the scenario's parameters.
 */
public final class EffectStudy {

    /** Runs at each move of a claim unless asked otherwise. */
    public static final long RUNS = 300;

    /** Settings that are played together. */
    private static final int TOGETHER = 48;

    /** As many times fewer runs numbers have than claims. */
    private static final int NUMBERS = 3;

    private static final String REMOVED = "removed ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LawScenarios scenarios;
    private final List<EffectMeasure> measures;
    private final Subjects subjects;
    private final List<Subject> all;
    private final int runs;
    private PairedMoves paired;

    /**
     * Plans a study.
     *
     * @param file the scenario
     * @param only ids of claims and paths of numbers, of {@link #known}; empty for all
     * @param runs at each move of a claim, at least 2
     */
    public EffectStudy(ScenarioFile file, Set<String> only, int runs) {
        this.runs = runs;
        scenarios = new LawScenarios(file);
        measures = EffectMeasure.of(file.scenario());
        subjects = new Subjects(scenarios);
        all = subjects.all(only);
    }

    /** Returns the ids of the claims and the paths of the numbers of a scenario. */
    public static List<String> known(ScenarioFile file) {
        return new Subjects(new LawScenarios(file)).known();
    }

    private int runsOf(Subject subject) {
        return subject.kind() == Kind.CLAIM ? runs : runsOfNumbers();
    }

    private int runsOfNumbers() {
        return Math.max(2, runs / NUMBERS);
    }

    /** Returns how many runs are planned, besides those in variants and those of which the results are kept. */
    public long planned(KeptWork kept) {
        return runs
                + all.stream()
                        .filter(s -> kept.of(name("", s)) == null)
                        .mapToLong(s -> (long) runsOf(s) * settings(s.moves()))
                        .sum();
    }

    private static long settings(List<Move> moves) {
        return moves.stream()
                .flatMap(m -> List.of(m.from(), m.to()).stream())
                .filter(setting -> !setting.equals(Setting.AS_IT_IS))
                .distinct()
                .count();
    }

    /**
     * Plays the runs and judges.
     *
     * @param seed master seed; runs of the same number share their keys at all moves
     * @param kept where finished parts are kept
     */
    public Effects play(Work work, long seed, KeptWork kept) {
        paired = new PairedMoves(scenarios, measures, seed);
        List<Subject> claims = of(Kind.CLAIM);
        List<Subject> numbers = of(Kind.NUMBER);
        List<Tried> triedClaims = tried("", claims, Setting.AS_IT_IS, runs, work, kept);
        List<Tried> triedNumbers =
                removed(tried("", numbers, Setting.AS_IT_IS, runsOfNumbers(), work, kept), work, kept);
        EffectJudge judge = new EffectJudge(measures);
        Map<String, Setting> variants = subjects.variants();
        return new Effects(
                seed,
                runs,
                runsOfNumbers(),
                measures,
                List.copyOf(variants.keySet()),
                inVariants(judge, triedClaims, variants, work, kept),
                inVariants(judge, triedNumbers, variants, work, kept),
                paired.failure());
    }

    /** Removes numbers whose range changes no run. */
    private List<Tried> removed(List<Tried> tried, Work work, KeptWork kept) {
        List<Subject> silent = tried.stream()
                .filter(t -> t.moves().stream().allMatch(m -> m.changed() == 0))
                .map(t -> subjects.removed(t.subject()))
                .filter(subject -> !subject.moves().isEmpty())
                .toList();
        Map<String, List<MoveEffects>> more = new HashMap<>();
        tried(REMOVED, silent, Setting.AS_IT_IS, runsOfNumbers(), work.unheard(), kept)
                .forEach(t -> more.put(t.subject().id(), t.moves()));
        return tried.stream()
                .map(t -> new Tried(
                        t.subject(),
                        Stream.concat(
                                        t.moves().stream(),
                                        more.getOrDefault(t.subject().id(), List.of()).stream())
                                .toList()))
                .toList();
    }

    private List<Subject> of(Kind kind) {
        return all.stream().filter(s -> s.kind() == kind).toList();
    }

    private List<SubjectEffects> inVariants(
            EffectJudge judge, List<Tried> tried, Map<String, Setting> variants, Work work, KeptWork kept) {
        List<Subject> silent = judge.judge(tried, Map.of()).stream()
                .filter(EffectStudy::isSilent)
                .map(SubjectEffects::subject)
                .toList();
        Map<String, List<Tried>> again = new LinkedHashMap<>();
        variants.forEach((name, variant) -> {
            List<Subject> other = silent.stream()
                    .map(subject -> in(variant, subject))
                    .filter(subject -> !subject.moves().isEmpty())
                    .toList();
            if (!other.isEmpty()) {
                again.put(name, tried(name + " ", other, variant, runsOfNumbers(), work.unheard(), kept));
            }
        });
        return judge.judge(tried, again);
    }

    private static boolean isSilent(SubjectEffects effects) {
        return effects.verdict() == Verdict.NO_EFFECT
                && !effects.moves().isEmpty()
                && (effects.subject().kind() == Kind.CLAIM || effects.changed() == 0);
    }

    /** Returns a claim or number with its moves on top of a variant, without those that undo it. */
    private Subject in(Setting variant, Subject subject) {
        List<Move> moves = subject.moves().stream()
                .filter(m -> subject.kind() == Kind.NUMBER
                        || m.kind() == Move.Kind.REMOVED
                        || m.kind() == Move.Kind.REVERSED)
                .filter(m -> m.to().sets().keySet().stream()
                        .noneMatch(path -> variant.sets().containsKey(path)))
                .filter(m -> scenarios.fits(variant.and(m.to())))
                .map(m -> new Move(m.kind(), m.words(), variant.and(m.from()), variant.and(m.to())))
                .toList();
        return subject.with(moves);
    }

    private List<Tried> tried(String where, List<Subject> these, Setting origin, int many, Work work, KeptWork kept) {
        List<Subject> batch = new ArrayList<>();
        boolean isBegun = paired.isBegun(origin);
        long settings = 0;
        for (Subject subject : these) {
            if (kept.of(name(where, subject)) == null) {
                if (!isBegun) {
                    paired.begin(origin, origin.equals(Setting.AS_IT_IS) ? runs : many, work);
                    isBegun = true;
                }
                batch.add(subject);
                settings += settings(subject.moves());
                if (settings >= TOGETHER) {
                    play(where, batch, many, work, kept);
                    batch.clear();
                    settings = 0;
                }
            }
        }
        play(where, batch, many, work, kept);
        return these.stream()
                .map(s -> new Tried(s, read(kept.of(name(where, s)))))
                .toList();
    }

    private void play(String where, List<Subject> batch, int many, Work work, KeptWork kept) {
        List<List<MoveEffects>> effects = paired.of(
                batch.stream().map(Subject::moves).toList(),
                batch.stream().map(Subject::own).toList(),
                many,
                work);
        for (int k = 0; k < batch.size(); k++) {
            kept.keep(name(where, batch.get(k)), write(effects.get(k)));
        }
    }

    private static String name(String where, Subject subject) {
        return where + subject.kind() + " " + subject.id();
    }

    private static String write(List<MoveEffects> effects) {
        try {
            return JSON.writeValueAsString(effects);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<MoveEffects> read(String text) {
        try {
            return Arrays.asList(JSON.readValue(text, MoveEffects[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
