package org.parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.parley.answer.Provenance;
import org.parley.render.terminal.Screen;
import org.parley.report.evidence.EvidenceCsv;
import org.parley.report.evidence.EvidenceJson;
import org.parley.report.evidence.EvidenceList;
import org.parley.report.evidence.EvidencePage;
import org.parley.report.evidence.EvidenceText;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.reader.ScenarioReader;
import org.parley.store.folder.FilesFolder;
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
            "  parley evidence scenarios/riyadh-2025.yaml --out results/evidence",
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

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write a page (HTML), the tables (CSV) and JSON into this folder too.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace another result in the folder.")
    private boolean overwrite;

    @Option(names = "--quiet", description = "Print nothing.")
    private boolean quiet;

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
    public Integer call() {
        ScenarioFile scenario = ScenarioReader.readToAnalyse(file, sets);
        scenario.warnings().forEach(spec.commandLine().getErr()::println);
        EvidenceLedger ledger = EvidenceLedger.of(scenario);
        if (out != null) {
            write(scenario, ledger);
        }
        if (quiet) {
            return 0;
        }
        PrintWriter answer = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> {
                Screen screen = Window.of(spec);
                answer.print(EvidenceText.of(ledger, screen) + (all ? EvidenceList.of(ledger, screen) : ""));
                if (out != null) {
                    answer.println("Files: " + out);
                }
            }
            case CSV -> Window.data(spec).print(csv(ledger));
            case JSON -> Window.data(spec).print(EvidenceJson.of(ledger));
        }
        answer.flush();
        return 0;
    }

    private String csv(EvidenceLedger ledger) {
        return switch (table) {
            case ENTRIES -> EvidenceCsv.entries(ledger);
            case CLAIMS -> EvidenceCsv.claims(ledger);
            case ORDERINGS -> EvidenceCsv.orderings(ledger);
        };
    }

    private void write(ScenarioFile read, EvidenceLedger ledger) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Parley.Version.number());
        identity.put("evidence_of", read.scenario().name());
        identity.put("scenario_hash", read.hash());
        StringBuilder command = new StringBuilder("parley evidence " + ScenarioFile.shown(read.name()));
        sets.forEach((path, value) ->
                command.append(" --set ").append(path).append('=').append(value));
        Provenance provenance = new Provenance(Parley.Version.number(), OptionalLong.empty(), command.toString());
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "evidence.html",
                EvidencePage.of(ledger, read.scenario(), ScenarioFile.shown(read.name()), provenance)
                        .html());
        files.put("entries.csv", EvidenceCsv.entries(ledger));
        files.put("claims.csv", EvidenceCsv.claims(ledger));
        files.put("orderings.csv", EvidenceCsv.orderings(ledger));
        files.put("evidence.json", EvidenceJson.of(ledger));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        FilesFolder.write(out, identity, bytes, overwrite);
    }
}
