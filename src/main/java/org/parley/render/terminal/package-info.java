/** Answers as text: lines, tables and small pictures that fit a window, in letters that it has; plain lines in pipes and files. */
package org.parley.render.terminal;
