/** What makes a cease-fire last and what it is worth. */
package org.parley.model.guarantee;
