/** Answers of commands as data: sections of sentences, typed tables and figures, which renderers show without knowing what they show. */
package org.parley.answer;
