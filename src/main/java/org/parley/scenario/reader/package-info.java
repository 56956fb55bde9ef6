/** Readers of scenario files: format and sense checked, all problems reported together. */
package org.parley.scenario.reader;
