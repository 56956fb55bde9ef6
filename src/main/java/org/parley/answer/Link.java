package org.parley.answer;

/**
 * Words that may lead to a row of the same page.
 *
 * @param text what is read
 * @param place place of the row; empty if they lead nowhere
 */
public record Link(String text, String place) {}
