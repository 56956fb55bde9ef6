/** Bargaining with private resolve: what holding out is worth to each type, and what others expect it to accept. */
package org.parley.model.resolve;
