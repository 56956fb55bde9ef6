/** What people read: the summary of an experiment and the story of a run. */
package org.parley.report;
