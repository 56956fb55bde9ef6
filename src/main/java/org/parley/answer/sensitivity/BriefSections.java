package org.parley.answer.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.Note;
import org.parley.answer.Cell;
import org.parley.answer.Column.Picture;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.sensitivity.Convergence;
import org.parley.findings.sensitivity.Decomposition.Stage;
import org.parley.statistics.sensitivity.ElementaryEffects;
import org.parley.statistics.sensitivity.Index;

/** Brief sections of a sensitivity analysis, for a terminal: sentences first, then a table of indices for each metric. */
final class BriefSections {

    private final Subject subject;
    private final Sentences sentences;
    private final List<Section> sections = new ArrayList<>();

    private BriefSections(Subject subject) {
        this.subject = subject;
        sentences = new Sentences(subject);
    }

    static List<Section> of(Subject subject) {
        BriefSections made = new BriefSections(subject);
        int open = subject.found().factors().size();
        made.add(
                Vocabulary.title(subject.scenario()),
                line(Numbers.format(
                        "Sensitivity to %s: %,d runs, seed %d",
                        open == 1 ? "one open number" : Numbers.format("%,d open numbers and parameters", open),
                        subject.found().failures().runs(),
                        subject.found().request().seed())));
        for (int m = 0; m < subject.metrics().size(); m++) {
            made.say(made.sentences.of(m));
        }
        List<Integer> explained = subject.explained();
        explained.forEach(m -> made.add(subject.question(m), made.indices(m).block()));
        if (!explained.isEmpty()) {
            made.convergence(explained);
        }
        made.say(made.sentences.failures());
        made.add("", new Note(Sentences.READING), line("A model of declared assumptions, not a forecast."));
        return made.sections;
    }

    private void add(String heading, Block... blocks) {
        sections.add(Section.ofText("brief-" + sections.size(), heading, List.of(blocks)));
    }

    private void say(List<String> said) {
        if (!said.isEmpty()) {
            add("", said.stream().map(Note::new).toArray(Block[]::new));
        }
    }

    private static Note line(String text) {
        return new Note(text, Flow.LINE, 0);
    }

    private Table.Builder indices(int m) {
        ElementaryEffects effects = subject.effects(m);
        Table.Builder table = Table.shown("")
                .words("", "  %-44.44s")
                .numbers("by itself", " %-17s", Picture.BAR)
                .numbers("with others", " %-17s", Picture.BAR)
                .numbers("mu*", " %7s")
                .numbers("sigma", " %7s");
        subject.found()
                .decomposition()
                .order(m)
                .forEach(i -> table.row(
                        subject.name(subject.input(i)),
                        index(subject.indices(m).first().get(i)),
                        index(subject.indices(m).total().get(i)),
                        effect(effects.meanAbsolute().get(subject.input(i))),
                        effect(effects.deviation().get(subject.input(i)))));
        subject.found().others(m).stream()
                .limit(1)
                .forEach(i -> table.row(
                        "greatest mu* of the others",
                        "",
                        "",
                        effect(effects.meanAbsolute().get(i)),
                        effect(effects.deviation().get(i))));
        return table;
    }

    private static Cell index(Index index) {
        return index == null
                ? new Cell.Text("-")
                : new Cell.Estimate(
                        index.value(), index.interval().low(), index.interval().high(), Subject.share(index));
    }

    private static Cell effect(double value) {
        return new Cell.Amount(value, Double.isNaN(value) ? "-" : Numbers.fixed(value, 3));
    }

    private void convergence(List<Integer> explained) {
        Table.Builder table = Table.shown("").words("  the first of each, by itself, after", "  %-38.38s");
        for (Stage stage : subject.found().decomposition().stages()) {
            table.numbers(Numbers.format("%,d points", stage.points()), " %-18s");
        }
        List<Block> blocks = new ArrayList<>();
        for (int m : explained) {
            Convergence convergence = subject.found().convergence(m);
            List<Object> row = new ArrayList<>(List.of(subject.name(subject.input(convergence.leader()))));
            convergence.leading().forEach(index -> row.add(index(index)));
            table.row(row);
            sentences.advice(m).forEach(sentence -> blocks.add(new Note(sentence, Flow.PARAGRAPH, 2)));
        }
        blocks.add(0, table.block());
        add("Have these shares settled?", blocks.toArray(Block[]::new));
    }
}
