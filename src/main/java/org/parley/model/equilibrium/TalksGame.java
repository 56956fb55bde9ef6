package org.parley.model.equilibrium;

/**
 * The talks of a track as a game to be solved by backward induction.
 *
 * @param game the game, from what packages are worth at the outset
 * @param players its parties, as indices of actors in the scenario
 * @param sessions the most sessions that can be held up to the deadline
 */
public record TalksGame(BargainingGame game, int[] players, int sessions) {}
