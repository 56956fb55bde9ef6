/** What runs say: one record per question, each with one maker. */
@NullMarked
package org.parley.findings;

import org.jspecify.annotations.NullMarked;
