/** The packages of a table in a run: which can be proposed, and what each is worth to whom. */
package org.parley.model.value;
