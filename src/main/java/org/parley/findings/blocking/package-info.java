/** What stood between the talks and an agreement, and how cease-fires ended. */
@NullMarked
package org.parley.findings.blocking;

import org.jspecify.annotations.NullMarked;
