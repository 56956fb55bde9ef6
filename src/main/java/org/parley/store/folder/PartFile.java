package org.parley.store.folder;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the files that hold the rows of a study's runs, part by part. */
public final class PartFile {

    /** Folder of the parts within a results folder. */
    public static final String FOLDER = "runs";

    private static final Pattern NAME = Pattern.compile("part-([0-9]{5,9})\\.parquet");

    private PartFile() {}

    /** Returns the name of a part, counted from 0. */
    public static String name(long part) {
        return String.format(Locale.ROOT, "part-%05d.parquet", part);
    }

    /** Returns which part a name is of, if it is one. */
    public static OptionalInt number(String name) {
        Matcher part = NAME.matcher(name);
        return part.matches() ? OptionalInt.of(Integer.parseInt(part.group(1))) : OptionalInt.empty();
    }
}
