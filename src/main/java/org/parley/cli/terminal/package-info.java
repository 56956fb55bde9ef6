/** Terminal of the command line: its window, what is written to it, progress, Ctrl-C, errors and exit codes. */
package org.parley.cli.terminal;
