/** Renderers of answers, which show sections, tables and figures without knowing what they are about; and the folder of an answer. */
@NullMarked
package org.parley.render;

import org.jspecify.annotations.NullMarked;
