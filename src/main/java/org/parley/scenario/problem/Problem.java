package org.parley.scenario.problem;

/**
 * One thing that is wrong with an input, told so that a person can mend it.
 *
 * @param severity whether it stops a run
 * @param file the file, or what stands for it, such as {@code --set}
 * @param line line from 1, or 0 if it concerns the whole file
 * @param path where in the file, with dots, such as {@code actors.russia.war.cost}; may be empty
 * @param value the offending value as text, or null
 * @param rule what should be true
 * @param maybe what to do about it, or null
 */
public record Problem(Severity severity, String file, int line, String path, String value, String rule, String maybe) {

    /** How a remedy begins that is a guess at what was meant: {@code you mean 'run'}. */
    public static final String MEANT = "you mean ";

    /** Whether a problem stops a run. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Returns a problem of a whole file. */
    public static Problem ofFile(String file, String rule, String maybe) {
        return new Problem(Severity.ERROR, file, 0, "", null, rule, maybe);
    }

    /**
     * Returns the problem in the form {@code file:line: path: value: rule. Maybe …}; what was probably meant is asked, and a
     * remedy that is a sentence of its own, with a capital letter, stands as it is.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        text.append(": ").append(severity == Severity.ERROR ? "error: " : "warning: ");
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        if (value != null) {
            text.append('\'').append(value).append("' ");
        }
        text.append(rule);
        return text.append('.').append(remedy(maybe)).toString();
    }

    /** Returns a remedy as a sentence after another, or nothing for none. */
    public static String remedy(String maybe) {
        if (maybe == null) {
            return "";
        }
        if (maybe.startsWith(MEANT)) {
            return " Did " + maybe + "?";
        }
        return Character.isUpperCase(maybe.charAt(0)) ? " " + maybe : " Maybe " + maybe + ".";
    }
}
