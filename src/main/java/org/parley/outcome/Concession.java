package org.parley.outcome;

/**
 * The smallest concession on one issue that would have met what a refusing actor and its audience wanted. Of several, one that leaves the
 * fewest others short.
 *
 * @param issue index of the issue
 * @param option the option that would have done
 * @param value what the terms would then have been worth to the actor, on its own scale
 * @param leavesShort the others with a veto or a vote to whom the terms would then be worth less than they hope for, or
 *     than their audiences demand; the array belongs to this record
 */
public record Concession(int issue, int option, double value, int[] leavesShort) {}
