/** The results folder: its columns, its tables, its manifest, and its protection. */
package org.parley.results;
