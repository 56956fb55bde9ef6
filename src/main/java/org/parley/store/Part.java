package org.parley.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.store.folder.ResultsException;

/**
 * A part of the runs of a study or scenario that is made apart: blocks of runs that follow each other in the order of the whole, so that all
 * parts, one behind the other, are its table.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
public record Part(int number, int of) {

    /** Name of a manifest's entry that says which part it is. */
    static final String PART = "part";

    /** Name of a manifest's entry for the study or scenario, which a folder with the whole calls otherwise. */
    static final String PART_OF = "part_of";

    private static final String STUDY = "study";
    private static final String SCENARIO = "scenario";

    private static final int BLOCK = 64;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,7})/([0-9]{1,7})");

    /**
     * Reads a part.
     *
     * @param text as in 3/64
     * @throws IllegalArgumentException if it is none; the message is for people
     */
    public static Part parse(String text) {
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
        return new Part(number, of);
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

    /** Returns how many of the runs of one case are in it. */
    public long runs(long all) {
        long blocks = (all + BLOCK - 1) / BLOCK;
        return Math.min(all, end(blocks) * BLOCK) - Math.min(all, first(blocks) * BLOCK);
    }

    /**
     * Fails if there are more parts than blocks.
     *
     * @param blocks how many blocks the whole has
     * @param what what is made, for people
     */
    public void require(long blocks, String what) {
        if (of > blocks) {
            throw ResultsException.ofInput(
                    what + " has " + blocks + " blocks of at most " + BLOCK + " runs of a case, and"
                            + " cannot be made in " + of + " parts. Maybe --part 1/" + blocks + ", or more --runs.");
        }
    }

    /**
     * Returns what two equal results of this part have in common, by name.
     *
     * @param whole what two equal results of the whole have in common
     */
    public Map<String, String> identity(Map<String, String> whole) {
        String what = whole.containsKey(STUDY) ? STUDY : SCENARIO;
        Map<String, String> identity = new LinkedHashMap<>();
        whole.forEach((name, value) -> identity.put(name.equals(what) ? PART_OF : name, value));
        identity.put(PART, toString());
        return identity;
    }

    /**
     * Returns the README of its folder.
     *
     * @param what what it is a part of, for people
     * @param seed master seed
     * @param version version of Parley
     * @param name name of the folder of the whole
     */
    public String readme(String what, long seed, String version, String name) {
        return "# Part " + number + " of " + of + " of " + what + "\n\nSome of the runs, made apart, with seed " + seed
                + " by Parley " + version
                + ". Once all parts are there, this makes the results of them, the same bytes as"
                + " on one machine:\n\n    parley merge .. --out ../../" + name + "\n";
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
