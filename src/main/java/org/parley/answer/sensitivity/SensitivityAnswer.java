package org.parley.answer.sensitivity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.Note;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.part.AssumptionSection;
import org.parley.answer.part.InfluenceCharts;
import org.parley.answer.part.ProvenanceSection;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.findings.sensitivity.Metric;
import org.parley.findings.sensitivity.Sensitivity;
import org.parley.findings.sensitivity.SensitivityPlan;
import org.parley.findings.sensitivity.SensitivityRequest;
import org.parley.statistics.sensitivity.ElementaryEffects;

/** Answer of a sensitivity analysis: sentences, then bars of indices and Morris's plane for each metric, and what is chance. */
public final class SensitivityAnswer {

    private final Subject subject;
    private final Set<String> figures = new HashSet<>();

    private SensitivityAnswer(Subject subject) {
        this.subject = subject;
    }

    /** Returns what an analysis found. */
    public static Answer of(Sensitivity found) {
        return new SensitivityAnswer(new Subject(found)).answer();
    }

    /** Returns the plan of its folder. */
    public static FolderPlan folder(SensitivityRequest request) {
        SensitivityRequest.Size size = request.size();
        return FolderPlan.of("sensitivity", request.version(), "sobol", "morris", "shares", "metrics", "analysis")
                .with("sensitivity_of", request.file().scenario().name())
                .with("scenario_hash", request.file().hash())
                .with("metrics", request.metrics().stream().map(Metric::name).collect(Collectors.joining("; ")))
                .with("options", request.withOptions() ? "tried" : "as in the file")
                .with("trajectories", size.trajectories())
                .with("points", size.points())
                .with("runs", size.runs())
                .with("top", size.top())
                .with("seed", request.seed())
                .withScenario(request.file().yaml());
    }

    /**
     * Returns what an analysis is about to do.
     *
     * @param threads how many threads are to do it
     */
    public static Answer plan(SensitivityPlan plan, int threads) {
        SensitivityRequest request = plan.request();
        SensitivityRequest.Size size = request.size();
        String open = Numbers.format(
                "%s leaves %,d number%s open%s.",
                request.file().scenario().name(),
                plan.numbers(),
                plan.numbers() == 1 ? "" : "s",
                plan.choices() == 0
                        ? ""
                        : Numbers.format(
                                ", and has %,d parameter%s with options",
                                plan.choices(), plan.choices() == 1 ? "" : "s"));
        return new Answer(
                "sensitivity-plan",
                "What a sensitivity analysis of " + request.file().scenario().name() + " takes",
                open,
                List.of(Section.ofText(
                        "plan",
                        "",
                        List.of(
                                new Note(open),
                                line(
                                        "Screening: %,d trajectories, %,d cases x %,d runs.",
                                        size.trajectories(), plan.screeningCases(), size.runs()),
                                line(
                                        "Indices of the first%s: %,d points, %,d cases x %,d runs.",
                                        plan.chosen() == 1 ? "" : " " + plan.chosen(),
                                        size.points(),
                                        plan.sharingCases(),
                                        size.runs()),
                                line(
                                        "Together %,d cases and %,d runs; %s.",
                                        plan.cases(),
                                        plan.runs(),
                                        Numbers.time(plan.seconds(), plan.seconds(), threads))))),
                List.of(SensitivityTables.plan(plan)),
                provenance(request));
    }

    private static Note line(String pattern, Object... values) {
        return new Note(Numbers.format(pattern, values), Flow.LINE, 0);
    }

    private static Provenance provenance(SensitivityRequest request) {
        ShellCommand command = new ShellCommand("sensitivity").argument("scenario.yaml");
        request.metrics().forEach(metric -> command.option("--of", metric.name()));
        command.option("--trajectories", request.size().trajectories())
                .option("--points", request.size().points())
                .option("--runs", request.size().runs())
                .option("--top", request.size().top());
        if (!request.withOptions()) {
            command.argument("--keep-options");
        }
        command.option("--seed", request.seed());
        return new Provenance(request.version(), OptionalLong.of(request.seed()), command.toString());
    }

