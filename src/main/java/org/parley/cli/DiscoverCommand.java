package org.parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.FolderPlan;
import org.parley.answer.discovery.DiscoveryAnswer;
import org.parley.cli.option.Context;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.RunsOption;
import org.parley.findings.discovery.ExploredRuns;
import org.parley.findings.discovery.Target;
import org.parley.statistics.discovery.Discovery;
import org.parley.statistics.discovery.SearchRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley discover}: under which assumptions something happens more often than elsewhere. */
@Command(
        name = "discover",
        description = {
            "Tell under which assumptions something happens.",
            "",
            "Boxes in the space of a scenario's uncertain numbers and hidden types, and of a study's "
                    + "factors, in which it is likelier (PRIM), and a small tree (CART). Nothing is run again."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Examples:",
            "  parley discover results/riyadh-2025",
            "  parley discover results/riyadh-2025 --of \"terms_line = line recognised\" --out results/discovery",
            "  parley discover results/riyadh-2025 --of \"utility_ukraine >= 0.5\" --format json"
        })
final class DiscoverCommand implements Callable<Integer> {

    @Mixin
    private Context context;

    @Parameters(paramLabel = "RESULTS", description = "A results folder of parley run or parley sweep.")
    private Path results;

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            description = "What to look for: " + Target.FORMS
                    + ". By default ceasefire_holds if a run ends so, else agreement, else partial_agreement.")
    private String of;

    @Mixin
    private RunsOption runs = new RunsOption(100_000L);

    @Option(
            names = "--slice",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "Share of a box that is peeled off at a time, above 0, at most 0.5.")
    private double slice;

    @Option(
            names = "--coverage",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description =
                    "A box must hold this share of what is looked for, between 0 and 1; the densest such box is taken.")
    private double coverage;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        context.require(slice > 0 && slice <= 0.5, "--slice must lie above 0 and be at most 0.5");
        context.require(coverage > 0 && coverage < 1, "--coverage must lie between 0 and 1");
        ExploredRuns explored = ExploredRuns.read(results, Parley.version(), of, runs.count());
        context.warn(explored.folder().warnings());
        SearchRule rule = SearchRule.USUAL.withSlice(slice).withLeastCoverage(coverage);
        FolderPlan folder = DiscoveryAnswer.folder(explored, rule, Parley.version());
        output.check(folder);
        Discovery discovery = Discovery.of(explored.points(), rule);
        output.give(DiscoveryAnswer.of(explored, rule, discovery, Parley.version()), folder);
        return 0;
    }
}
