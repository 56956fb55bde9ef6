package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.experiment.Designs;
import org.parley.findings.sweep.StudyMetrics;
import org.parley.findings.verification.VerificationPlan;
import org.parley.report.sweep.StudyText;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.format.Variant;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problem.Severity;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.scenario.study.Study;
import org.parley.scenario.study.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley validate}: reads scenarios and tells all their problems. */
@Command(
        name = "validate",
        description = {
            "Read scenario and study files and tell all their problems, each with its line and a remedy.",
            "Of a variant it also tells what it changes in the file that it extends, of a study how much it runs."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  parley validate scenarios/riyadh-2025.yaml",
            "  parley validate scenarios/riyadh-2025.yaml --set europe_seat=never",
            "  parley validate scenarios/studies/europe-at-the-table.yaml",
            "",
            "The exit code is 0 if every file is sound, else 2. Warnings do not count.",
        })
final class ValidateCommand implements Callable<Integer> {

    /** How much of a value is shown to a person. */
    private static final int LONGEST = 80;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario or study files.")
    private List<Path> files;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value before checking; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private Format format;

    @Spec
    private CommandSpec spec;

    enum Format {
        TEXT,
        JSON
    }

    /** What was found in one file: what it changes if it is a variant, how much it runs if it is a study. */
    record Finding(String file, boolean sound, List<Problem> problems, Variant variant, String study) {

        long count(Severity severity) {
            return problems.stream().filter(p -> p.severity() == severity).count();
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            findings.add(find(file));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            Window.data(spec).println(json(findings));
        } else {
            findings.forEach(finding -> print(finding, out));
        }
        return findings.stream().allMatch(Finding::sound) ? 0 : Parley.BAD_INPUT;
    }

    private Finding find(Path file) {
        try {
            if (StudyReader.isStudy(file)) {
                Study study = StudyReader.read(file, sets);
                StudyMetrics.of(study, study.base().scenario());
                String size = StudyText.size(study, Designs.of(study).size());
                return new Finding(file.toString(), true, study.warnings(), null, size);
            }
            ScenarioFile read = ScenarioReader.read(file, sets);
            VerificationPlan.of(read); // Claims that cannot be measured are errors of the file.
            return new Finding(file.toString(), true, read.warnings(), read.variant(), null);
        } catch (ScenarioException e) {
            return new Finding(file.toString(), false, e.problems(), null, null);
        }
    }

    private static void print(Finding finding, PrintWriter out) {
        if (finding.variant() != null) {
            out.println(finding.file() + " changes in " + finding.variant().base() + ":");
            finding.variant()
                    .changes()
                    .forEach(c -> out.println("  " + c.path() + ": " + shown(c.from()) + " -> " + shown(c.to())));
        }
        finding.problems().forEach(out::println);
        String warnings = counted(finding.count(Severity.WARNING), "warning");
        out.println(finding.file() + ": "
                + (finding.sound() ? "sound" : counted(finding.count(Severity.ERROR), "error"))
                + (finding.count(Severity.WARNING) == 0 ? "" : ", " + warnings)
                + (finding.study() == null ? "" : "; " + finding.study()));
    }

    private static String shown(String value) {
        return value == null ? "nothing" : value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String json(List<Finding> findings) throws JsonProcessingException {
        return JsonMapper.builder()
                .configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true)
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(findings);
    }
}
