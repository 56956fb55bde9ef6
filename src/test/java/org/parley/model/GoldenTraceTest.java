package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.Block;
import org.parley.answer.story.Story;
import org.parley.experiment.SingleRun;
import org.parley.model.protocol.Protocols;
import org.parley.model.tactic.Tactics;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/**
 * Whole negotiations as a person reads them. A change of the model shows up here; look at the difference, and if it is
 * meant, run the test with {@code -Dparley.regenerate=true}.
 */
class GoldenTraceTest {

    private static final Path TRACES = Path.of("src/test/resources/traces");

    @ParameterizedTest
    @CsvSource({
        "two-party-trade-0, examples/two-party-trade, 0, ''",
        "valley-war-2, examples/valley-war, 2, ''",
        "riyadh-2025-5, ../src/test/resources/first-edition/riyadh-2025, 5, ''",
        // A trace for each protocol, the first of which is in those above …
        "strict-alternating-offers, textbook/faratin-1998, 0, ''",
        "stacked-alternating-offers, examples/valley-war, 2, tracks.talks.protocol=stacked_alternating_offers",
        "single-negotiating-text, examples/valley-war, 4, tracks.talks.protocol=single_negotiating_text",
        "mediated-proposals, examples/shared-lake, 8, ''",
        "monotonic-concession, examples/valley-war, 2, tracks.talks.protocol=monotonic_concession",
        "spatial-challenge, textbook/bueno-de-mesquita-1994, 0, ''",
        "condorcet-election, examples/valley-war, 2, tracks.talks.protocol=condorcet_election",
        "take-it-or-leave-it, textbook/fearon-1995-risk-return, 1, ''",
        // … one with incidents, of an actor that may only stall …
        "incidents, examples/uneasy-line, 10, calendar.horizon=38 rounds calendar.observe=[12 months] actors.hill.type={committed: 0.5}",
        // … and for each tactic; the first of them is in all the others.
        "exponential-time-dependent, examples/two-party-trade, 0, actors.seller.tactic=exponential_time_dependent",
        "tit-for-tat, examples/two-party-trade, 0, actors.seller.tactic=tit_for_tat",
        "zeuthen, textbook/zeuthen-1930, 0, ''",
        "equilibrium, textbook/rubinstein-1982, 0, actors.ann.tactic=equilibrium actors.bob.tactic=equilibrium",
        "stationary-equilibrium, textbook/baron-ferejohn-1989, 0, ''",
        "scripted, examples/two-party-trade, 0, actors.seller.tactic={scripted: {offers: [{tariff: none}| {tariff: low}]}}",
        // Relief that waits for the cease-fire of another table.
        "two-tables, examples/two-tables, 7, ''",
        // Talks that are suspended and resume after a move of the front.
        "resumption, examples/relapse, 1, calendar.horizon=70 weeks calendar.observe=[12 months] war.front.moves=0.2 tracks.talks.resumption={after_moves: {times: 4| within: 3 months}}"
    })
    void theNegotiationGoesAsBefore(String name, String file, long run, String sets) throws IOException {
        hold(name, file, run, sets);
    }

    /** A protocol or tactic without a line above is played in a war, or over a tariff. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("others")
    void whatHasNoScenarioOfItsOwnPlaysOneOfOthers(String name, String file, long run, String set) throws IOException {
        hold(name, file, run, set);
    }

    static Stream<Arguments> others() throws NoSuchMethodException {
        Set<String> above = Stream.of(GoldenTraceTest.class
                        .getDeclaredMethod(
                                "theNegotiationGoesAsBefore", String.class, String.class, long.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(line -> line.replaceFirst(",.*", ""))
                .collect(Collectors.toSet());
        return Stream.concat(
                        Protocols.ALL.stream()
                                .filter(p -> !p.equals(Protocols.ALL.get(0)))
                                .map(p -> Arguments.of(
                                        name(p.name()),
                                        "examples/valley-war",
                                        2L,
                                        "tracks.talks.protocol=" + p.name())),
                        Tactics.ALL.stream()
                                .filter(t -> !t.equals(Tactics.ALL.get(0)))
                                .map(t -> Arguments.of(
                                        name(t.name()),
                                        "examples/two-party-trade",
                                        0L,
                                        "actors.seller.tactic=" + t.name())))
                .filter(arguments -> !above.contains(arguments.get()[0]));
    }

    private static String name(String part) {
        return part.replace('_', '-');
    }

    private static void hold(String name, String file, long run, String sets) throws IOException {
        Map<String, String> overlay = new LinkedHashMap<>();
        for (String set : sets.split(" (?=[a-z]+\\.)")) {
            if (!set.isEmpty()) {
                overlay.put(
                        set.substring(0, set.indexOf('=')),
                        set.substring(set.indexOf('=') + 1).replace('|', ','));
            }
        }
        Scenario scenario = ScenarioReader.read(Path.of("scenarios", file + ".yaml"), overlay)
                .scenario();
        Trace.Recorder recorder = new Trace.Recorder();
        SingleRun.of(scenario, 1, run, recorder);
        String told = Story.of(scenario, recorder.events()).everything().stream()
                .map(Block.Note.class::cast)
                .map(note -> note.text() + "\n")
                .collect(Collectors.joining());
        Path golden = TRACES.resolve(name + ".txt");
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.createDirectories(TRACES);
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
        try (Stream<String> lines = told.lines()) {
            assertThat(lines.count()).isLessThan(150);
        }
    }
}
