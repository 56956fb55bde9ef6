package org.parley.scenario.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A question with one right answer.
 *
 * @param ask the question
 * @param choices the answers to choose from, at least two
 * @param right place of the right one among them, from 0
 * @param because why it is right, and what is wrong with the others
 */
public record QuizQuestion(String ask, List<String> choices, int right, String because) {

    /** Copies the choices and checks the place. */
    public QuizQuestion {
        choices = List.copyOf(choices);
        if (choices.size() < 2 || right < 0 || right >= choices.size()) {
            throw new IllegalArgumentException("a question needs a right answer among others: " + ask);
        }
    }

    /** Puts the right answer among the wrong ones, always in the same order for the same question. */
    static QuizQuestion mixed(String ask, String right, List<String> wrong, String because) {
        List<String> all = new ArrayList<>(wrong);
        all.add(right);
        Collections.sort(all);
        // The order must not give the answer away, and must be the same on paper and on every screen.
        Collections.shuffle(all, new Random(ask.hashCode()));
        return new QuizQuestion(ask, all, all.indexOf(right), because);
    }

    /** Returns the letter of a choice, from A. */
    public static String letter(int choice) {
        return String.valueOf((char) ('A' + choice));
    }
}
