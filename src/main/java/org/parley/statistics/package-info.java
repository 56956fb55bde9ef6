/** Arrays and counts in, records out; Commons Math underneath. */
package org.parley.statistics;
