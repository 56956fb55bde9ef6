/** Role sheets, quizzes and instructor's notes of a lesson, in several languages. */
@NullMarked
package org.parley.answer.handout;

import org.jspecify.annotations.NullMarked;
