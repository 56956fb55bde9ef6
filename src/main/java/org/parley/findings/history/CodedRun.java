package org.parley.findings.history;

import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.Situation;
import org.parley.scenario.Calendar;

/** A run of a case in one number: when it signed, how long that lasted, and its class at the horizon of a year. */
final class CodedRun {

    /** A run that failed. */
    static final int FAILED = -1;

    /** Months that stand for an end beyond the horizon. */
    static final int NEVER = 1000;

    private static final int MONTH_DAYS = 30;
    private static final int YEAR_DAYS = 365;
    private static final int WITHIN = 12;
    private static final int BITS = 10;
    private static final int MASK = (1 << BITS) - 1;

    private CodedRun() {}

    /** Returns the number of a run. */
    static int of(RunOutcome run, Calendar calendar) {
        if (run.isFailed()) {
            return FAILED;
        }
        double months = calendar.years() * YEAR_DAYS / MONTH_DAYS;
        boolean isSigned = run.outcome().isGeneralCeasefire();
        int signed = isSigned ? (int) Math.ceil(run.talks().agreementRound() * months) : NEVER;
        int lasted = !isSigned || run.outcome() == Outcome.CEASEFIRE_HOLDS
                ? NEVER
                : (int) Math.ceil(run.ceasefire().rounds() * months);
        return signed | lasted << BITS | kind(run, signed, lasted, months) << 2 * BITS;
    }

    private static int kind(RunOutcome run, int signed, int lasted, double months) {
        if (signed <= WITHIN) {
            return lasted > WITHIN ? 0 : 1;
        }
        int round = (int) Math.round(WITHIN / months);
        if (run.history().decided() > 0 && run.history().decided() <= round) {
            return 3;
        }
        Situation then = run.history().at(round);
        if (then == Situation.LIMITED_CEASEFIRE) {
            return 2;
        }
        return then == Situation.TALKS ? 6 : run.talks().proposals() > 0 ? 4 : 5;
    }

    /** Returns the months to the first general cease-fire. */
    static int signed(int code) {
        return code & MASK;
    }

    /** Returns the months that it lasted. */
    static int lasted(int code) {
        return code >> BITS & MASK;
    }

    /** Returns the place of its class among those of the codebook. */
    static int kind(int code) {
        return code >> 2 * BITS;
    }
}
