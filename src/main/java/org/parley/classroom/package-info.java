/** A class that plays: who sits where, what was decided, kept on disk as it happens; knows nothing of the web. */
@NullMarked
package org.parley.classroom;

import org.jspecify.annotations.NullMarked;
