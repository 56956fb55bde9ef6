/** Answer of a sweep: what each case of a study comes to, and what each factor does. */
package org.parley.answer.sweep;
