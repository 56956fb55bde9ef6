/** Which of the numbers that a scenario leaves open matter for what comes of it, and how much is pure chance. */
@NullMarked
package org.parley.findings.sensitivity;

import org.jspecify.annotations.NullMarked;
