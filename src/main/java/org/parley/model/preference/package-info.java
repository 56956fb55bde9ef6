/** What actors want: packages and their values. */
package org.parley.model.preference;
