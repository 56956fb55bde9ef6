package org.parley.scenario.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Distribution;
import org.parley.scenario.Method;
import org.parley.scenario.Parameter;
import org.parley.scenario.Quantity;
import org.parley.scenario.Range;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.format.ScenarioSchemaTest;
import org.parley.scenario.reader.ScenarioReader;

/** What a scenario's numbers, directions and rules rest on, as its file says. */
class EvidenceLedgerTest {

    private static final String TEXT = """
            name: small
            evidence: {p1: Said, p2: Said too, p3: Said for nothing}
            calendar: {deadline: 9 rounds}
            parameters:
              haste: {uniform: [0.5, 0.75], assumption: nobody knows}
              veto: {value: true, options: [true, false], evidence: [p1]}
            issues: {price: {options: [low, middle, high]}, date: {options: [soon, late]}}
            actors:
              buyer:
                prefers:
                  price: {ideal: low, salience: {value: 3, evidence: [p2], assumption: more than the date}, evidence: [p1]}
                  date: {values: {soon: 1, late: 0.25}, salience: 1, assumption: a guess}
                patience: $haste
              seller:
                prefers: {price: high, date: late}
                patience: $haste
                tactic: {time_dependent: {beta: {value: 2, assumption: gives in}}}
                evidence: [p1]
            tracks:
              shop: {issues: [price, date], parties: {buyer: {consents: $veto, evidence: [p1]}, seller: consents}}
            """;

    private static final EvidenceLedger LEDGER = read(Map.of());

    private static EvidenceLedger read(Map<String, String> sets) {
        return EvidenceLedger.of(ScenarioReader.readText("small.yaml", TEXT, sets));
    }

    private static Entry entry(EvidenceLedger ledger, String path) {
        List<Entry> found =
                ledger.entries().stream().filter(e -> e.path().equals(path)).toList();
        assertThat(found).as(path).hasSize(1);
        return found.get(0);
    }

    private static Entry entry(String path) {
        return entry(LEDGER, path);
    }

    @Test
    void aCitedNumberMayHaveAnAssumedSize() {
        Entry salience = entry("actors.buyer.prefers.price.salience");
        assertThat(salience)
                .isEqualTo(new Entry(
                        "actors.buyer.prefers.price.salience",
                        Kind.NUMBER,
                        "3",
                        "Weight of the issue among all issues; weights are scaled to sum to 1.",
                        new Distribution.Constant(3),
                        Range.from(0).upTo(1_000_000),
                        0.0,
                        Grounds.CITED,
                        List.of("p2"),
                        "more than the date",
                        null,
                        List.of(),
                        "small.yaml",
                        11));
    }

    @Test
    void theGroundsOfAPreferenceAreForWhatIsWantedAndNotForHowMuch() {
        Entry ideal = entry("actors.buyer.prefers.price.ideal");
        assertThat(ideal.kind()).isEqualTo(Kind.DIRECTION);
        assertThat(ideal.grounds()).isEqualTo(Grounds.CITED);
        assertThat(ideal.through()).isEqualTo("actors.buyer.prefers.price");
        Entry late = entry("actors.buyer.prefers.date.values.late");
        assertThat(late.grounds()).isEqualTo(Grounds.ASSUMED);
        assertThat(late.assumption()).isEqualTo("a guess");
        assertThat(entry("actors.buyer.prefers.date.salience").grounds()).isEqualTo(Grounds.BARE);
        assertThat(entry("actors.seller.prefers.price.ideal").grounds()).isEqualTo(Grounds.BARE);
    }

    @Test
    void thatAnActorIsCitedAnchorsNoneOfItsNumbers() {
        assertThat(LEDGER.claims().get(0).uses()).contains("actors.seller");
        assertThat(LEDGER.entries().stream()
                        .filter(e -> e.path().startsWith("actors.seller.") && e.grounds() == Grounds.CITED))
                .isEmpty();
    }

    @Test
    void aParameterCountsOnceAndNamesItsUses() {
        Entry haste = entry("parameters.haste");
        assertThat(haste.grounds()).isEqualTo(Grounds.ASSUMED);
        assertThat(haste.uses()).containsExactly("actors.buyer.patience", "actors.seller.patience");
        assertThat(haste.allowed()).isEqualTo("above 0 and below 1");
        assertThat(haste.share()).isEqualTo(0.25);
        assertThat(haste.factor()).isEqualTo(1.5);
        assertThat(LEDGER.entries()).noneMatch(e -> e.path().endsWith(".patience"));
        Entry veto = entry("parameters.veto");
        assertThat(veto.kind()).isEqualTo(Kind.RULE);
        assertThat(veto.uses()).containsExactly("tracks.shop.parties.buyer.consents");
    }

    @Test
    void defaultsAtWorkAreToldApartFromThoseThatAddNothing() {
        assertThat(entry("talks.sharpness").value()).isEqualTo("40");
        assertThat(entry("talks.sharpness").grounds()).isEqualTo(Grounds.DEFAULT);
        assertThat(entry("talks.sharpness").file()).isNull();
        assertThat(entry("talks.private_information").grounds()).isEqualTo(Grounds.NEUTRAL);
        assertThat(entry("actors.buyer.tactic").grounds()).isEqualTo(Grounds.DEFAULT);
        assertThat(entry("actors.buyer.tactic.time_dependent.beta").grounds()).isEqualTo(Grounds.DEFAULT);
        assertThat(entry("tracks.shop.protocol").value()).isEqualTo("random_recognition");
        assertThat(entry("tracks.shop.parties.seller.joins").grounds()).isEqualTo(Grounds.NEUTRAL);
        assertThat(entry("actors.seller.prefers.date.salience").grounds()).isEqualTo(Grounds.NEUTRAL);
    }

