/** Answer about all runs of a folder: what stood between the talks and an agreement. */
package org.parley.answer.blocking;
