package org.parley.classroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the player of a seat sees now, and nothing that the seat may not see.
 *
 * @param title what is played
 * @param seat name of the seat
 * @param colour place of the seat among the actors, which gives it its colour
 * @param label what the player calls themselves
 * @param when the date or round
 * @param brief what the player is told of the seat
 * @param move how many decisions have been made in the game
 * @param news what has happened since the player's last decision
 * @param past all that the seat has seen, by round
 * @param choices what the player has decided, in words
 * @param ask what is asked, or null
 * @param notice what to know now, such as for whom the game waits; empty if nothing
 * @param isAbsent whether the model decides for this seat now
 * @param company who else plays in this game, or null if nobody
 * @param end what became of the game, or null if it goes on
 */
public record SeatScreen(
        String title,
        String seat,
        int colour,
        String label,
        String when,
        Brief brief,
        int move,
        List<String> news,
        List<Round> past,
        List<String> choices,
        @Nullable Ask ask,
        String notice,
        boolean isAbsent,
        @Nullable Company company,
        @Nullable Ending end) {

    /** Copies the lists. */
    public SeatScreen {
        news = List.copyOf(news);
        past = List.copyOf(past);
        choices = List.copyOf(choices);
    }

    /**
     * What was seen in a round.
     *
     * @param when the date or round
     * @param seen in sentences
     */
    public record Round(String when, List<String> seen) {}

    /**
     * A question.
     *
     * @param kind {@code propose}, {@code answer}, {@code vote} or {@code contribute}
     * @param heading what is asked
     * @param hint what helps to answer, or empty
     * @param clauses what is proposed, or put
     * @param scale what that is worth
     * @param other what it is compared with in a vote, or null
     * @param suggestions what could be proposed
     * @param note why the draft is not what was chosen, or empty
     */
    public record Ask(
            String kind,
            String heading,
            String hint,
            List<Clause> clauses,
            @Nullable Scale scale,
            @Nullable Other other,
            List<Suggestion> suggestions,
            String note) {

        /** Copies the lists. */
        public Ask {
            clauses = List.copyOf(clauses);
            suggestions = List.copyOf(suggestions);
        }

        /** Whether a package is written. */
        public boolean isProposal() {
            return kind.equals("propose");
        }
    }

    /**
     * What a package is compared with in a vote.
     *
     * @param clauses its clauses
     * @param scale what it is worth
     */
    public record Other(List<Clause> clauses, Scale scale) {}

    /**
     * One issue of a package.
     *
     * @param id of the issue
     * @param name for people
     * @param options in order
     * @param chosen place of the option of the package
     * @param ideal place of what the seat likes best, or -1
     * @param now place of what holds without a deal
     * @param weight how much of 100 the issue matters to the seat
     */
    public record Clause(String id, String name, List<String> options, int chosen, int ideal, int now, long weight) {

        /** Returns where an option lies from 0 to 100. */
        public double at(int option) {
            return options.size() == 1 ? 50 : 4 + 92.0 * option / (options.size() - 1);
        }
    }

    /**
     * What a package is worth to the seat: 0 is no deal, 100 the best that could be proposed today.
     *
     * @param points the worth, or not a number if nothing betters no deal
     * @param hope the least for which the ministry would sign
     * @param words the same in a sentence
     * @param chance how likely the others take it as the ministry sees it, or empty
     */
    public record Scale(double points, double hope, String words, String chance) {

        /** Returns where points lie from 0 to 100 on a line from 40 worse than no deal to 110. */
        public static double at(double points) {
            return Math.max(1, Math.min(99, (points + 40) / 1.5));
        }

        /** Whether it can be drawn. */
        public boolean isDrawn() {
            return !Double.isNaN(points);
        }
    }

    /**
     * Something that could be proposed.
     *
     * @param pkg number of the package
     * @param name why it is suggested
     * @param worth what it is worth
     * @param isChosen whether it is the draft
     */
    public record Suggestion(int pkg, String name, String worth, boolean isChosen) {}

    /**
     * Who else plays in this game.
     *
     * @param seats who has which seat
     * @param said what was said that this seat hears
     * @param others the other seats that people play, by id, to speak to
     */
    public record Company(List<String> seats, List<String> said, List<Neighbour> others) {}

    /**
     * A seat to speak to.
     *
     * @param id of the actor
     * @param name for people
     */
    public record Neighbour(String id, String name) {}

    /**
     * What became of a game.
     *
     * @param told in sentences
     * @param place where it lies, in sentences; empty until the model has played
     * @param luck what the model made of the same luck
     * @param strip gains of the model's runs and of this game, or null until the model has played
     * @param questions to think about
     */
    public record Ending(
            List<String> told,
            List<String> place,
            List<String> luck,
            @Nullable Strip strip,
            List<String> questions) {}

    /**
     * A hundred of the model's runs by what they were worth, and this game among them.
     *
     * @param dots where each lies, from 0 to 100, and how high it is stacked
     * @param mine where this game lies
     * @param noDeal where no deal lies
     */
    public record Strip(List<Dot> dots, double mine, double noDeal) {

        private static final double HEIGHT = 88;
        private static final double MOST = 9;

        /** Returns how far dots on one another are apart, so that the highest stack fits. */
        public double step() {
            return Math.min(
                    MOST,
                    HEIGHT
                            / Math.max(
                                    1, dots.stream().mapToInt(Dot::stack).max().orElse(1)));
        }
    }

    /**
     * One of a hundred runs.
     *
     * @param x from 0 to 100
     * @param stack from 0
     */
    public record Dot(double x, int stack) {}
}
