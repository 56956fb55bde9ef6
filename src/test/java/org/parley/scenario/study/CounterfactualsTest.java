package org.parley.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.scenario.Distribution;
import org.parley.scenario.Track;
import org.parley.scenario.format.Change;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Counterfactual.Kind;

/** What could be otherwise about a scenario is listed from its structure, and can be set as it is printed. */
class CounterfactualsTest {

    private static final Path FLAGSHIP = Path.of("scenarios/riyadh-2025.yaml");

    private static Counterfactual find(List<Counterfactual> all, Kind kind, String track, String actor) {
        return all.stream()
                .filter(c -> c.kind() == kind && actor.equals(c.actor()) && (track == null || track.equals(c.track())))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> eachChangesTheFileOrIsRefusedAsBadInput() throws IOException {
        List<Path> files;
        try (Stream<Path> examples = Files.list(Path.of("scenarios/examples"));
                Stream<Path> textbook = Files.list(Path.of("scenarios/textbook"))) {
            files = Stream.of(Stream.of(FLAGSHIP), examples, textbook)
                    .flatMap(s -> s)
                    .filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    ScenarioFile stored = ScenarioReader.read(file, Map.of());
                    for (Counterfactual each : Counterfactuals.of(stored)) {
                        try {
                            ScenarioFile changed = ScenarioReader.read(file, each.sets());
                            assertThat(Change.between(stored, changed))
                                    .as(each.options())
                                    .isNotEmpty();
                        } catch (ScenarioException e) {
                            assertThat(e.problems())
                                    .as(each.options())
                                    .allSatisfy(problem ->
                                            assertThat(problem.rule()).doesNotContain("no place", "must be one of"));
                        }
                    }
                }));
    }

    @Test
    void whereAParameterStandsThePlaceItselfIsSet() {
        ScenarioFile stored = ScenarioReader.read(FLAGSHIP, Map.of());
        List<Counterfactual> all = Counterfactuals.of(stored);
        Counterfactual seat = find(all, Kind.SEAT_TAKEN, "settlement", "uk");
        assertThat(seat.options()).isEqualTo("--set tracks.settlement.parties.uk.joins=never");
        ScenarioFile changed = ScenarioReader.read(FLAGSHIP, seat.sets());
        assertThat(Change.between(stored, changed))
                .containsExactly(new Change("tracks.settlement.parties.uk.joins", "$europe_seat", "never"));
        Counterfactual backstop = find(all, Kind.CONTRIBUTION_TAKEN, null, "usa");
        assertThat(ScenarioReader.read(FLAGSHIP, backstop.sets())
                        .scenario()
                        .actors()
                        .get("usa")
                        .contributes()
                        .get("backstop")
                        .readiness()
                        .distribution())
                .isEqualTo(new Distribution.Constant(0));
    }

    @Test
    void vetoesSeatsContributionsAndChoicesAreListedOnce() {
        List<Counterfactual> all = Counterfactuals.of(ScenarioReader.read(FLAGSHIP, Map.of()));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().filter(c -> c.kind() == Kind.VETO_TAKEN)).hasSize(5);
        assertThat(all.stream().filter(c -> c.kind() == Kind.VETO_GIVEN)).hasSize(7);
        assertThat(all.stream().filter(c -> c.kind() == Kind.PARAMETER).map(Counterfactual::options))
                .containsExactly(
                        "--set europe_seat=never",
                        "--set europe_seat=from_start",
                        "--set ukraine_seat=never",
                        "--set kyiv_consent=false",
                        "--set kyiv_cannot_recognise=true",
                        "--set kyiv_cannot_recognise=false",
                        "--set moscow_bars_troops=true",
                        "--set moscow_bars_troops=false",
                        "--set washington_waits=true",
                        "--set washington_waits=false");
        assertThat(all.stream().filter(c -> "poland".equals(c.actor()) && "troops".equals(c.name())))
                .as("Poland's soldiers, who never come and whose number nobody gives")
                .allSatisfy(c -> assertThat(c.kind()).isEqualTo(Kind.CONTRIBUTION_CERTAIN));
    }

    @Test
    void aTableThatTheFileDoesNotNameIsWrittenOut() {
        Path trade = Path.of("scenarios/examples/two-party-trade.yaml");
        ScenarioFile stored = ScenarioReader.read(trade, Map.of());
        Counterfactual veto = find(Counterfactuals.of(stored), Kind.VETO_TAKEN, "talks", "buyer");
        assertThat(veto.options()).startsWith("--set 'tracks={talks: ");
        Map<String, Track.Party> parties = ScenarioReader.read(trade, veto.sets())
                .scenario()
                .tracks()
                .get("talks")
                .parties();
        assertThat(parties.get("buyer").consents().value()).isFalse();
        assertThat(parties.get("buyer").joins()).isEqualTo("from_start");
        assertThat(parties.get("seller").consents().value()).isTrue();
    }
}
