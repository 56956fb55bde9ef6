/** The classroom on the web: who may ask for what, and pages of what the class knows. */
@NullMarked
package org.parley.web.classroom;

import org.jspecify.annotations.NullMarked;
