/** One negotiation told: as a paragraph, as a page, or event by event; every sentence comes from what the run recorded. */
package org.parley.report.story;
