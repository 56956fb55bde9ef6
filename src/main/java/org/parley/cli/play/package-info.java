/** A game at the terminal: what is shown, what is typed. */
@NullMarked
package org.parley.cli.play;

import org.jspecify.annotations.NullMarked;
