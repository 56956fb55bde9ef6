/** Options of the command line that several commands have: one name, one text and one check each. */
package org.parley.cli.option;
