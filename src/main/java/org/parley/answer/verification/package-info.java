/** The answer of a verification: what published works claim, and what came of it. */
package org.parley.answer.verification;
