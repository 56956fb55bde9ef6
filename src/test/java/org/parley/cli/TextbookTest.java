package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.parley.cli.terminal.ExitCode;

/**
 * Every published model does what its paper says, or the file explains why not. Of 10 000 true claims one fails by chance,
 * with the seed that the command has by default.
 */
@Tag("slow")
class TextbookTest {

    private static final Path TEXTBOOK = Path.of("scenarios/textbook");

    @TestFactory
    Stream<DynamicNode> whatThePapersSayHolds() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out), new PrintWriter(err), "verify", "--format", "json");
        assertThat(code).as(err.toString()).isIn(0, ExitCode.OUR_FAULT);
        JsonNode verdicts = JsonAnswer.of(out.toString()).rows("verdicts");
        DynamicNode all = DynamicTest.dynamicTest("every file", () -> {
            assertThat(verdicts.findValuesAsText("file").stream().distinct()).containsExactlyElementsOf(files());
            assertThat(code).as(err.toString()).isZero();
        });
        return Stream.concat(
                Stream.of(all),
                StreamSupport.stream(verdicts.spliterator(), false).map(TextbookTest::claim));
    }

    private static DynamicNode claim(JsonNode claim) {
        return DynamicTest.dynamicTest(
                claim.get("scenario").asText() + ": " + claim.get("says").asText(),
                () -> assertThat(claim.get("verdict").asText())
                        .as(claim.toPrettyString())
                        .isNotEqualTo("fails"));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(TEXTBOOK)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
