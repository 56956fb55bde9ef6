/** Study files as records: factors, designs, metrics, and what could have been otherwise. */
package org.parley.scenario.study;
