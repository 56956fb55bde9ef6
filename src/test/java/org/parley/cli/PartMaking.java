package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder in which tests make parts of a small study or scenario, and results of them.
 *
 * @param folder the folder
 */
record PartMaking(Path folder) {

    private static final String STUDY = """
            study: line
            scenario: valley-war.yaml
            question: Does it matter how long the talks may last?
            factors:
              calendar.deadline: [6 rounds, 12 rounds, 24 rounds]
            design: grid
            metrics: {holds: share(ceasefire_holds), fought: mean(rounds_fought), half: median(rounds_fought)}
            runs: 200 per case
            """;

    /** What a command did. */
    record Outcome(int code, String out, String err) {}

    /** Makes the files in the folder. */
    static PartMaking in(Path folder) throws IOException {
        Files.copy(Path.of("scenarios/examples/valley-war.yaml"), folder.resolve("valley-war.yaml"));
        Files.writeString(folder.resolve("line.yaml"), STUDY);
        return new PartMaking(folder);
    }

    static Outcome parley(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Outcome(code, out.toString(), err.toString());
    }

    String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Returns the words of a command on the study, or on its scenario for {@code run}. */
    List<String> words(String command, String out, String... more) {
        String file = command.equals("run") ? "valley-war.yaml" : "line.yaml";
        List<String> words = new ArrayList<>(List.of(command, at(file), "--out", at(out)));
        words.addAll(List.of(more));
        return words;
    }

    Outcome sweep(String out, String... more) {
        return parley(words("sweep", out, more).toArray(String[]::new));
    }

    Outcome run(String out, String... more) {
        return parley(words("run", out, more).toArray(String[]::new));
    }

    Outcome merge(String... more) {
        List<String> words = new ArrayList<>(List.of("merge", at("parts"), "--out", at("merged")));
        words.addAll(List.of(more));
        return parley(words.toArray(String[]::new));
    }

    /** Makes something with options. */
    @FunctionalInterface
    interface Maker {

        Outcome make(String out, String... more);
    }

    /** Makes all parts, in an order that the seed {@code of} gives. */
    void parts(Maker maker, int of, String... more) {
        List<Integer> order =
                new ArrayList<>(IntStream.rangeClosed(1, of).boxed().toList());
        Collections.shuffle(order, new Random(of));
        for (int part : order) {
            List<String> words = new ArrayList<>(List.of("--part", part + "/" + of, "--quiet"));
            words.addAll(List.of(more));
            Outcome made = maker.make("parts", words.toArray(String[]::new));
            assertThat(made.code()).as(made.err()).isZero();
        }
    }

    /** Returns the contents of all files but for when and how they were made. */
    Map<String, String> contents(String name) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                contents.put(
                        folder.resolve(name).relativize(file).toString(),
                        file.endsWith("manifest.json") ? text.replaceAll("(?s)\"made\" : \\{.*?\\},", "") : text);
            }
        }
        return contents;
    }

    /** Holds that one machine's results in {@code one} and those in {@code merged} have the same bytes. */
    void requireSame() throws IOException {
        Map<String, String> one = contents("one");
        Map<String, String> merged = contents("merged");
        assertThat(merged.keySet()).isEqualTo(one.keySet());
        assertThat(one.keySet())
                .allSatisfy(name -> assertThat(merged.get(name).equals(one.get(name)))
                        .as(name)
                        .isTrue());
    }
}
