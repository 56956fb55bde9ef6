package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.Window;
import org.parley.render.terminal.Screen;

/** Answers in a window: never wider than it, in colour and with blocks where it has them, plain ASCII where not. */
class WindowTest {

    private static final String COLOUR = "\u001b\\[[0-9;]*m";

    @TempDir
    private Path folder;

    private static Screen window(int columns, Map<String, String> others) {
        Map<String, String> environment = new HashMap<>(others);
        environment.put("COLUMNS", Integer.toString(columns));
        return Window.of(environment, StandardCharsets.UTF_8, () -> 80);
    }

    private String answer(Screen screen, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(screen, new PrintWriter(out, true), new PrintWriter(err, true), words);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    private String summary(Screen screen) {
        return answer(
                screen,
                "run",
                "scenarios/riyadh-2025.yaml",
                "--runs",
                "40",
                "--no-report",
                "--overwrite",
                "--out",
                folder.resolve("r").toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 33, 40, 60, 79, 80, 100, 200})
    void theSummaryIsNeverWider(int columns) {
        String summary = summary(window(columns, Map.of()));
        assertThat(summary.replaceAll(COLOUR, "").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Math.max(20, columns)));
        assertThat(summary).contains("\u001b[1mRiyadh,").matches(text -> text.contains("\u001b[36m█"));
    }

    @Test
    void withoutColourOrBlocksItIsWhatPipesGet() {
        assertThat(summary(Screen.PLAIN)).contains("#").doesNotContain("\u001b", "█");
        String dumb = summary(window(300, Map.of("TERM", "dumb")));
        assertThat(dumb).contains("######").matches("[\\x20-\\x7e\\n]*");
        Screen latin = Window.of(Map.of("NO_COLOR", "1"), StandardCharsets.ISO_8859_1, () -> 300);
        assertThat(summary(latin)).isEqualTo(dumb);
        assertThat(summary(window(300, Map.of("NO_COLOR", "1")))).contains("█").doesNotContain("\u001b");
    }

    @Test
    void whereColumnsDoesNotTellTheWidthIsMeasured() {
        for (String columns : new String[] {"", "0", "-5", "wide", "999999999999"}) {
            assertThat(Window.of(Map.of("COLUMNS", columns), StandardCharsets.UTF_8, () -> 77)
                            .width())
                    .as(columns)
                    .isEqualTo(77);
        }
    }
}
