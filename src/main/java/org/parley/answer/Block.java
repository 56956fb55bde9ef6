package org.parley.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.chart.Chart;

/** Part of a section: words, a table, a figure, a story. */
public sealed interface Block {

    /** How words run in a terminal. */
    enum Flow {
        /** Over as many lines as it takes. */
        PARAGRAPH,
        /** Over as many lines as it takes, the first without a margin. */
        HANGING,
        /** Over as many lines as it takes, those after the first two further in. */
        FURTHER_IN,
        /** One line, which is cut off in a pipe or file if it is too long. */
        LINE,
        /** One line, whole even if it is long. */
        WHOLE_LINE
    }

    /**
     * A sentence or some.
     *
     * @param text the words
     * @param flow how they run in a terminal
     * @param indent their margin in a terminal
     */
    record Note(String text, Flow flow, int indent) implements Block {

        /** Makes a paragraph at the margin. */
        public Note(String text) {
            this(text, Flow.PARAGRAPH, 0);
        }
    }

    /** Words that stand out: a heading within a section. */
    record Heading(String text) implements Block {}

    /** An empty line in a terminal; nothing on a page. */
    record Gap() implements Block {}

    /**
     * Questions with their answers in a few words, side by side on a wide page.
     *
     * @param cards at least one
     */
    record Cards(List<Card> cards) implements Block {

        /**
         * A question and its answer.
         *
         * @param question what is asked
         * @param answer in a few words
         * @param more a sentence or two
         */
        public record Card(String question, String answer, String more) {}

        /** Copies the cards. */
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /** A list of sentences or parts of one. */
    record Items(List<String> texts) implements Block {

        /** Copies the texts. */
        public Items {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A table.
     *
     * @param summary if not empty, the table is folded away behind it on a page
     * @param table what it shows
     */
    record Grid(String summary, Table table) implements Block {}

    /**
     * Blocks for a terminal that is wide enough, and others for one that is not. A page shows neither.
     *
     * @param least cells that a line of it must hold; {@link Integer#MAX_VALUE} for a pipe or file, whose lines have no end
     * @param wide what it shows then
     * @param narrow what it shows else
     */
    record Fitting(int least, List<Block> wide, List<Block> narrow) implements Block {

        /** Copies the blocks. */
        public Fitting {
            wide = List.copyOf(wide);
            narrow = List.copyOf(narrow);
        }
    }

    /**
     * A chart, with its table behind it and its specification to take away.
     *
     * @param name names its files, without their endings: small letters, digits and hyphens
     * @param chart the chart
     * @param summary if not empty, the figure is folded away behind it
     */
    record Figure(String name, Chart chart, String summary) implements Block {

        private static final int LONGEST = 90;

        /** Checks that the name can be that of a file anywhere. */
        public Figure {
            if (!name.matches("[a-z0-9][a-z0-9-]{0,99}")) {
                throw new IllegalArgumentException("'" + name + "' names no figure");
            }
        }

        /** Makes a figure that is seen at once. */
        public Figure(String name, Chart chart) {
            this(name, chart, "");
        }

        /**
         * Returns a name for a figure.
         *
         * @param words what it shows, beginning with a letter from a to z; other letters and signs become hyphens
         * @param taken names that others have; if it is among them, a number makes it another
         */
        public static String name(String words, Set<String> taken) {
            String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String name = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
            String free = name;
            for (int k = 2; taken.contains(free); k++) {
                free = name + "-" + k;
            }
            return free;
        }
    }

    /**
     * A run as a story.
     *
     * @param heading which run it is and how it ends
     * @param why why this one
     * @param summary what happened, in a paragraph
     * @param rounds the turning points, each a paragraph
     */
    record Story(String heading, String why, String summary, List<String> rounds) implements Block {

        /** Copies the turning points. */
        public Story {
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * Two accounts side by side, row by row; on a narrow page one under the other.
     *
     * @param caption what they are accounts of
     * @param left names the first
     * @param right names the second
     * @param rows what belongs side by side
     */
    record SideBySide(String caption, String left, String right, List<Pair> rows) implements Block {

        /**
         * A text of each. One that is the same in both stands across.
         *
         * @param left may be empty
         * @param right may be empty
         */
        public record Pair(String left, String right) {}

        /** Copies the rows. */
        public SideBySide {
            rows = List.copyOf(rows);
        }
    }
}
