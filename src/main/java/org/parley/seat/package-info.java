/** Seats that somebody else than the model takes: games that are played by replay, what a seat may see, and what became of it. */
@NullMarked
package org.parley.seat;

import org.jspecify.annotations.NullMarked;
