package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.laws.Measure.HOLDS;
import static org.parley.laws.Measure.LIFE;
import static org.parley.laws.Measure.ROUND;
import static org.parley.laws.Measure.SIGNED;
import static org.parley.laws.Measure.STRENGTH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.outcome.Outcome;
import org.parley.scenario.About;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.format.Change;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;

/**
 * The variants show what they tell readers to notice.
 *
 * <p>Each is compared with the flagship run by run: run r of both has the same luck, stream by stream. A difference must be
 * four standard errors of the paired differences from nothing, which without an effect happens once in 30 000 times. That
 * something hardly changes means less than two percentage points, with four standard errors to spare. What is measured of
 * cease-fires is measured in the runs that have one in both. The seed is fixed, so a failure is a change of the model; if
 * it is meant, run this with {@code -Dparley.regenerate=true} to write the numbers into the document anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VariantsTest {

    private static final Path BASE = Path.of("scenarios/riyadh-2025.yaml");
    private static final Path FOLDER = Path.of("scenarios/variants");
    private static final Path DOCUMENT = Path.of("src/site/markdown/variants.md");
    private static final String MEASURED = "<!-- measured -->\n";

    private static final Scenario SCENARIO = read(BASE).scenario();
    private static final Measure FORCE = Measure.term(SCENARIO, "peacekeepers", "European force with a clear mandate")
            .ofCeasefires();
    private static final Measure BACKSTOP = Measure.term(SCENARIO, "guarantees", "European guarantees with US backstop")
            .ofCeasefires();
    private static final Measure RECOGNISED =
            Measure.term(SCENARIO, "line", "line recognised").ofCeasefires();
    private static final Measure FROZEN = Measure.term(SCENARIO, "relations", "frozen");
    private static final Measure NORMALISED = Measure.term(SCENARIO, "relations", "full normalisation");

    private final PairedRuns runs = new PairedRuns(6000, 1);
    private final Findings found = new Findings(runs, BASE, FOLDER);

    /** What a variant's file tells readers to notice, and what is found. */
    private record Notice(String variant, String text, List<Findings.Finding> findings) {

        Path file() {
            return FOLDER.resolve(variant + ".yaml");
        }
    }

    private static ScenarioFile read(Path file) {
        return ScenarioReader.read(file, Map.of());
    }

    // ---- what is found ------------------------------------------------------------------------------------------

    private static Notice notice(String variant, String text, Findings.Finding... findings) {
        return new Notice(variant, text, List.of(findings));
    }

    private List<Notice> notices() {
        return List.of(
                notice(
                        "europe-from-start",
                        "that guarantees are a little stronger, and cease-fires last a little longer",
                        found.rises(STRENGTH),
                        found.staysBelow(1.2, STRENGTH),
                        found.rises(LIFE),
                        found.staysBelow(1.15, LIFE)),
                notice(
                        "europe-after-half-a-year",
                        "that guarantees are weaker and fewer cease-fires hold, as some are signed before Europe sits down",
                        found.falls(STRENGTH),
                        found.falls(HOLDS)),
                notice(
                        "europe-after-half-a-year",
                        "that it is still better than no seat at all",
                        found.isAbove("europe-never", STRENGTH)),
                notice("europe-never", "that somewhat fewer cease-fires are signed", found.falls(SIGNED)),
                notice(
                        "europe-never",
                        "that guarantees are weaker, and fewer cease-fires hold",
                        found.falls(STRENGTH),
                        found.falls(HOLDS)),
                notice("europe-never", "that the terms name a European force less often", found.falls(FORCE)),
                notice(
                        "without-kyiv",
                        "that cease-fires are worth less to Kyiv",
                        found.falls(Measure.utility(SCENARIO, "ukraine").ofCeasefires())),
                notice("without-kyiv", "that the line is recognised far more often", found.rises(RECOGNISED)),
                notice(
                        "kyiv-without-a-seat",
                        "that a veto protects as well without a seat - cease-fires are worth about as much to Kyiv, and"
                                + " to Moscow",
                        found.hardlyChanges(Measure.utility(SCENARIO, "ukraine").ofCeasefires()),
                        found.hardlyChanges(Measure.utility(SCENARIO, "russia").ofCeasefires())),
                notice(
                        "kyiv-without-a-seat",
                        "that finished terms are refused more often",
                        found.rises(Measure.ends("terms refused", Outcome.TERMS_REFUSED))),
                notice(
                        "no-facilitator",
                        "that there is a rapprochement only about as often, because talks that are suspended are taken up again",
                        found.hardlyChanges(Measure.ends("rapprochement only", Outcome.PARTIAL_AGREEMENT))),
                notice(
                        "no-facilitator",
                        "that cease-fires hardly change, because the settlement has no host in either case",
                        found.hardlyChanges(SIGNED),
                        found.hardlyChanges(HOLDS)),
                notice(
                        "russia-committed",
                        "that Washington need not wait for proof, so cease-fires come more often and earlier",
                        found.rises(SIGNED),
                        found.falls(ROUND)),
                notice("russia-committed", "that more of them hold", found.rises(HOLDS.ofCeasefires())),
                notice(
                        "russia-stalling",
                        "that no general cease-fire is ever signed, and a limited truce is all that there is",
                        found.neverIs(SIGNED),
                        found.rises(Measure.ends("limited cease-fire", Outcome.LIMITED_CEASEFIRE))),
                notice(
                        "russia-stalling",
                        "that Washington and Moscow mend their relations all the same, and more often",
                        found.falls(FROZEN),
                        found.rises(Measure.ends("rapprochement only", Outcome.PARTIAL_AGREEMENT))),
                notice(
                        "russia-stalling",
                        "that the war is more often decided on the battlefield",
                        found.rises(Measure.ends("military decision", Outcome.MILITARY_DECISION))),
                notice(
                        "backstop-promised",
                        "that guarantees are stronger, and cease-fires last longer",
                        found.rises(STRENGTH),
                        found.rises(LIFE)),
                notice("backstop-promised", "that no more cease-fires are signed for it", found.hardlyChanges(SIGNED)),
                notice(
                        "backstop-promised",
                        "that the terms name a European force less often, because the backstop stands in for it",
                        found.falls(FORCE),
                        found.rises(BACKSTOP)),
                notice(
                        "backstop-ruled-out",
                        "that guarantees are weaker, and cease-fires are worth less to Kyiv",
                        found.falls(STRENGTH),
                        found.falls(Measure.utility(SCENARIO, "ukraine").ofCeasefires())),
                notice("backstop-ruled-out", "that the terms name a European force more often", found.rises(FORCE)),
                notice(
                        "backstop-ruled-out",
                        "that Russia pays for it at the line, which is recognised less often",
                        found.falls(RECOGNISED)),
                notice("poland-with-troops", "that guarantees are stronger", found.rises(STRENGTH)),
                notice("poland-with-troops", "that the terms name a European force more often", found.rises(FORCE)),
                notice(
                        "questionnaire-answered",
                        "that to know beforehand changes little - about as many cease-fires are signed, and about as many hold",
                        found.hardlyChanges(SIGNED),
                        found.hardlyChanges(HOLDS)),
                notice(
                        "summit-first",
                        "that fewer cease-fires are signed, and later, because the presidents agree to meet less readily than"
                                + " Washington believes Moscow",
                        found.falls(SIGNED),
                        found.rises(ROUND)),
                notice(
                        "summit-first",
                        "that the war is more often decided on the battlefield",
                        found.rises(Measure.ends("military decision", Outcome.MILITARY_DECISION))),
                notice(
                        "summit-first",
                        "that full normalisation comes less often, as the summit is no longer part of its price",
                        found.falls(NORMALISED)));
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> variantsShowWhatTheySay() {
        return notices().stream()
                .map(n -> DynamicTest.dynamicTest(
                        n.variant() + ": " + n.text(), () -> n.findings().forEach(f -> f.check(n.file()))));
    }

    // ---- the files and the document -----------------------------------------------------------------------------

    static List<Path> variants() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aVariantExplainsItselfAndEachNoticeIsFound(Path file) {
        ScenarioFile variant = read(file);
        About about = variant.scenario().about();
        assertThat(variant.scenario().name() + ".yaml")
                .isEqualTo(file.getFileName().toString());
        assertThat(about.title()).isNotBlank();
        assertThat(about.what()).isNotBlank();
        assertThat(notices().stream().filter(n -> n.file().equals(file)).map(Notice::text))
                .containsExactlyElementsOf(about.notice());
        assertThat(about.tries()).hasSizeGreaterThan(1).allSatisfy(tried -> {
            String[] words = tried.replaceFirst("^--set ", "").split("=", 2);
            assertThat(tried).startsWith("--set ");
            ScenarioReader.read(file, Map.of(words[0], words[1]));
        });
        assertThat(variant.variant().changes()).isNotEmpty();
        assertThat(EvidenceLedger.of(variant).entries()).noneMatch(e -> e.grounds() == Grounds.BARE);
    }

    @Test
    @Tag("slow")
    void theDocumentSaysWhatIsMeasured() throws IOException {
        String text = Files.readString(DOCUMENT);
        String kept = text.substring(0, text.indexOf(MEASURED) + MEASURED.length());
        String made = kept + "\n" + variants().stream().map(this::section).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(text).isEqualTo(made);
    }

    private String section(Path file) {
        ScenarioFile variant = read(file);
        About about = variant.scenario().about();
        StringBuilder text = new StringBuilder("## " + about.title() + "\n\n`" + file + "` - " + about.what() + "\n\n");
        for (Change change : variant.variant().changes()) {
            if (change.path().matches(".*\\.(evidence|assumption)|orderings\\..*")) {
                continue;
            }
            text.append("- `").append(change.path()).append("`: ");
            text.append(shown(change.from()))
                    .append(" → ")
                    .append(shown(change.to()))
                    .append('\n');
        }
        text.append("\n| notice | measured |\n|---|---|\n");
        for (Notice n : notices()) {
            if (n.file().equals(file)) {
                String measured = n.findings().stream()
                        .map(f -> found.told(f, file))
                        .distinct()
                        .collect(Collectors.joining("; "));
                text.append("| ")
                        .append(n.text())
                        .append(" | ")
                        .append(measured)
                        .append(" |\n");
            }
        }
        return text.append("\nTry ")
                .append(about.tries().stream().map(t -> '`' + t + '`').collect(Collectors.joining(", ")))
                .append(".\n")
                .toString();
    }

    private static String shown(String value) {
        return value == null ? "nothing" : value.startsWith("{") ? "…" : value;
    }
}
