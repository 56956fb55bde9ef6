/** Façade for programs in Java, Kotlin, Scala and JShell: read a scenario, ask, and get what was found and its answer. */
@NullMarked
package org.parley;

import org.jspecify.annotations.NullMarked;
