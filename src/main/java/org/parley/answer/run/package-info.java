/** Answer of a run: how it ends, when, on what terms, for whom, why not, what was assumed. */
package org.parley.answer.run;
