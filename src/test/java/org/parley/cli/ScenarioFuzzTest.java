package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.NegotiationModel;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.random.RandomStreams;
import org.parley.outcome.Trace;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/**
 * Scenario files with slips of all kinds: each is refused in words or played. There is no stack trace, no wait above ten
 * seconds and no half result. Each mutant follows from its number alone; {@code -Pfuzz} makes 100,000 of them.
 */
class ScenarioFuzzTest {

    private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 2000);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);

    /** One in so many is played by the command too, which writes a folder. */
    private static final int BY_COMMAND = 200;

    private static final int SECONDS = 10;

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z_$][\\w$-]*|-?\\d+(\\.\\d+)?|[\\[\\]{},:|>#&*!%@\"'~-]");

    private static final List<String> ODD = List.of(
            "",
            "0",
            "1",
            "-1",
            "0.5",
            "2",
            "1e308",
            "-1e308",
            "1e-308",
            ".inf",
            ".nan",
            "99999",
            "0x10",
            "~",
            "null",
            "true",
            "yes",
            "[]",
            "{}",
            "[[]]",
            "\"\"",
            "'",
            "$x",
            "$",
            "never",
            "from_start",
            "1 week",
            "99999 rounds",
            "5% per month",
            "one in 3 per round",
            "100% per day",
            "{uniform: [0, 1]}",
            "{uniform: [1, 0]}",
            "{beta: [1e300, 1]}",
            "{normal: {mean: 0, sd: 0}}",
            "{discrete: {values: [1, 1], weights: [0, 0]}}",
            "{from: 0, to: 1, with: $x}",
            "{choice: {a: 1, b: 0}}",
            "&a",
            "*a",
            "!!int",
            "<<",
            "? a",
            "\t",
            "\u00a0",
            "\u202e",
            "\u0007",
            "\ud800",
            "𝔘",
            "round >= 3",
            "not not never",
            "agreed(talks)",
            "equilibrium",
            "stationary_equilibrium",
            "single_negotiating_text",
            "condorcet_election",
            "incomplete_information",
            "2025-02-30",
            "9999-12-31",
            "-0",
            "{divide: 100, among: [a, b]}",
            "{from: 0, to: 1, steps: 20000}");

    @TempDir
    private Path folder;

    private static List<String> bases() throws IOException {
        String one = System.getProperty("fuzz.base");
        if (one != null) {
            return List.of(Files.readString(Path.of(one)));
        }
        List<String> texts = new ArrayList<>();
        for (String place : List.of("scenarios/examples", "scenarios/textbook")) {
            try (Stream<Path> files = Files.list(Path.of(place))) {
                for (Path file : files.sorted().toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static String mutant(List<String> bases, int number) {
        SplittableRandom random = new SplittableRandom(number);
        String text = bases.get(random.nextInt(bases.size()));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            text = changed(text, bases, random);
        }
        return text;
    }

    private static String changed(String text, List<String> bases, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.size() < 2) {
            return text + "\n" + ODD.get(random.nextInt(ODD.size()));
        }
        int line = random.nextInt(lines.size());
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            case 2 -> lines.set(line, " ".repeat(random.nextInt(4)) + lines.get(line));
            case 3 -> {
                List<String> others =
                        bases.get(random.nextInt(bases.size())).lines().toList();
                lines.add(line, others.get(random.nextInt(others.size())));
            }
            case 4 ->
                lines.subList(line, Math.min(lines.size(), line + random.nextInt(5)))
                        .clear();
            default -> {
                return token(text, random);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Replaces a word, number or sign by another of the file, or by an odd one. */
    private static String token(String text, SplittableRandom random) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        MatchResult one = tokens.get(random.nextInt(tokens.size()));
        String other = random.nextInt(3) == 0
                ? tokens.get(random.nextInt(tokens.size())).group()
                : ODD.get(random.nextInt(ODD.size()));
        return text.substring(0, one.start()) + other + text.substring(one.end());
    }

    @Test
    void everyMutantIsRefusedInWordsOrPlayed() throws Exception {
        List<String> bases = bases();
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        List<String> faults = new ArrayList<>();
        int sound = 0;
        for (int n = FIRST; n < FIRST + MUTANTS && faults.size() < 10; n++) {
            String text = mutant(bases, n);
            int number = n;
            Future<Boolean> told = worker.submit(() -> isSound(text, number));
            try {
                sound += inTime(told) ? 1 : 0;
            } catch (TimeoutException e) {
                fail("mutant %d takes more than %d seconds:%n%s", n, SECONDS, text);
            } catch (ExecutionException e) {
                StringWriter trace = new StringWriter();
                e.getCause().printStackTrace(new PrintWriter(trace));
                faults.add(
                        "mutant " + n + ": " + trace.toString().lines().limit(8).reduce("", (a, b) -> a + "\n" + b));
                if (Boolean.getBoolean("fuzz.show")) {
                    faults.add(text);
                }
            }
        }
        worker.shutdownNow();
        assertThat(faults).isEmpty();
        assertThat(sound).isGreaterThan(MUTANTS / 20).isLessThan(MUTANTS);
    }

    /** Waits for ten seconds of the processors' time: a machine may have others to serve. */
    private static boolean inTime(Future<Boolean> told)
            throws InterruptedException, ExecutionException, TimeoutException {
        long began = processors();
        while (true) {
            try {
                return told.get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (processors() - began > SECONDS * 1_000_000_000L) {
                    throw e;
                }
            }
        }
    }

    /** Returns the time that processors have spent on this process, in nanoseconds. */
    private static long processors() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private boolean isSound(String text, int number) throws IOException {
        if (number % BY_COMMAND == 0) {
            byCommand(text, number);
        }
        try {
            play(ScenarioReader.readText("mutant.yaml", text, Map.of()).scenario());
            return true;
        } catch (ScenarioException e) {
            assertThat(e.problems()).isNotEmpty();
            for (Problem problem : e.problems()) {
                assertThat(problem.toString()).contains("mutant.yaml").doesNotContain("Exception", "org.parley");
                assertThat(problem.toString().contains("null") && !text.contains("null"))
                        .isFalse();
            }
            return false;
        }
    }

    /** A run may fail for what it draws, which is told; it may not fail for a fault of the program. */
    private static void play(Scenario scenario) {
        NegotiationModel model = new NegotiationModel(CompiledScenario.of(scenario));
        for (int run = 0; run < 2; run++) {
            try {
                model.play(0, run, RandomStreams.key(1, run), Trace.NONE);
            } catch (IllegalArgumentException | IllegalStateException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private void byCommand(String text, int number) throws IOException {
        Path file = Files.write(folder.resolve("mutant.yaml"), text.getBytes(StandardCharsets.UTF_8));
        Path results = folder.resolve("results-" + number);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Parley.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "run",
                file.toString(),
                "--runs",
                "2",
                "--no-report",
                "--out",
                results.toString());
        assertThat(out + "\n" + err).doesNotContain("\tat ", "the program failed");
        assertThat(code).as(err.toString()).isIn(0, 1, 2);
        assertThat(Files.exists(results)).isEqualTo(code != 2);
        if (code != 2) {
            assertThat(Parley.run(
                            new PrintWriter(new StringWriter()),
                            new PrintWriter(err),
                            "query",
                            results.toString(),
                            "select count(*) from runs"))
                    .as(err.toString())
                    .isZero();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }
}
