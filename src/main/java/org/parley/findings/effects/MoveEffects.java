package org.parley.findings.effects;

import java.util.List;

/**
 * What came of one move.
 *
 * @param kind which way something was changed
 * @param words what was done
 * @param runs runs that were paired
 * @param changed runs in which anything is otherwise
 * @param failed runs that failed in either
 * @param effects by measure
 */
public record MoveEffects(Move.Kind kind, String words, long runs, long changed, long failed, List<Effect> effects) {

    /** Copies the list. */
    public MoveEffects {
        effects = List.copyOf(effects);
    }

    MoveEffects with(List<Effect> others) {
        return new MoveEffects(kind, words, runs, changed, failed, others);
    }
}
