/** The page of a run's results folder, section by section, each with a sentence that says from the data what to see. */
package org.parley.report.run;
