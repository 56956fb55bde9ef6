/** The answer of a discovery: under which assumptions something happens more often than elsewhere. */
package org.parley.answer.discovery;
