package org.parley.findings.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** Reader of scenarios with claims: those of the textbook, or others. */
public final class VerificationPlans {

    private static final Path TEXTBOOK = Path.of("scenarios", "textbook");

    private VerificationPlans() {}

    /** Returns the scenarios of the textbook. */
    public static List<Path> textbook() throws IOException {
        if (Files.isDirectory(TEXTBOOK)) {
            try (Stream<Path> found = Files.walk(TEXTBOOK)) {
                List<Path> scenarios = found.filter(f -> f.toString().endsWith(".yaml"))
                        .sorted()
                        .toList();
                if (!scenarios.isEmpty()) {
                    return scenarios;
                }
            }
        }
        throw new ScenarioException(List.of(Problem.ofFile(
                TEXTBOOK.toString(),
                "has no scenarios to verify",
                "run it where Parley's scenarios are, or name a file")));
    }

    /**
     * Reads scenarios with claims.
     *
     * @throws ScenarioException with every problem of every file
     */
    public static List<VerificationPlan> read(List<Path> files) {
        List<VerificationPlan> plans = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                ScenarioFile read = ScenarioReader.read(file, Map.of());
                if (read.scenario().claims().isEmpty()) {
                    problems.add(Problem.ofFile(
                            file.toString(), "has no claims to verify", "add 'claims: …', or use 'parley run'"));
                }
                plans.add(VerificationPlan.of(read));
            } catch (ScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return plans;
    }
}
