/** Seats that somebody else than the model takes: what they are asked, and runs with decisions that were made before. */
package org.parley.experiment.decision;
