package org.parley.render.terminal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * How text is spelled where not every letter shows: signs in ASCII, accented letters without their accents, others as a question
 * mark. Letters that the character set has stay as they are. Control characters, which could move the cursor, never pass; colours do.
 */
public final class Spelling {

    /** Every character as it is, for pipes and files. */
    public static final Spelling UNCHANGED = new Spelling(null, false);

    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            Map.entry((int) '…', "..."),
            Map.entry((int) '·', "-"),
            Map.entry((int) '•', "*"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '±', "+-"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '→', "->"),
            Map.entry((int) '←', "<-"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry(0xA0, " "),
            Map.entry(0x202F, " "));

    /** A colour, a control character, or a character beyond ASCII. */
    private static final Pattern SPECIAL = Pattern.compile("\u001b\\[[0-9;]*m|[^\\x20-\\x7e\\n]");

    private static final String COLOUR = "\u001b\\[[0-9;]*m";

    /** A colour, or what acts on a terminal and is not seen: a control character, or one that turns the text after it round. */
    private static final Pattern ACTING =
            Pattern.compile(COLOUR + "|[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069]");

    private static final String UNKNOWN = "?";

    private final Charset charset;
    private final boolean signs;

    private Spelling(Charset charset, boolean signs) {
        this.charset = charset;
        this.signs = signs;
    }

    /**
     * Returns the spelling of a window.
     *
     * @param charset its character set
     * @param signs whether it shows typographic signs, such as dashes; else they become ASCII even where the character set has them
     */
    public static Spelling of(Charset charset, boolean signs) {
        return new Spelling(charset, signs);
    }

    /**
     * Returns a text in which what would act on a terminal can be read instead, as in {@code \\u001b}.
     *
     * @param colours whether colours stay, since they are ours
     */
    public static String visible(String text, boolean colours) {
        Matcher acting = ACTING.matcher(text);
        return !acting.find()
                ? text
                : acting.replaceAll(found -> Matcher.quoteReplacement(
                        colours && found.group().length() > 1 ? found.group() : escaped(found.group())));
    }

    private static String escaped(String acting) {
        return String.format(Locale.ROOT, "\\u%04x%s", (int) acting.charAt(0), acting.substring(1));
    }

    /** Returns a text as it is spelled here. */
    public String spell(String text) {
        Matcher special = SPECIAL.matcher(text);
        if (charset == null || !special.find()) {
            return text;
        }
        CharsetEncoder encoder = charset.newEncoder();
        return special.replaceAll(found -> Matcher.quoteReplacement(spelled(found.group(), encoder)));
    }

    private String spelled(String character, CharsetEncoder encoder) {
        int code = character.codePointAt(0);
        if (character.length() > Character.charCount(code)) {
            return character;
        }
        if (Character.isISOControl(code)) {
            return code == '\t' ? " " : UNKNOWN;
        }
        String sign = SIGNS.get(code);
        if (encoder.canEncode(character) && (signs || sign == null)) {
            return character;
        }
        if (sign != null) {
            return sign;
        }
        String bare = StringUtils.stripAccents(character);
        return encoder.canEncode(bare) ? bare : Cells.of(character) == 0 ? "" : UNKNOWN;
    }
}
