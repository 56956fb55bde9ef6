/** Pages that answer: a small server on this machine, and what it shows. */
@NullMarked
package org.parley.web;

import org.jspecify.annotations.NullMarked;
