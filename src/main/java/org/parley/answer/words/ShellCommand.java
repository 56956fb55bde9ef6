package org.parley.answer.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Command line that makes an answer again, quoted where a shell needs it. */
public final class ShellCommand {

    private final List<String> words = new ArrayList<>();

    /** Begins a command of Parley. */
    public ShellCommand(String name) {
        words.addAll(List.of("parley", name));
    }

    /** Adds an argument. */
    public ShellCommand argument(Object value) {
        String word = value.toString();
        words.add(word.matches("[\\w./#=:,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'");
        return this;
    }

    /** Adds an option with its value. */
    public ShellCommand option(String name, Object value) {
        words.add(name);
        return argument(value);
    }

    /** Adds values that were set, by their places. */
    public ShellCommand sets(Map<String, String> sets) {
        sets.forEach((path, value) -> option("--set", path + "=" + value));
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
