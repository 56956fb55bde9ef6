/** The page of a sensitivity analysis. */
package org.parley.report.sensitivity;
