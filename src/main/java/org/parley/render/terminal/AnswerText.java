package org.parley.render.terminal;

import java.util.List;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Medium;
import org.parley.answer.Section;

/** An answer as text for a terminal, a pipe or a file: sections with an empty line between them. */
public final class AnswerText {

    /** Most cells of a line of prose. */
    private static final int WIDEST = 100;

    /** Margin of items. */
    private static final String MARGIN = "  ";

    private final Screen screen;
    private final int widest;
    private final Lines text;

    private AnswerText(Screen screen, int widest) {
        this.screen = screen;
        this.widest = widest;
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

    /** Returns blocks alone as text for a screen. */
    public static String of(List<Block> blocks, Screen screen) {
        AnswerText made = new AnswerText(screen, WIDEST);
        blocks.forEach(made::block);
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
        } else if (block instanceof Block.Cards cards) {
            cards.cards()
                    .forEach(card -> text.paragraph("", card.question() + " " + card.answer() + ". " + card.more()));
        } else if (block instanceof Block.Grid grid) {
            text.table(grid.table());
        } else if (block instanceof Block.Fitting fitting) {
            (screen.width() >= fitting.least() ? fitting.wide() : fitting.narrow()).forEach(this::block);
        } else if (block instanceof Block.Story story) {
            text.heading(story.heading());
            text.paragraph("", story.summary());
            story.rounds().forEach(round -> text.paragraph(MARGIN, round));
        } else if (block instanceof Block.SideBySide beside) {
            if (!beside.caption().isEmpty()) {
                text.heading(beside.caption());
            }
            TwoColumns.of(beside, screen, widest).forEach(line -> text.row("%s", line));
        }
        // A figure is for pages and files; what a terminal shows of it is a table of its own.
    }

    private void note(Block.Note note) {
        String margin = " ".repeat(note.indent());
        switch (note.flow()) {
            case PARAGRAPH -> text.paragraph(margin, note.text());
            case FURTHER_IN -> text.paragraph(margin, margin + MARGIN, note.text());
            case HANGING -> text.hanging(margin, note.text());
            case LINE -> text.line("%s%s", margin, note.text());
            case WHOLE_LINE -> text.row("%s%s", margin, note.text());
        }
    }
}
