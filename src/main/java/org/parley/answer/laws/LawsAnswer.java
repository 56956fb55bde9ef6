package org.parley.answer.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Cell;
import org.parley.answer.FolderPlan;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.laws.LawRequest;
import org.parley.findings.laws.LawResult;
import org.parley.findings.laws.LawResult.Effect;
import org.parley.findings.laws.LawResult.Moved;
import org.parley.findings.laws.LawResult.Reading;
import org.parley.findings.laws.Verdict;
import org.parley.scenario.format.ScenarioFile;
import org.parley.statistics.Mean;

/** Answer on laws: each law, what it moves in a scenario, what came of it, and whether it holds. */
public final class LawsAnswer {

    private final List<LawResult> laws;

    private LawsAnswer(List<LawResult> laws) {
        this.laws = laws;
    }

    /**
     * Returns the answer.
     *
     * @param laws what came of each law
     * @param failure why some runs failed, or null
     * @param version version of Parley
     */
    public static Answer of(LawRequest request, List<LawResult> laws, String failure, String version) {
        LawsAnswer made = new LawsAnswer(laws);
        String lead = Numbers.format(
                "%s, %s at each level. %s%s",
                Vocabulary.title(request.file().scenario()),
                Numbers.counted(request.runs(), "run"),
                LawWords.tally(laws),
                failure == null ? "" : " " + LawWords.sentence(failure));
        List<Section> sections = new ArrayList<>();
        laws.forEach(law -> sections.add(made.brief(law)));
        sections.add(Section.ofText(
                "brief-verdicts", "", List.of(new Block.Note(lead), new Block.Gap(), new Block.Note(LawWords.RULE))));
        laws.forEach(law -> sections.add(made.page(law)));
        sections.add(new Section("rule", "How laws are judged", LawWords.RULE, List.of()));
        return new Answer(
                "laws",
                "Does the model obey its laws?",
                lead,
                sections,
                List.of(made.effects(), made.levels()),
                new Provenance(version, OptionalLong.of(request.seed()), command(request)));
    }

    /** Returns the plan of its folder. */
    public static FolderPlan folder(LawRequest request, String version) {
        return FolderPlan.of("laws", version, "effects", "levels")
                .with(
                        "laws_on",
                        request.file().scenario().name() + " " + request.file().hash())
                .with("laws", request.numbers().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .with("runs", request.runs())
                .with("seed", request.seed());
    }

    private static String command(LawRequest request) {
        ShellCommand command = new ShellCommand("laws");
        if (request.named()) {
            command.argument(ScenarioFile.shown(request.file().name()));
        }
        request.numbers().forEach(number -> command.option("--law", number));
        return command.option("--runs", request.runs())
                .option("--seed", request.seed())
                .sets(request.sets())
                .toString();
    }

    private static String heading(LawResult law) {
        return law.number() + ". " + law.says();
    }

    private Section brief(LawResult law) {
        List<Block> blocks = new ArrayList<>();
        for (Moved moved : law.series()) {
            blocks.add(new Block.Note(LawWords.moved(moved), Block.Flow.HANGING, 2));
            Table.Builder table = Table.shown("")
                    .words("", "    %#-58.58s")
                    .numbers("", " %14s")
                    .words("", "  %-18s")
                    .words("", "  %s");
            moved.effects()
                    .forEach(e -> table.row(
                            e.says(),
                            new Cell.Amount(e.value(), LawWords.value(e)),
                            LawWords.interval(e),
                            LawWords.of(e.verdict())));
            blocks.add(table.block());
        }
        if (law.reason() != null) {
            blocks.add(new Block.Note("Does not apply: " + law.reason() + ".", Block.Flow.HANGING, 2));
        }
        return Section.ofText("brief-" + law.number(), heading(law), blocks);
    }

    private Section page(LawResult law) {
        List<Block> blocks = new ArrayList<>();
        int place = 0;
        for (Moved moved : law.series()) {
            String name = "law-" + law.number() + (place++ == 0 ? "" : "-" + place);
            LawFigure.of(law.number(), moved).ifPresent(chart -> blocks.add(new Block.Figure(name, chart)));
            Table.Builder claims = Table.shown(LawWords.moved(moved))
                    .words("What the law claims", "")
                    .numbers("Effect", "")
                    .numbers("95% interval", "")
                    .words("Verdict", "");
            moved.effects()
                    .forEach(e -> claims.row(
                            LawWords.sentence(e.says()),
                            new Cell.Amount(e.value(), LawWords.value(e)),
                            LawWords.interval(e),
                            LawWords.marked(e.verdict())));
            blocks.add(claims.block());
        }
        String verdict = LawWords.sentence(LawWords.of(law.verdict()).toLowerCase(Locale.ROOT));
        String reason = law.reason() == null
                ? ""
                : law.verdict() == Verdict.DOES_NOT_APPLY
                        ? " " + LawWords.sentence(law.reason())
                        : " A part does not apply: " + law.reason() + ".";
        return new Section("law-" + law.number(), heading(law), verdict + reason, blocks);
    }

    private Table effects() {
        Table.Builder table = Table.data(
                        "effects",
                        "law",
                        "says",
                        "law_verdict",
                        "moved",
                        "range",
                        "claim",
                        "unit",
                        "effect",
                        "low",
                        "high",
                        "verdict",
                        "reason")
                .exact();
        for (LawResult law : laws) {
            if (law.series().isEmpty()) {
                table.row(
                        law.number(),
                        law.says(),
                        lower(law.verdict()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        lower(law.verdict()),
                        law.reason());
            }
            for (Moved moved : law.series()) {
                for (Effect e : moved.effects()) {
                    table.row(
                            law.number(),
                            law.says(),
                            lower(law.verdict()),
                            moved.what(),
                            moved.range(),
                            e.says(),
                            lower(e.unit()),
                            finite(e.value()),
                            finite(e.low()),
                            finite(e.high()),
                            lower(e.verdict()),
                            law.reason());
                }
            }
        }
        return table.build();
    }

    private Table levels() {
        Table.Builder table = Table.data(
                        "levels", "law", "moved", "level", "measure", "unit", "counted", "value", "low", "high")
                .exact();
        for (LawResult law : laws) {
            for (Moved moved : law.series()) {
                for (Reading reading : moved.readings()) {
                    for (int k = 0; k < moved.levels().size(); k++) {
                        Mean at = reading.at().get(k);
                        table.row(
                                law.number(),
                                moved.what(),
                                moved.levels().get(k),
                                reading.name(),
                                lower(reading.unit()),
                                at.n(),
                                finite(at.mean()),
                                finite(at.low()),
                                finite(at.high()));
                    }
                }
            }
        }
        return table.build();
    }

    private static Double finite(double x) {
        return Double.isFinite(x) ? (Double) x : null;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
