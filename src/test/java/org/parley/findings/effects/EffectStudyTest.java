package org.parley.findings.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.experiment.Work;
import org.parley.scenario.CitedClaim;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.KeptWork;

/**
 * What claims and numbers change where it can be known: talks that break down in the first round or never, an event that never
 * happens, a veto that there is only in a variant.
 */
public class EffectStudyTest {

    /** Talks of which it can be known what matters in them. */
    public static final String KNOWN = """
            name: known
            evidence:
              stormy: {says: Talks may break down at once., implies: {what: signed, direction: less}}
              calm: {says: The same cited with the wrong sign., implies: {what: signed, direction: more}}
              elsewhere: {says: The same cited for another thing., implies: {what: happens(rain), direction: more}}
              never: {says: It might have rained., implies: {what: signed, direction: less}}
              proud: {says: The third has somewhere to go., implies: {what: signed, direction: less}}
              hat: {says: The minister wears a hat., label: hats are not in the model}
            parameters:
              veto: {value: false, options: [true, false]}
            issues:
              price: {options: [low, middle, high]}
              place: {options: [here, there]}
            actors:
              buyer: {prefers: {price: middle, place: there}}
              seller: {prefers: {price: high, place: there}}
              third:
                prefers: {price: high, place: here}
                outside_option: {value: 0.95, evidence: [proud, hat]}
            tracks:
              talks:
                issues: [price, place]
                parties: {buyer: consents, seller: consents, third: {consents: $veto}}
                breakdown: {discrete: {values: [0, 1], weights: [4, 1]}, evidence: [stormy, calm, elsewhere]}
                preparation: 1
            events:
              rain:
                what: It rains.
                chance: 0
                at: 2025-01-08
                shift: {actors.buyer.patience: {uniform: [-0.5, -0.1]}}
                evidence: [never]
            calendar: {start: "2025-01-01", deadline: 20 rounds}
            """;

    private static ScenarioFile file;
    private static Effects effects;

    @TempDir
    private Path folder;

    @BeforeAll
    static void play() {
        file = ScenarioReader.readText("known", KNOWN, Map.of());
        effects = new EffectStudy(file, Set.of(), 240).play(Work.on(2), 1, KeptWork.none());
    }

    private static SubjectEffects of(String id) {
        return Stream.concat(effects.claims().stream(), effects.numbers().stream())
                .filter(s -> s.subject().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void claimsAreToldByWhatTheyImply() {
        Map<String, Verdict> verdicts = effects.claims().stream()
                .collect(Collectors.toMap(s -> s.subject().id(), SubjectEffects::verdict));
        assertThat(verdicts)
                .containsEntry("stormy", Verdict.WORKS)
                .containsEntry("calm", Verdict.WRONG_DIRECTION)
                .containsEntry("elsewhere", Verdict.WORKS_ELSEWHERE)
                .containsEntry("never", Verdict.NO_EFFECT)
                .containsEntry("proud", Verdict.WORKS_IN_A_VARIANT)
                .containsEntry("hat", Verdict.LABEL);
        assertThat(of("proud").variant()).isEqualTo("veto = true");
    }

    @Test
    void aNumberThatMattersIsMovedThroughItsRangeAndSignsNothingAtItsHighEnd() {
        SubjectEffects breakdown = of("tracks.talks.breakdown");
        assertThat(breakdown.verdict()).isEqualTo(Verdict.WORKS);
        assertThat(breakdown.told().kind()).isEqualTo(Move.Kind.RANGE);
        Effect signed = breakdown.told().effect();
        assertThat(signed.measure()).isEqualTo("signed");
        assertThat(signed.before()).isEqualTo(1);
        assertThat(signed.after()).isZero();
        assertThat(signed.value()).isEqualTo(-1);
        assertThat(signed.high()).isLessThan(-0.9);
    }

    @Test
    void aNumberBehindAChanceOfNothingChangesNoRun() {
        SubjectEffects rain = of("events.rain.shift.actors.buyer.patience");
        assertThat(rain.verdict()).isEqualTo(Verdict.NO_EFFECT);
        assertThat(rain.changed()).isZero();
        assertThat(rain.moves()).extracting(MoveEffects::kind).containsExactly(Move.Kind.RANGE, Move.Kind.REMOVED);
        assertThat(rain.runs()).isEqualTo(80);
    }

    @Test
    void aNumberThatIsSilentAsThingsAreIsTriedWithOtherOptions() {
        assertThat(of("actors.third.outside_option").verdict()).isEqualTo(Verdict.WORKS_IN_A_VARIANT);
    }

    @Test
    void workThatWasStoppedGoesOnWithoutPlayingAgain() {
        Path out = folder.resolve("e");
        Map<String, String> identity = Map.of("version", "1");
        try (KeptWork kept = KeptWork.open(out, identity, false)) {
            assertThat(new EffectStudy(file, Set.of(), 240).play(Work.on(1), 1, kept))
                    .usingRecursiveComparison()
                    .ignoringFields("measures")
                    .isEqualTo(effects);
        }
        Work none = new Work(
                (experiment, from, to, sink, stop) -> {
                    throw new AssertionError("plays again");
                },
                () -> {},
                () -> false);
        try (KeptWork kept = KeptWork.open(out, identity, false)) {
            EffectStudy again = new EffectStudy(file, Set.of(), 240);
            assertThat(again.play(none, 1, kept).claims()).isEqualTo(effects.claims());
            kept.done();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void oneClaimCanBeAskedForAlone() {
        Effects one = new EffectStudy(file, Set.of("stormy"), 60).play(Work.on(1), 1, KeptWork.none());
        assertThat(one.numbers()).isEmpty();
        assertThat(one.claims()).extracting(SubjectEffects::verdict).containsExactly(Verdict.WORKS);
        assertThat(EffectStudy.known(file)).contains("stormy", "tracks.talks.breakdown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios/riyadh-2025.yaml",
                "scenarios/examples/border-war.yaml",
                "scenarios/examples/valley-war.yaml",
                "scenarios/examples/two-party-trade.yaml"
            })
    void whatIsMeasuredIsWhatAClaimCanImply(String name) {
        ScenarioFile shipped = ScenarioReader.read(Path.of(name), Map.of());
        List<String> keys = EffectMeasure.of(shipped.scenario()).stream()
                .map(EffectMeasure::key)
                .toList();
        assertThat(keys).containsExactlyElementsOf(CitedClaim.measures(shipped.scenario()));
        assertThat(keys.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .allSatisfy((key, count) -> assertThat(count).as(key).isEqualTo(1));
    }
}
