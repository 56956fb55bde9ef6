package org.parley.render.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Cell;
import org.parley.answer.Column;
import org.parley.answer.Medium;
import org.parley.answer.Row;
import org.parley.answer.Section;
import org.parley.answer.Table;

/** An answer as text for a terminal, a pipe or a file: sections with an empty line between them. */
public final class AnswerText {

    /** Most cells of a line of prose. */
    private static final int WIDEST = 100;

    /** Margin of items. */
    private static final String MARGIN = "  ";

    private final Screen screen;
    private final Lines text;

    private AnswerText(Screen screen, int widest) {
        this.screen = screen;
        text = new Lines(screen, widest);
    }

    /** Returns an answer as text for a screen. */
    public static String of(Answer answer, Screen screen) {
        return of(answer, screen, WIDEST);
    }

    /**
     * Returns an answer as text for a screen.
     *
     * @param widest most cells of a line of prose
     */
    public static String of(Answer answer, Screen screen, int widest) {
        AnswerText made = new AnswerText(screen, widest);
        List<Section> sections = answer.on(Medium.TERMINAL);
        for (int s = 0; s < sections.size(); s++) {
            if (s > 0) {
                made.text.gap();
            }
            made.section(sections.get(s));
        }
        return made.text.toString();
    }

    private void section(Section section) {
        if (!section.heading().isEmpty()) {
            text.heading(section.heading());
        }
        if (!section.sentence().isEmpty()) {
            text.paragraph("", section.sentence());
        }
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Note note) {
            note(note);
        } else if (block instanceof Block.Heading heading) {
            text.heading(heading.text());
        } else if (block instanceof Block.Gap) {
            text.gap();
        } else if (block instanceof Block.Items items) {
            items.texts().forEach(item -> text.line("%s%s", MARGIN, item));
        } else if (block instanceof Block.Grid grid) {
            text.table(columns(grid.table()));
        } else if (block instanceof Block.Story story) {
            text.heading(story.heading());
            text.paragraph("", story.summary());
            story.rounds().forEach(round -> text.paragraph(MARGIN, round));
        } else if (block instanceof Block.SideBySide beside) {
            Columns accounts = new Columns("  %-40.40s  %-40.40s", beside.left(), beside.right());
            beside.rows().forEach(row -> accounts.row(row.left(), row.right()));
            text.table(accounts);
        }
        // A figure is for pages and files; what a terminal shows of it is a table of its own.
    }

    private void note(Block.Note note) {
        String margin = " ".repeat(note.indent());
        switch (note.flow()) {
            case PARAGRAPH -> text.paragraph(margin, note.text());
            case LINE -> text.line("%s%s", margin, note.text());
            case WHOLE_LINE -> text.row("%s%s", margin, note.text());
        }
    }

    private Columns columns(Table table) {
        List<Column> columns = table.columns();
        StringBuilder layout = new StringBuilder();
        for (int c = 0; c < columns.size(); c++) {
            layout.append(
                    columns.get(c).layout().isEmpty()
                            ? fitting(table, c)
                            : columns.get(c).layout());
        }
        boolean isHeaded = columns.stream().anyMatch(column -> !column.heading().isEmpty());
        Columns shown = new Columns(
                layout.toString(),
                isHeaded ? columns.stream().map(Column::heading).toArray(String[]::new) : new String[0]);
        if (columns.stream().anyMatch(column -> column.picture() == Column.Picture.BAR_EVERYWHERE)) {
            shown.drawnEverywhere();
        }
        double reach = reach(table);
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            Picture picture = Picture.NONE;
            for (int c = 0; c < columns.size(); c++) {
                Cell cell = row.cells().get(c);
                boolean isDrawn = columns.get(c).picture() != Column.Picture.NONE;
                String words = cell.shown();
                cells.add(isDrawn && row.strong() ? screen.tint(words) : words);
                picture = isDrawn ? picture(columns.get(c).picture(), cell, reach, row.strong()) : picture;
            }
            shown.row(picture, cells.toArray(String[]::new));
            row.notes().forEach(note -> shown.note("      ", note));
        }
        return shown;
    }

    /** A column as wide as the widest of its cells. */
    private static String fitting(Table table, int c) {
        int widest = IntStream.concat(
                        table.columns().get(c).heading().lines().mapToInt(Cells::of),
                        table.rows().stream()
                                .mapToInt(row -> Cells.of(row.cells().get(c).shown())))
                .max()
                .orElse(0);
        return "  %" + (table.columns().get(c).numeric() ? "" : "-") + Math.max(1, widest) + "s";
    }

    /** How far from zero the intervals of a table reach. */
    private static double reach(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Estimate.class::isInstance)
                .map(Cell.Estimate.class::cast)
                .mapToDouble(e -> Math.max(Math.abs(e.low()), Math.abs(e.high())))
                .max()
                .orElse(0);
    }

    private static Picture picture(Column.Picture kind, Cell cell, double reach, boolean strong) {
        if (cell instanceof Cell.Estimate e) {
            return kind == Column.Picture.INTERVAL
                    ? Picture.interval(e.low(), e.value(), e.high(), reach, strong)
                    : Picture.bar(e.value());
        }
        return cell instanceof Cell.Number number ? Picture.bar(number.value()) : Picture.NONE;
    }
}
