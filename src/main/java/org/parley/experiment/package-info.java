/** Designs make ordered cases, executors run them; experiments never know which executor does. */
package org.parley.experiment;
