/** Answer about files that were checked: whether each is sound, and all its problems. */
package org.parley.answer.validation;
