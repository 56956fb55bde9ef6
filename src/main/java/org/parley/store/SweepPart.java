package org.parley.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a study's runs that is made apart: blocks of runs that follow each other in the order of the study, so that all parts,
 * one behind the other, are its table.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
public record SweepPart(int number, int of) {

    /** Name of a manifest's entry that says which part it is. */
    static final String PART = "part";

    /** Name of a manifest's entry for the study, which a folder with the whole study calls otherwise. */
    static final String PART_OF = "part_of";

    private static final String STUDY = "study";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,7})/([0-9]{1,7})");

    /**
     * Reads a part.
     *
     * @param text as in 3/64
     * @throws IllegalArgumentException if it is none; the message is for people
     */
    public static SweepPart parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no part. Maybe 3/64, which is the third part of 64.");
        }
        int number = Integer.parseInt(form.group(1));
        int of = Integer.parseInt(form.group(2));
        if (of < 1) {
            throw new IllegalArgumentException("there is nothing in " + text + ". Maybe 1/1, which is all.");
        }
        if (number < 1) {
            throw new IllegalArgumentException("parts count from 1, not from 0. Maybe 1/" + of + ".");
        }
        if (number > of) {
            throw new IllegalArgumentException(
                    "there is no part " + number + " of " + of + ". Maybe " + of + "/" + of + ", which is the last.");
        }
        return new SweepPart(number, of);
    }

    /** Returns the place of its first block, from 0. */
    public long first(long blocks) {
        return start(number - 1, blocks);
    }

    /** Returns the place of the block before which it ends. */
    public long end(long blocks) {
        return start(number, blocks);
    }

    /** The first parts have a block more where they cannot all have the same number. */
    private long start(int before, long blocks) {
        return before * (blocks / of) + Math.min(before, blocks % of);
    }

    /** Returns what two equal results of this part have in common, by name. */
    public Map<String, String> identity(Map<String, String> study) {
        Map<String, String> identity = new LinkedHashMap<>();
        study.forEach((name, value) -> identity.put(name.equals(STUDY) ? PART_OF : name, value));
        identity.put(PART, toString());
        return identity;
    }

    /** Returns the name of its folder, such that names are in the order of the parts. */
    public String folder() {
        String last = Integer.toString(of);
        return String.format(Locale.ROOT, "%0" + last.length() + "d-of-%s", number, last);
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
