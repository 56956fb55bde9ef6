package org.parley.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.Claim;
import org.parley.scenario.Claim.Direction;
import org.parley.verification.Verdict;
import org.parley.verification.Verdict.Kind;
import org.parley.verification.Verified;

/** The answer of {@code parley verify} in the terminal: at most 100 columns, plain text. */
public final class VerdictTable {

    private static final int WIDTH = 100;
    private static final String INDENT = "      ";
    private static final String ROW = "  %-24s %10s %10s %10s %10s %9s  %s";

    /** Differences below this are the last digits of floating-point numbers. */
    private static final double ROUNDING = 1e-12;

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
        String title = verified.scenario().about().title();
        wrapped("", title.isEmpty() ? verified.scenario().name() : title);
        line(ROW, "", "paper", "Parley", "difference", "tolerance", "chance", "verdict");
        verified.verdicts().forEach(this::verdict);
        line("");
    }

    private void verdict(Verdict v) {
        Claim claim = v.claim();
        boolean isOrder = claim.direction() == Direction.GREATER || claim.direction() == Direction.LESS;
        line(
                ROW,
                v.id().length() <= 24 ? v.id() : v.id().substring(0, 23) + "…",
                claim.direction() == null
                        ? number(claim.value(), 5)
                        : claim.direction().name().toLowerCase(Locale.ROOT),
                number(v.measured().value(), 5),
                difference(v.difference().value()),
                isOrder ? "" : number(claim.tolerance(), 5),
                number(v.chance(), 2),
                words(v.kind()));
        wrapped(
                INDENT,
                claim.says()
                        + (v.against() == null
                                ? ""
                                : " Compared with " + number(v.against().value(), 5) + "."));
        if (v.note() != null) {
            wrapped(INDENT, (v.kind() == Kind.FAILS ? "Fails: " : "Differs: ") + v.note());
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
        line("A value agrees if it is no further from the paper's than tolerance and chance together; a");
        line("direction agrees if the difference is more than chance. Chance is half of a 99.99%% interval, so");
        line("that of 10,000 claims that are true one fails.");
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

    private static String difference(double x) {
        return Math.abs(x) < ROUNDING ? "0" : (x > 0 ? "+" : "") + number(x, 3);
    }

    /** Significant digits without trailing zeros. */
    private static String number(double x, int digits) {
        if (!Double.isFinite(x)) {
            return "-";
        }
        if (x != 0 && (Math.abs(x) < 1e-4 || Math.abs(x) >= 1e7)) {
            return String.format(Locale.ROOT, "%.1e", x)
                    .replaceFirst("e([-+])0", "e$1")
                    .replace(".0e", "e");
        }
        return new BigDecimal(x)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }
}
