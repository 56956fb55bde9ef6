/** Storage: results folders of runs and studies, made, resumed, read again, asked in SQL and exported. */
package org.parley.store;
