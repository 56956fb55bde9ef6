package org.parley.report.verification;

import java.util.List;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.verification.Verdict;
import org.parley.findings.verification.Verdict.Kind;
import org.parley.findings.verification.VerificationResult;
import org.parley.render.terminal.Columns;
import org.parley.render.terminal.Lines;
import org.parley.render.terminal.Screen;

/** The answer of {@code parley verify} in the terminal: plain text, wrapped at 100 columns. */
public final class VerdictTable {

    private static final int WIDTH = 100;
    private static final String NOTE = "      ";
    private static final String ROW = "  %-24.24s %10s %10s %10s %10s %9s  %s";

    private final Lines text;

    private VerdictTable(Screen screen) {
        text = new Lines(screen, WIDTH);
    }

    /** Returns the verdicts of some scenarios, with a line that counts them, for a screen. */
    public static String of(List<VerificationResult> all, Screen screen) {
        VerdictTable table = new VerdictTable(screen);
        all.forEach(table::scenario);
        table.foot(all);
        return table.text.toString();
    }

    private void scenario(VerificationResult verified) {
        text.heading(Vocabulary.title(verified.scenario()));
        Columns table = new Columns(ROW, "", "paper", "Parley", "difference", "tolerance", "chance", "verdict");
        for (Verdict v : verified.verdicts()) {
            table.row(
                            v.id(),
                            VerdictWords.published(v),
                            VerdictWords.measured(v),
                            VerdictWords.difference(v),
                            VerdictWords.tolerance(v),
                            VerdictWords.chance(v),
                            words(v.kind()))
                    .note(NOTE, VerdictWords.says(v));
            if (v.note() != null) {
                table.note(NOTE, VerdictWords.note(v));
            }
        }
        text.table(table);
        text.gap();
    }

    private void foot(List<VerificationResult> all) {
        long claims = all.stream().mapToLong(v -> v.verdicts().size()).sum();
        text.line(
                "%d %s, seed %d: %d hold, %d differ as explained, %d fail.",
                claims,
                claims == 1 ? "claim" : "claims",
                all.get(0).seed(),
                count(all, Kind.AGREES),
                count(all, Kind.DIFFERS_AS_EXPLAINED),
                count(all, Kind.FAILS));
        text.paragraph("", VerdictWords.RULE);
    }

    private static long count(List<VerificationResult> all, Kind kind) {
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
