package org.parley.render.terminal;

import java.lang.Character.UnicodeBlock;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Room that text takes in a terminal: wide letters and emoji take two cells, combining marks and colours none. */
final class Cells {

    /** A change of colour or weight (ECMA-48, Select Graphic Rendition). */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private static final int VARIATION_TO_EMOJI = 0xFE0F;

    /** Blocks with emoji among them: terminals differ, and what is taken for wide is never too wide. */
    private static final Set<UnicodeBlock> MAY_BE_WIDE = Set.of(
            UnicodeBlock.MISCELLANEOUS_TECHNICAL,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS,
            UnicodeBlock.DINGBATS,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_ARROWS);

    private Cells() {}

    /** Returns how many cells a text takes. */
    static int of(String text) {
        String bare = text.indexOf('\u001b') < 0 ? text : COLOUR.matcher(text).replaceAll("");
        return bare.codePoints().map(Cells::of).sum();
    }

    private static int of(int codePoint) {
        if (codePoint < 0x7f) {
            return 1;
        }
        if (codePoint == VARIATION_TO_EMOJI) {
            return 1;
        }
        UnicodeBlock block = UnicodeBlock.of(codePoint); // Null for a letter that is younger than the platform.
        return block != null && MAY_BE_WIDE.contains(block) ? 2 : Math.max(0, WCWidth.wcwidth(codePoint));
    }

    /** Returns the index of the first character that has no room in so many cells; combining marks stay with their letters. */
    static int end(String text, int cells) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        Matcher colour = COLOUR.matcher(text);
        int taken = 0;
        int from = 0;
        while (from < text.length()) {
            if (text.charAt(from) == '\u001b' && colour.find(from) && colour.start() == from) {
                from = colour.end();
                continue;
            }
            int to = letters.following(from);
            taken += of(text.substring(from, to));
            if (taken > cells) {
                return from;
            }
            from = to;
        }
        return text.length();
    }

    /** Returns a text with spaces up to a width, after it or before it. */
    static String pad(String text, int width, boolean before) {
        String spaces = " ".repeat(Math.max(0, width - of(text)));
        return before ? spaces + text : text + spaces;
    }
}
