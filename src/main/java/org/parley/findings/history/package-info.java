/** What the model says of coded historical cases that it has not learned from, and how good that is. */
package org.parley.findings.history;
