/** What a run leaves behind: how it ended, on what terms, for whom, and the events that led there with their why. */
@NullMarked
package org.parley.outcome;

import org.jspecify.annotations.NullMarked;
