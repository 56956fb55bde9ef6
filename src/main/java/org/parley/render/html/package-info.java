/** Answers as pages: one HTML file that needs no network. */
package org.parley.render.html;
