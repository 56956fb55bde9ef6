/** What each case of a study comes to: metrics and outcomes. */
@NullMarked
package org.parley.findings.sweep;

import org.jspecify.annotations.NullMarked;
