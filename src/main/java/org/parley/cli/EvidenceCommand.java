package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.report.EvidenceCsv;
import org.parley.report.EvidenceList;
import org.parley.report.EvidenceText;
import org.parley.scenario.EvidenceLedger;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley evidence}: tells what a scenario's numbers, directions and rules rest on. */
@Command(
        name = "evidence",
        description = "Tell what every number, direction and rule of a scenario rests on, and what is weakest.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  parley evidence scenarios/riyadh-2025.yaml",
            "  parley evidence scenarios/riyadh-2025.yaml --all",
            "  parley evidence scenarios/riyadh-2025.yaml --format csv --table claims",
        })
final class EvidenceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file;

    @Option(names = "--all", description = "List every entry, claim and ordering.")
    private boolean all;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value before reading; a parameter's name is enough. Repeatable.")
    private Map<String, String> sets = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default), json or csv.")
    private Format format;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            defaultValue = "entries",
            description = "Which table as csv: entries (default), claims or orderings.")
    private Table table;

    @Spec
    private CommandSpec spec;

    enum Format {
        TEXT,
        JSON,
        CSV
    }

    enum Table {
        ENTRIES,
        CLAIMS,
        ORDERINGS
    }

    @Override
    public Integer call() throws JsonProcessingException {
        ScenarioFile scenario = ScenarioReader.readToAnalyse(file, sets);
        scenario.warnings().forEach(spec.commandLine().getErr()::println);
        EvidenceLedger ledger = EvidenceLedger.of(scenario);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case TEXT -> EvidenceText.of(ledger) + (all ? EvidenceList.of(ledger) : "");
                    case CSV -> csv(ledger);
                    case JSON -> json(ledger) + "\n";
                });
        out.flush();
        return 0;
    }

    private String csv(EvidenceLedger ledger) {
        return switch (table) {
            case ENTRIES -> EvidenceCsv.entries(ledger);
            case CLAIMS -> EvidenceCsv.claims(ledger);
            case ORDERINGS -> EvidenceCsv.orderings(ledger);
        };
    }

    private static String json(EvidenceLedger ledger) throws JsonProcessingException {
        return JsonMapper.builder()
                .configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(ledger);
    }
}
