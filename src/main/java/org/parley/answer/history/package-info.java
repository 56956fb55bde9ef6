/** Answers on coded historical cases: forecasts, their scores and verdicts, and what was learned. */
package org.parley.answer.history;
