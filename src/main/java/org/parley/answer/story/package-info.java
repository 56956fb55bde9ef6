/** Answer about one run: its story from its events, with the why of every step. */
package org.parley.answer.story;
