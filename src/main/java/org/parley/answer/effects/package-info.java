/** Answers on what claims and numbers change. */
package org.parley.answer.effects;
