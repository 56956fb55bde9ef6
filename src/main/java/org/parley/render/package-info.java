/** Renderers of answers, which show sections, tables and figures without knowing what they are about; and the folder of an answer. */
package org.parley.render;
