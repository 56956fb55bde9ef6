/** The table of runs: its columns, its Parquet files, SQL and CSV. */
package org.parley.store.table;
