/** Stored runs as points in the space of what their scenario leaves open, and the outcome to be explained. */
@NullMarked
package org.parley.findings.discovery;

import org.jspecify.annotations.NullMarked;
