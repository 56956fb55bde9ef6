/** What differs between the runs of two scenarios, and what of it chance alone could have done. */
package org.parley.findings.comparison;
