package org.parley.scenario.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.history.CodedCase.Coding;
import org.parley.scenario.history.CodedCase.Confidence;

class CaseLibraryTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoCases() {
        CaseFiles.write(folder, "alder-1901", "elm-fir", Map.of("cost_A", 1));
        CaseFiles.write(folder, "birch-1902", "oak", Map.of("cost_A", 5, "n_consent", 3, "divisibility", 1));
    }

    private CaseLibrary library() {
        return CaseLibrary.read(folder, CaseFiles.MAPPING);
    }

    private static Map<String, Integer> levels(CodedCase of) {
        Map<String, Integer> levels = new HashMap<>();
        of.covariates().forEach((name, coding) -> levels.put(name, coding.level()));
        return levels;
    }

    @Test
    void aCaseIsReadWithAllItsCovariates() {
        CodedCase birch = library().of("birch-1902");
        assertThat(birch.covariates()).hasSize(26);
        assertThat(birch.start()).isEqualTo(LocalDate.of(1901, 2, 3));
        assertThat(birch.level("cost_A")).isEqualTo(5);
        assertThat(birch.covariates().get("issue_kind").word()).isEqualTo("territory");
        assertThat(birch.with(birch.alternatives().get(0)).level("cost_A")).isEqualTo(5);
        assertThat(library().of("alder-1901").withAllAlternatives().level("cost_A"))
                .isEqualTo(5);
    }

    @Test
    void aCodingMovesOneLevelAsOftenAsItIsDoubtfulAndStaysOnTheScale() {
        Coding low = new Coding(3, null, Confidence.LOW, "so");
        assertThat(low.chances(5)).isEqualTo(Map.of(2, 0.15, 3, 0.7, 4, 0.15));
        Coding edge = new Coding(5, null, Confidence.MEDIUM, "so");
        assertThat(edge.chances(5).get(5)).isCloseTo(0.925, within(1e-12));
        assertThat(edge.chances(5).get(4)).isCloseTo(0.075, within(1e-12));
        assertThat(List.of(low.drawn(0.1, 5), low.drawn(0.2, 5), low.drawn(0.5, 5)))
                .containsExactly(2, 4, 3);
        assertThat(edge.drawn(0.1, 5)).isEqualTo(5);
    }

    @Test
    void theMappingGoesFromLowToHighAndTurnsRound() {
        Mapping mapping = library().mapping();
        Map<String, Integer> levels = levels(library().of("birch-1902"));
        assertThat(mapping.values(levels)).containsEntry("actors.side_a.war.cost", 0.4);
        assertThat(mapping.reversed().values(levels)).containsEntry("actors.side_a.war.cost", 0.0);
        // On a log scale the middle is the geometric mean; distance from the middle is least there.
        Mapping.Number moves = mapping.numbers().stream()
                .filter(n -> n.path().equals("war.front.moves"))
                .findFirst()
                .orElseThrow();
        assertThat(moves.values().get(0)).isCloseTo(9, within(1e-12));
        assertThat(moves.values().get(1)).isCloseTo(Math.sqrt(27), within(1e-12));
        assertThat(moves.values().get(2)).isCloseTo(3, within(1e-12));
        assertThat(mapping.reversed().numbers().stream()
                        .filter(n -> n.path().equals("war.front.moves"))
                        .findFirst()
                        .orElseThrow()
                        .values())
                .isEqualTo(List.of(3.0, moves.at(2), moves.at(1), moves.at(2), 3.0));
        assertThat(mapping.structure(levels))
                .containsEntry("tracks.talks.parties.fourth.consents", "true")
                .containsEntry("issues.line.options", "[\"0\", \"4\", \"8\"]");
        assertThat(mapping.reversed().structure(levels)).doesNotContainKey("issues.line.options");
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlace() {
        CaseFiles.write(
                folder,
                "cedar.yaml",
                CaseFiles.text("cedar", "oak", Map.of("cost_A", 6))
                        .replace(
                                "confidence: medium, reason: \"So it was.\"}\n  momentum_A",
                                "confidence: hihg, reason: x}\n  momentum_A")
                        .replace("  patron_A:", "  patron_a:"));
        CaseFiles.write(folder, "again.yaml", CaseFiles.text("alder-1901", "oak", Map.of()));
        assertThatThrownBy(this::library)
                .hasMessageContaining(
                        "cedar.yaml:13: error: covariates.cost_A.level: '6' must be a whole number from 1 to 5")
                .hasMessageContaining(
                        "covariates.cap_A.confidence: 'hihg' must be one of high, medium, low. Did you mean 'high'?")
                .hasMessageContaining("covariates.patron_a: is not known here. Did you mean 'patron_A'?")
                .hasMessageContaining("covariates.patron_A: is missing. Did you mean 'patron_a'?")
                .hasMessageContaining("case: 'alder-1901' is the id of");
    }

    @Test
    void anUnknownPathInTheMappingIsTold() throws IOException {
        Path mapping = folder.resolve("mapping.yaml");
        Files.writeString(
                mapping,
                Files.readString(CaseFiles.MAPPING)
                        .replace(
                                "template: template.yaml",
                                "template: "
                                        + CaseFiles.MAPPING
                                                .resolveSibling("template.yaml")
                                                .toAbsolutePath())
                        .replace("path: war.front.advance, low: 0.44", "path: war.front.advanze, low: 0.44")
                        .replace(
                                "path: actors.side_a.patience, low: 0.5, high: 0.8",
                                "path: actors.side_a.patience, low: 0.5, high: 8"));
        assertThatThrownBy(() -> CaseLibrary.read(folder, mapping))
                .hasMessageContaining(
                        "covariates.momentum_A.numbers.path: 'war.front.advanze' is no place in this scenario")
                .hasMessageContaining("Did you mean 'advance'?")
                .hasMessageContaining("covariates.patience_A.numbers.path: 'actors.side_a.patience' must be");
    }

    @Test
    void outcomesAreReadAndHeldToTheCases() throws IOException {
        Path file = folder.resolve("outcomes.yaml");
        Files.writeString(file, """
                outcomes:
                  alder-1901: {agreement: 1901-05-03, months_to_agreement: 3, limited_truce: none, in_force_12: yes, in_force_60: no,
                    months_in_force: 30, ended_by: a, strict_breach: null, class: ceasefire_holds, reason: "So it was."}
                  birch-1902: {agreement: none, months_to_agreement: null, in_force_12: not_applicable, in_force_60: not_applicable,
                    months_in_force: null, ended_by: null, class: terms_refused, who_refused: A, reason: "So it was."}
                """);
        Map<String, CaseOutcome> read = OutcomeReader.read(file, Set.of("alder-1901", "birch-1902"));
        assertThat(read.get("alder-1901").isAgreed()).isTrue();
        assertThat(read.get("alder-1901").ended()).isTrue();
        assertThat(read.get("birch-1902").isWatched()).isFalse();
        assertThatThrownBy(() -> OutcomeReader.read(file, Set.of("alder-1901", "birch-1903")))
                .hasMessageContaining("outcomes.yaml:4: error: outcomes.birch-1902: is an outcome without a case")
                .hasMessageContaining("Did you mean 'birch-1903'?");
        Files.writeString(file, Files.readString(file).replace("in_force_60: no,", "in_force_60: maybe,"));
        assertThatThrownBy(() -> OutcomeReader.read(file, Set.of("alder-1901", "birch-1902")))
                .hasMessageContaining("in_force_60: 'maybe' must be one of yes, no, not_applicable, censored");
    }

    @Test
    void whatIsFrozenMustNotChange() throws IOException {
        assertThatThrownBy(() -> Freeze.check(library())).hasMessageContaining("is not frozen");
        assertThat(Freeze.write(library(), LocalDate.of(2026, 1, 2), null).number())
                .isEqualTo(1);
        assertThat(Freeze.check(library()).date()).isEqualTo(LocalDate.of(2026, 1, 2));
        CaseFiles.write(folder, "birch-1902", "oak", Map.of("cost_A", 4));
        assertThatThrownBy(() -> Freeze.check(library()))
                .hasMessageContaining("birch-1902.yaml: error: has changed since it was frozen");
        assertThatThrownBy(() -> Freeze.write(library(), LocalDate.of(2026, 1, 3), null))
                .hasMessageContaining("the library is frozen");
        assertThat(Freeze.write(library(), LocalDate.of(2026, 1, 3), "a cost was wrong")
                        .number())
                .isEqualTo(2);
        assertThat(Freeze.check(library()).number()).isEqualTo(2);
    }
}
