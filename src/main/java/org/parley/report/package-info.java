/** What people read, one room for each kind of page or answer; here lies what several of them share: words, tables, lines for a window. */
package org.parley.report;
