/** Lesson files as records: a scenario that a class plays, with roles, instructor's notes and quiz. */
package org.parley.scenario.lesson;
