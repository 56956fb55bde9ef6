/** Tables of answers as CSV. */
package org.parley.render.csv;
