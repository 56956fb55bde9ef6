/** What runs say: one record per question, each with one maker. */
package org.parley.findings;
