/** The war as a random walk, what fighting on is worth, and beliefs about the balance. */
package org.parley.model.war;