    @Test
    void defaultsThatCannotMatterAreLeftOut() {
        // Two options lie as far apart as can be, strength decides nothing here, and there is no cease-fire to watch.
        assertThat(LEDGER.entries())
                .noneMatch(e -> e.path().equals("actors.seller.prefers.date.curvature"))
                .noneMatch(e -> e.path().endsWith("capability"))
                .noneMatch(e -> e.path().equals("calendar.horizon"))
                .anyMatch(e -> e.path().equals("actors.seller.prefers.price.curvature"));
    }

    @Test
    void aTacticHasTheReasonOfItsSettings() {
        Entry tactic = entry("actors.seller.tactic");
        assertThat(tactic.value()).isEqualTo("time_dependent");
        assertThat(tactic.grounds()).isEqualTo(Grounds.ASSUMED);
        assertThat(tactic.through()).isEqualTo("actors.seller.tactic.time_dependent.beta");
    }

    @Test
    void whatIsSetOnTheCommandLineHasNoReasonOfItsOwn() {
        EvidenceLedger set = read(Map.of("haste", "0.6", "actors.buyer.prefers.price.salience", "9"));
        assertThat(entry(set, "parameters.haste").grounds()).isEqualTo(Grounds.BARE);
        assertThat(entry(set, "actors.buyer.prefers.price.salience").evidence()).isEmpty();
        assertThat(entry(set, "actors.buyer.prefers.price.salience").file()).isEqualTo("--set");
    }

    @Test
    void claimsKnowWhatCitesThem() {
        assertThat(LEDGER.claims()).extracting(EvidenceLedger.ClaimUse::id).containsExactly("p1", "p2", "p3");
        assertThat(LEDGER.claims().get(1).uses()).containsExactly("actors.buyer.prefers.price.salience");
        assertThat(LEDGER.claims().get(2).uses()).isEmpty();
    }

    @Test
    void sharesCountWhatIsAtWork() {
        for (Kind kind : Kind.values()) {
            long sum = Stream.of(Grounds.values())
                    .filter(g -> g != Grounds.NEUTRAL)
                    .mapToLong(g -> LEDGER.entries(kind, g).size())
                    .sum();
            assertThat(LEDGER.atWork(kind)).isEqualTo(sum).isPositive();
        }
        assertThat(LEDGER.widestByShare()).extracting(Entry::path).containsExactly("parameters.haste");
    }

    static Stream<Path> shippedScenarios() throws Exception {
        return ScenarioSchemaTest.shippedScenarios();
    }

    @ParameterizedTest
    @MethodSource("shippedScenarios")
    void everyUncertainNumberOfEveryScenarioIsInTheLedger(Path file) throws ReflectiveOperationException {
        ScenarioFile scenario = ScenarioReader.readToAnalyse(file, Map.of());
        EvidenceLedger ledger = EvidenceLedger.of(scenario);
        Set<String> uncertain = new TreeSet<>();
        collect("", scenario.scenario(), uncertain);
        assertThat(ledger.entries().stream().filter(Entry::isUncertain).map(Entry::path))
                .containsExactlyInAnyOrderElementsOf(uncertain);
        assertThat(ledger.entries()).extracting(Entry::path).doesNotHaveDuplicates();
        assertThat(ledger.orderings()).allMatch(OrderedPair::holds);
    }

    /** Finds the uncertain numbers among the records, each once: those that refer to a parameter under its name. */
    private static void collect(String path, Object part, Set<String> into) throws ReflectiveOperationException {
        if (part instanceof Quantity q) {
            if (!q.distribution().isConstant()) {
                into.add(q.parameter() == null ? path : "parameters." + q.parameter());
            }
        } else if (part instanceof Method method) {
            collect(path + "." + method.kind(), method.settings(), into);
        } else if (part instanceof Parameter.Numeric numeric) {
            collect(path, numeric.quantity(), into);
        } else if (part instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                collect(path + "." + entry.getKey(), entry.getValue(), into);
            }
        } else if (part instanceof Record scenarioPart) {
            for (RecordComponent component : scenarioPart.getClass().getRecordComponents()) {
                String key = new SnakeCaseStrategy().translate(component.getName());
                Object value = component.getAccessor().invoke(scenarioPart);
                collect(path.isEmpty() ? key : path + "." + key, value, into);
            }
        }
    }

    @Test
    void nothingInTheFlagshipIsWithoutAReason() {
        EvidenceLedger flagship =
                EvidenceLedger.of(ScenarioReader.read(Path.of("scenarios/riyadh-2025.yaml"), Map.of()));
        assertThat(flagship.entries()).noneMatch(e -> e.grounds() == Grounds.BARE);
        assertThat(flagship.claims()).hasSize(28).noneMatch(c -> c.uses().isEmpty());
        assertThat(flagship.orderings()).hasSizeGreaterThan(40);
    }
}
