/** The one vocabulary of answers, and the one way in which they write numbers. */
package org.parley.answer.words;
