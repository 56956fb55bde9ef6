/** The command line: one class per command, which parses, makes one call and returns an exit code. */
package org.parley.cli;
