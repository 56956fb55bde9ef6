package org.parley.model.delegation;

/** An answer to a question of yes or no. */
public enum Choice {
    YES,
    NO,
    /** The model's rules decide. */
    MODEL;

    /** Returns whether it is yes, where the model's rules say what they would decide. */
    public boolean orElse(boolean model) {
        return this == MODEL ? model : this == YES;
    }
}
