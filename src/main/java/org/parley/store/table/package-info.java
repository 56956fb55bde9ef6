/** The table of runs: its columns, its Parquet files, SQL and CSV. */
@NullMarked
package org.parley.store.table;

import org.jspecify.annotations.NullMarked;
