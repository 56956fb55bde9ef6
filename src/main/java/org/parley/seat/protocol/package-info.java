/** Programs that take seats: messages in lines of JSON over standard input and output, or over HTTP. */
@NullMarked
package org.parley.seat.protocol;

import org.jspecify.annotations.NullMarked;
