package org.parley.findings.effects;

import java.util.List;
import org.parley.findings.effects.EffectJudge.Told;

/**
 * What came of a claim or a number.
 *
 * @param subject the claim or number
 * @param moves what came of each move
 * @param verdict what is to be said of it
 * @param told the effect that says so: what the claim implies if that is seen, else the clearest; null if none is clear
 * @param variant the option of a parameter with which it works, or null
 */
public record SubjectEffects(Subject subject, List<MoveEffects> moves, Verdict verdict, Told told, String variant) {

    /** Copies the list. */
    public SubjectEffects {
        moves = List.copyOf(moves);
    }

    /** Returns in how many runs anything is otherwise after the move that changes most. */
    public long changed() {
        return moves.stream().mapToLong(MoveEffects::changed).max().orElse(0);
    }

    /** Returns how many runs were paired at each move. */
    public long runs() {
        return moves.stream().mapToLong(MoveEffects::runs).max().orElse(0);
    }
}
