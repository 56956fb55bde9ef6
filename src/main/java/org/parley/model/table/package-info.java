/** The tables of a run: who sits there, when talks are held, who agrees to what, and how much each still hopes for. */
package org.parley.model.table;
