package org.parley.scenario.lesson;

import java.util.List;
import java.util.Map;
import org.parley.scenario.Ordered;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Positions;

/**
 * A lesson that is played: a scenario, who sits where, what the teacher should know, and a quiz.
 *
 * @param name short name, by which it is asked for
 * @param title its title, as students read it
 * @param about what it is for, as teachers read it
 * @param minutes how long it takes in class
 * @param goals what students can do afterwards
 * @param scenario what is played, with all that the lesson sets in it
 * @param seats actors that people play; whoever plays alone takes the first
 * @param roles what is told of actors, by their ids; each seat has one
 * @param opening what has happened so far, for everybody
 * @param notes for the instructor
 * @param before quiz before the game
 * @param after quiz after the debrief
 * @param debrief what the debrief shows, in order
 * @param positions where each part was written
 */
public record Lesson(
        String name,
        String title,
        String about,
        int minutes,
        List<String> goals,
        ScenarioFile scenario,
        List<String> seats,
        Map<String, Role> roles,
        String opening,
        Notes notes,
        List<QuizQuestion> before,
        List<QuizQuestion> after,
        List<DebriefPart> debrief,
        Positions positions) {

    /** Copies the collections. */
    public Lesson {
        goals = List.copyOf(goals);
        seats = List.copyOf(seats);
        roles = Ordered.copy(roles);
        before = List.copyOf(before);
        after = List.copyOf(after);
        debrief = List.copyOf(debrief);
    }

    /**
     * What is told of an actor.
     *
     * @param open who it is, for everybody
     * @param secret for whoever plays it; empty for nothing
     */
    public record Role(String open, String secret) {}

    /**
     * What the instructor should know.
     *
     * @param plan the lesson step by step
     * @param expect what the model does with the scenario
     * @param pitfalls what goes wrong in class, and what to do
     * @param questions for the discussion
     */
    public record Notes(
            List<Step> plan, List<Expectation> expect, List<String> pitfalls, List<DiscussionQuestion> questions) {

        /** Copies the lists. */
        public Notes {
            plan = List.copyOf(plan);
            expect = List.copyOf(expect);
            pitfalls = List.copyOf(pitfalls);
            questions = List.copyOf(questions);
        }
    }

    /** A step of the lesson, and the minutes that it takes. */
    public record Step(int minutes, String what) {}

    /**
     * A question for the discussion.
     *
     * @param ask the question
     * @param listenFor what a good answer holds
     * @param read where to read on
     */
    public record DiscussionQuestion(String ask, String listenFor, List<Reading> read) {

        /** Copies the list. */
        public DiscussionQuestion {
            read = List.copyOf(read);
        }
    }

    /** A published work; {@code where} is its journal or publisher, and may be empty. */
    public record Reading(String author, int year, String title, String where) {}

    /** Part of the debrief. */
    public enum DebriefPart {
        /** How it ended, and when. */
        ENDING,
        /** What was agreed, beside what the model agrees on. */
        TERMS,
        /** Where the game lies among many that the model plays. */
        PLACE,
        /** What it is worth to the seat, and what was left on the table. */
        GAIN,
        /** Where the game parted from what the model would have done with the same luck. */
        PARTING,
        /** What the seat believed, beside the truth. */
        BELIEFS,
        /** The groups of the class side by side. */
        GROUPS
    }
}
