package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.PartMaking.Outcome;

/** The numbers that the tutorial for analysts tells are those of the commands beside them. */
class TutorialTest {

    private static final Pattern WITHIN = Pattern.compile("(\\d+) of 100 runs reach a(?: general)? cease-fire");

    @TempDir
    private Path folder;

    private String played(String name, String... more) {
        String[] words = {
            "run",
            "scenarios/examples/port-blockade.yaml",
            "--runs",
            "2000",
            "--no-report",
            "--out",
            folder.resolve(name).toString()
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        Outcome ended = PartMaking.parley(all);
        assertThat(ended.code()).as(ended.err()).isZero();
        Matcher first = WITHIN.matcher(ended.out());
        assertThat(first.find()).isTrue();
        return first.group(1);
    }

    @Test
    @Tag("slow")
    void itsSharesAreThoseOfItsCommands() throws Exception {
        String text = Files.readString(Path.of("src/site/markdown/tutorial-analyst.md"));
        Matcher told = WITHIN.matcher(text);
        assertThat(told.find()).isTrue();
        assertThat(told.group(1)).isEqualTo(played("line"));
        assertThat(told.find()).isTrue();
        assertThat(told.group(1)).isEqualTo(played("none", "--set", "actors.belmar.prefers.port.red_lines=[]"));
    }
}
