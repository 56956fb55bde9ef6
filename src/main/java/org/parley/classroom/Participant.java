package org.parley.classroom;

/**
 * Somebody who plays, known by a label of their choice.
 *
 * @param number from 0
 * @param label what they call themselves
 * @param table the game
 * @param seat the actor
 * @param joined when, in milliseconds since 1970
 */
public record Participant(int number, String label, int table, String seat, long joined) {}
