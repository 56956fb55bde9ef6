/** Problems of an input file, told with file, line and path so that a person can mend them. */
package org.parley.scenario.problem;
