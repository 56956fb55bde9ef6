package org.parley.web.classroom;

import java.util.List;
import org.parley.classroom.SeatScreen;
import org.parley.classroom.TeacherScreen;
import org.parley.classroom.WallScreen;

/** What the templates of the classroom are filled with. */
public sealed interface Page {

    /**
     * Something to say, and perhaps to ask for.
     *
     * @param heading in a few words
     * @param text in a sentence
     * @param asksCode whether the code of a class is asked for
     * @param asksKey whether the teacher's key is asked for
     */
    record Message(String heading, String text, boolean asksCode, boolean asksKey) implements Page {}

    /**
     * Where students join.
     *
     * @param code of the class
     * @param activities what is played
     */
    record Join(String code, List<Choice> activities) implements Page {

        /** Copies the list. */
        public Join {
            activities = List.copyOf(activities);
        }
    }

    /**
     * Something that is played.
     *
     * @param number from 0
     * @param title heading
     * @param seats that can be taken
     */
    record Choice(int number, String title, List<Place> seats) {

        /** Copies the list. */
        public Choice {
            seats = List.copyOf(seats);
        }
    }

    /**
     * A seat that can be taken.
     *
     * @param id of the actor, or empty for any
     * @param name for people
     * @param isFirst whether it is the first of its list
     */
    record Place(String id, String name, boolean isFirst) {}

    /**
     * A seat and its player.
     *
     * @param screen what the player sees
     * @param csrf what a form must send
     * @param reason what the player has begun to write
     */
    record Seat(SeatScreen screen, String csrf, String reason) implements Page {}

    /**
     * The teacher's page.
     *
     * @param screen what the teacher sees
     * @param csrf what a form must send
     * @param link where students join
     * @param code the same link as dark squares of a code that phones scan, as the path of an SVG
     * @param size how many squares the code is wide
     * @param walls titles of what is played
     */
    record Teacher(TeacherScreen screen, String csrf, String link, String code, int size, List<String> walls)
            implements Page {

        /** Copies the list. */
        public Teacher {
            walls = List.copyOf(walls);
        }
    }

    /**
     * The wall.
     *
     * @param screen what it shows
     * @param activity which scenario, from 0
     * @param address where students join, without what every browser adds by itself
     */
    record Wall(WallScreen screen, int activity, String address) implements Page {}
}
