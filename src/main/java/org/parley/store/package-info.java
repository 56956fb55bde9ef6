/** Storage: results folders of runs and studies, made, resumed, read again, asked in SQL and exported. */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
