/** Execution of a study: what is asked for, how long it takes, and the runs of its cases. */
package org.parley.experiment.sweep;
