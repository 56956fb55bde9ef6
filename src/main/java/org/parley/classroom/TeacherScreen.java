package org.parley.classroom;

import java.util.List;

/**
 * What the teacher sees of a class.
 *
 * @param code what students type to join
 * @param isPaused whether nothing is taken now
 * @param isEnded whether the class is over
 * @param summary how many play, and how many have come to an end
 * @param games that have begun, the newest last
 */
public record TeacherScreen(String code, boolean isPaused, boolean isEnded, String summary, List<Row> games) {

    /** Copies the list. */
    public TeacherScreen {
        games = List.copyOf(games);
    }

    /**
     * A game.
     *
     * @param table its number, from 0
     * @param title what is played
     * @param seats who sits where
     * @param where where it stands
     * @param isQuiet whether it has waited long
     * @param isOver whether it has come to its end
     */
    public record Row(int table, String title, List<Seat> seats, String where, boolean isQuiet, boolean isOver) {

        /** Copies the list. */
        public Row {
            seats = List.copyOf(seats);
        }

        /** Returns its number as people count, from 1. */
        public int number() {
            return table + 1;
        }
    }

    /**
     * A seat of a game.
     *
     * @param id of the actor
     * @param name for people
     * @param players who plays it; empty if nobody yet
     * @param isAbsent whether the model decides for it now
     */
    public record Seat(String id, String name, String players, boolean isAbsent) {}
}