    private Answer answer() {
        SensitivityRequest request = subject.found().request();
        List<Section> sections = new ArrayList<>(BriefSections.of(subject));
        IntStream.range(0, subject.metrics().size()).forEach(m -> sections.add(metric(m)));
        List<Integer> explained = subject.explained();
        if (!explained.isEmpty()) {
            sections.add(new VarianceSection(subject, explained).section());
            sections.add(new ConvergenceSection(subject, explained).section());
        }
        sections.add(AssumptionSection.of(request.file()));
        sections.add(provenance());
        int open = subject.found().factors().size();
        return new Answer(
                "sensitivity",
                "What matters in “" + Vocabulary.title(subject.scenario()) + "”",
                Numbers.format(
                        "Sensitivity to %s, from %,d runs of a model of declared assumptions. Not a forecast.",
                        open == 1 ? "one open number" : open + " open numbers and parameters",
                        subject.found().failures().runs()),
                sections,
                new SensitivityTables(subject).all(),
                provenance(request));
    }

    private Section metric(int m) {
        List<Block> blocks = new ArrayList<>();
        if (subject.found().convergence(m) != null) {
            String title = subject.question(m) + ": what matters";
            Caption caption = new Caption(
                    title,
                    "Shares of what these explain, with 95% intervals; together they account for "
                            + Subject.percent(subject.shares(m).some().value())
                            + " of the variance of one run, chance for "
                            + Subject.percent(subject.shares(m).chance().value()),
                    title + "; Sobol' indices of first and total order");
            blocks.add(new Figure(
                    name("indices-", m),
                    InfluenceCharts.indices(
                            caption,
                            "Number",
                            subject.indices(m),
                            subject.found().decomposition().order(m),
                            chosen -> subject.name(subject.input(chosen)))));
        }
        ElementaryEffects effects = subject.effects(m);
        List<Integer> known = subject.found().screening().ranked(m).stream()
                .filter(i -> effects.counted().get(i) > 0)
                .toList();
        if (known.stream().anyMatch(i -> effects.meanAbsolute().get(i) > 0)) {
            String title = subject.question(m) + ": screening of " + Numbers.counted(known.size(), "number");
            Caption caption = new Caption(
                    title,
                    "Change of the outcome per whole of a number's probability; what lies high acts together with others",
                    title + "; mean absolute elementary effects against their standard deviation");
            blocks.add(
                    new Figure(name("screening-", m), InfluenceCharts.effects(caption, effects, known, subject::name)));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Note("There is nothing to draw."));
        }
        return new Section(
                "metric-" + (m + 1), subject.question(m), String.join(" ", new Sentences(subject).of(m)), blocks);
    }

    private String name(String kind, int m) {
        String name = Figure.name(kind + subject.metric(m), figures);
        figures.add(name);
        return name;
    }

    private Section provenance() {
        SensitivityRequest request = subject.found().request();
        List<String> notes = new ArrayList<>(new Sentences(subject).failures());
        notes.add(Sentences.READING);
        notes.add(
                "It is no forecast. What matters in the model, given the ranges that its file declares, need not matter in"
                        + " the world; a number with a narrow range matters little because it is declared to be known.");
        return ProvenanceSection.of(
                request.version(),
                Numbers.format(
                        "Made by Parley %s from %s with seed %d; the same command gives the same page, byte for byte.",
                        request.version(), subject.scenario().name(), request.seed()),
                List.of(
                        List.of("Scenario", subject.scenario().name()),
                        List.of("SHA-256 of the scenario", request.file().hash()),
                        List.of(
                                "The same again, page and all",
                                provenance(request).command() + ", with the scenario.yaml of this folder")),
                notes.toArray(String[]::new));
    }
}
