/**
 * Pages of one file that open by a double click, without a network: HTML from the templates under {@code src/main/jte}, which
 * escape every text. The template of a page calls {@code layout.jte}; its tables go through {@code table.jte} and its charts
 * through {@code figure.jte}.
 */
package org.parley.report.page;
