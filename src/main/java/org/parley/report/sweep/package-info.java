/** The page of a study's results folder, section by section, each with a sentence that says from the data what to see. */
package org.parley.report.sweep;
