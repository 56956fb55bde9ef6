package org.parley.report;

import java.util.List;
import java.util.Locale;
import org.parley.verification.Verdict;
import org.parley.verification.Verdict.Kind;
import org.parley.verification.Verified;

/** The answer of {@code parley verify} in the terminal: at most 100 columns, plain text. */
public final class VerdictTable {

    private static final int WIDTH = 100;
    private static final String INDENT = "      ";
    private static final String ROW = "  %-24s %10s %10s %10s %10s %9s  %s";

    private final StringBuilder text = new StringBuilder();

    private VerdictTable() {}

    /** Returns the verdicts of some scenarios, with a line that counts them. */
    public static String of(List<Verified> all) {
        VerdictTable table = new VerdictTable();
        all.forEach(table::scenario);
        table.foot(all);
        return table.text.toString();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private void scenario(Verified verified) {
        wrapped("", Words.title(verified.scenario()));
        line(ROW, "", "paper", "Parley", "difference", "tolerance", "chance", "verdict");
        verified.verdicts().forEach(this::verdict);
        line("");
    }

    private void verdict(Verdict v) {
        line(
                ROW,
                Words.clip(v.id(), 24),
                VerdictWords.published(v),
                VerdictWords.measured(v),
                VerdictWords.difference(v),
                VerdictWords.tolerance(v),
                VerdictWords.chance(v),
                words(v.kind()));
        wrapped(INDENT, VerdictWords.says(v));
        if (v.note() != null) {
            wrapped(INDENT, VerdictWords.note(v));
        }
    }

    private void wrapped(String indent, String words) {
        StringBuilder row = new StringBuilder(indent);
        for (String word : words.strip().split("\\s+")) {
            if (row.length() > indent.length() && row.length() + 1 + word.length() > WIDTH) {
                line("%s", row);
                row = new StringBuilder(indent);
            }
            row.append(row.length() == indent.length() ? "" : " ").append(word);
        }
        line("%s", row);
    }

    private void foot(List<Verified> all) {
        long claims = all.stream().mapToLong(v -> v.verdicts().size()).sum();
        line(
                "%d %s, seed %d: %d hold, %d differ as explained, %d fail.",
                claims,
                claims == 1 ? "claim" : "claims",
                all.get(0).seed(),
                count(all, Kind.AGREES),
                count(all, Kind.DIFFERS_AS_EXPLAINED),
                count(all, Kind.FAILS));
        wrapped("", VerdictWords.RULE);
    }

    private static long count(List<Verified> all, Kind kind) {
        return all.stream().mapToLong(v -> v.count(kind)).sum();
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case AGREES -> "agrees";
            case DIFFERS_AS_EXPLAINED -> "differs, as explained";
            case FAILS -> "FAILS";
        };
    }
}
