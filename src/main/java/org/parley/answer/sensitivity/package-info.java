/** Answer of a sensitivity analysis: which uncertain inputs matter, and how much is chance. */
package org.parley.answer.sensitivity;
