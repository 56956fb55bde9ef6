package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocols;
import org.parley.model.tactic.ParameterDeclaration;
import org.parley.model.tactic.Tactic;
import org.parley.model.tactic.Tactics;
import org.parley.scenario.Range;

/**
 * What protocols and tactics declare makes their parts of the schema and of the documents. With {@code -Dparley.regenerate=true}
 * it is written there.
 */
class DeclarationsTest {

    private static final Path SCHEMA = Path.of("src/main/resources/org/parley/scenario/schema/scenario.schema.json");
    private static final Path DOCUMENT = Path.of("src/site/markdown/protocols.md");
    private static final String SETTINGS = "| tactic | setting | meaning | range | default | measured in |\n";

    @Test
    void theSchemaListsTacticsAsTheyDeclareThemselves() throws IOException {
        List<String> names = Tactics.ALL.stream().map(Tactic::name).toList();
        hold(
                SCHEMA,
                text -> replaced(
                        text,
                        "tactic",
                        names,
                        Tactics.ALL.stream().map(t -> tactic(text, t)).toList()));
    }

    @Test
    void theSchemaListsProtocolsAsTheyDeclareThemselves() throws IOException {
        List<String> names = Protocols.ALL.stream().map(Protocol::name).toList();
        hold(
                SCHEMA,
                text -> replaced(
                        text,
                        "protocol",
                        names,
                        Protocols.ALL.stream().map(DeclarationsTest::protocol).toList()));
    }

    @Test
    void theDocumentsListSettingsAsTheyAreDeclared() throws IOException {
        String rows = Tactics.ALL.stream()
                .flatMap(tactic -> tactic.parameters().stream().map(p -> row(tactic, p)))
                .collect(Collectors.joining());
        hold(
                DOCUMENT,
                text -> Pattern.compile(Pattern.quote(SETTINGS) + "(\\|.*\n)*")
                        .matcher(text)
                        .replaceFirst(Matcher.quoteReplacement(SETTINGS + "|---|---|---|---|---|---|\n" + rows)));
        assertThat(DOCUMENT).content().contains(SETTINGS);
        for (Protocol protocol : Protocols.ALL) {
            assertThat(DOCUMENT).content().contains("| `" + protocol.name() + "` |");
        }
        for (Tactic tactic : Tactics.ALL) {
            assertThat(DOCUMENT).content().contains("| `" + tactic.name() + "` |");
        }
    }

    private interface Regeneration {
        String of(String text);
    }

    private static void hold(Path file, Regeneration regeneration) throws IOException {
        String text = Files.readString(file);
        String regenerated = regeneration.of(text);
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.writeString(file, regenerated);
        }
        assertThat(Files.readString(file)).isEqualTo(regenerated);
    }

    private static String row(Tactic tactic, ParameterDeclaration p) {
        return "| `%s` | `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        tactic.name(),
                        p.name(),
                        p.meaning().replaceFirst("\\.$", ""),
                        p.range().rule().replaceFirst("^must be ", ""),
                        Range.text(p.standard()),
                        p.unit());
    }

    /** Returns the schema with other properties in one of its definitions. */
    private static String replaced(String text, String definition, List<String> names, List<String> properties) {
        String list = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return Pattern.compile(
                        "(    \"" + definition + "\": \\{\n(?:      .*\n)*?      \"then\": \\{\"enum\": \\[).*(]},\n"
                                + "(?:      .*\n)*?      \"properties\": \\{\n)(?:        .*\n)*(      }\n    },\n)")
                .matcher(text)
                .replaceFirst(m -> Matcher.quoteReplacement(
                        m.group(1) + list + m.group(2) + String.join(",\n", properties) + "\n" + m.group(3)));
    }

    private static String tactic(String text, Tactic tactic) {
        List<String> lines = new ArrayList<>();
        lines.add("\"description\": " + quoted(tactic.summary()));
        if (tactic.play() != Tactic.Play.RULE_OF_THUMB) {
            lines.add("\"x-play\": " + quoted(tactic.play().name().toLowerCase(Locale.ROOT)));
        }
        if (tactic.play() == Tactic.Play.SCRIPT) {
            // The form of a script is the schema's own: no number of it needs a declaration.
            Matcher script = Pattern.compile("\"x-play\": \"script\",\n((?:          .*\n)*)        }")
                    .matcher(text);
            assertThat(script.find()).isTrue();
            lines.add(script.group(1).strip());
            return property(tactic.name(), lines);
        }
        List<String> settings = tactic.parameters().stream()
                .map(p -> "            " + quoted(p.name()) + ": {" + number(p.range()) + ", \"description\": "
                        + quoted(p.meaning()) + ", \"default\": " + Range.text(p.standard()) + "}")
                .toList();
        lines.addAll(object(settings));
        return property(tactic.name(), lines);
    }

    private static String protocol(Protocol protocol) {
        List<String> lines = new ArrayList<>();
        lines.add("\"description\": " + quoted(protocol.summary()));
        lines.add("\"x-parties\": [" + protocol.leastParties()
                + (protocol.mostParties() == Integer.MAX_VALUE ? "" : ", " + protocol.mostParties()) + "]");
        if (protocol.need() != null) {
            lines.add("\"x-need\": " + quoted(protocol.need().name().toLowerCase(Locale.ROOT)));
        }
        if (protocol.decidesAlone()) {
            lines.add("\"x-decides_alone\": true");
        }
        if (protocol.turns() != Protocol.Turns.OTHER && protocol.turns() != Protocol.Turns.MEDIATOR) {
            lines.add("\"x-equilibrium\": true");
        }
        lines.addAll(object(List.of()));
        return property(protocol.name(), lines);
    }

    private static List<String> object(List<String> properties) {
        return List.of(
                "\"type\": \"object\"",
                "\"additionalProperties\": false",
                "\"properties\": {"
                        + (properties.isEmpty() ? "}" : "\n" + String.join(",\n", properties) + "\n          }"));
    }

    private static String property(String name, List<String> lines) {
        return "        " + quoted(name) + ": {\n          " + String.join(",\n          ", lines) + "\n        }";
    }

    private static String number(Range range) {
        if (range.equals(Range.from(0).upTo(1))) {
            return "\"$ref\": \"#/$defs/unit\"";
        }
        String low = Double.isInfinite(range.low())
                ? ""
                : ", \"" + (range.lowOpen() ? "exclusiveMinimum" : "minimum") + "\": " + Range.text(range.low());
        String high = Double.isInfinite(range.high())
                ? ""
                : ", \"" + (range.highOpen() ? "exclusiveMaximum" : "maximum") + "\": " + Range.text(range.high());
        return "\"$ref\": \"#/$defs/number\"" + low + high;
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}
