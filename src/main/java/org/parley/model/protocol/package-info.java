/** Who may propose what, when, and who must agree. {@link org.parley.model.protocol.Protocols} lists them all. */
package org.parley.model.protocol;
