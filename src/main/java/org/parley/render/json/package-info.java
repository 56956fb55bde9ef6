/** Answers as JSON: for programs, and to make the page of an answer again. */
package org.parley.render.json;
