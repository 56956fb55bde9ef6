package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley handout}, as a teacher types it. */
class HandoutCommandTest {

    private static final String LESSON = "scenarios/lessons/bargaining-range.yaml";

    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result handout(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of("handout", LESSON));
        words.addAll(List.of(more));
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        return new Result(code, out.toString().replaceAll("\\s+", " "), err.toString());
    }

    @Test
    void aSheetHoldsItsOwnSecretsAndNobodyElses() {
        Result sheet = handout("--as", "upland");
        assertThat(sheet.code()).isZero();
        assertThat(sheet.out())
                .contains("You are Upland", "No agreement is worth 40 of 100", "elevators on the river")
                .doesNotContain("treaties that outlive it", "35 of 100");
    }

    @Test
    void studentsGetNoAnswersAndInstructorsGetNoSheets() {
        assertThat(handout().out()).contains("Quiz before", "You are Estuary").doesNotContain("Listen for");
        assertThat(handout("--instructor").out())
                .contains("Listen for", "Fearon (1995)", "Answers to the quizzes", "14 leave both sides better off")
                .doesNotContain("You are Estuary");
    }

    @Test
    void thePageHasASheetForEachRole() throws IOException {
        Path out = folder.resolve("handout");
        assertThat(handout("--out", out.toString(), "--quiet").code()).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("id=\"sheet-upland\"", "id=\"sheet-estuary\"", "break-before: page");
    }

    @Test
    void aSlipIsAnsweredWithWhatWasMeant() {
        Result slip = handout("--as", "uplnad");
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.err()).contains("Did you mean 'upland'?");
        assertThat(handout("--language", "fr").err()).contains("Use en or de.");
    }

    @Test
    void germanIsWhole() {
        String bundle = "org.parley.answer.handout.handout";
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT);
        ResourceBundle german = ResourceBundle.getBundle(bundle, Locale.GERMAN);
        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        english.keySet().forEach(key -> {
            assertThat(german.getString(key)).as(key).isNotBlank();
            assertThat(places(german.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        });
        // A key that only the other language has would never be seen.
        assertThat(german.keySet()).isEqualTo(english.keySet());
        english.keySet().stream()
                .filter(key -> !List.of("title", "answer").contains(key))
                .forEach(key -> assertThat(german.getString(key)).isNotEqualTo(english.getString(key)));
        assertThat(handout("--language", "de", "--as", "upland").out())
                .contains("Sie sind Upland", "Keine Einigung ist Ihnen 40 von 100 Punkten wert");
    }

    /** Returns the places of a text that values are put into. */
    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
