package org.parley.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.classroom.SeatScreen.Dot;
import org.parley.classroom.SeatScreen.Ending;
import org.parley.classroom.SeatScreen.Strip;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.scenario.lesson.Lesson;
import org.parley.seat.Debrief;

/** What became of games, looked back on from a seat. Each is worked out once. */
final class Endings {

    private static final int DOTS = 100;
    private static final int PLACES = 34;

    private final List<Baseline> baselines;
    private final List<Activity> activities;
    private final Map<ClassGame, Map<String, Ending>> known = new ConcurrentHashMap<>();

    Endings(Classroom classroom, List<Baseline> baselines) {
        this.baselines = List.copyOf(baselines);
        activities = classroom.activities();
    }

    Ending of(ClassGame game, ClassGame.State state, String seat) {
        List<RunOutcome> runs =
                baselines.get(activities.indexOf(game.activity())).runs();
        Map<String, Ending> endings = known.computeIfAbsent(game, g -> new ConcurrentHashMap<>());
        return runs.isEmpty()
                ? make(game, state, seat, runs)
                : endings.computeIfAbsent(seat, s -> make(game, state, s, runs));
    }

    private static Ending make(ClassGame game, ClassGame.State state, String seat, List<RunOutcome> runs) {
        int place = game.place(seat);
        Debrief debrief = new Debrief(game.activity().scenario(), place, state.position());
        RunOutcome mine = Objects.requireNonNull(state.position().outcome());
        List<String> luck = debrief.withSameLuck(game.withoutAnybody());
        return new Ending(
                debrief.ending(),
                runs.isEmpty() ? List.of() : debrief.place(runs),
                luck,
                runs.isEmpty() ? null : strip(runs, gain(mine, place), place),
                questions(
                        game.activity().lesson(),
                        mine,
                        luck.size() > 2 && luck.get(2).startsWith("The two part")));
    }

    static double gain(RunOutcome run, int actor) {
        return run.worth().utility()[actor] - run.worth().noDeal()[actor];
    }

    private static Strip strip(List<RunOutcome> runs, double mine, int actor) {
        double[] gains =
                runs.stream().mapToDouble(run -> gain(run, actor)).sorted().toArray();
        double low = Math.min(Math.min(gains[0], mine), 0);
        double high = Math.max(Math.max(gains[gains.length - 1], mine), 0);
        double range = high > low ? high - low : 1;
        Map<Integer, Integer> stacks = new TreeMap<>();
        List<Dot> dots = new ArrayList<>();
        int count = Math.min(DOTS, gains.length);
        for (int n = 0; n < count; n++) {
            double gain = gains[(int) ((n + 0.5) * gains.length / count)];
            int place = (int) Math.min(PLACES - 1, (gain - low) / range * PLACES);
            dots.add(new Dot(100 * (place + 0.5) / PLACES, stacks.merge(place, 1, Integer::sum) - 1));
        }
        return new Strip(dots, 100 * (mine - low) / range, 100 * -low / range);
    }

    private static List<String> questions(@Nullable Lesson lesson, RunOutcome mine, boolean parted) {
        List<String> asked = new ArrayList<>();
        if (lesson != null) {
            lesson.notes().questions().forEach(question -> asked.add(question.ask()));
        }
        @Nullable Outcome outcome = mine.outcome();
        if (mine.talks().agreementRound() > 0) {
            asked.add("Who at the table was closest to refusing what you agreed, and could you have had more?");
        } else {
            asked.add("Which offer that you refused would you accept, knowing the end?");
        }
        if (outcome == Outcome.CEASEFIRE_COLLAPSES) {
            asked.add("What in the terms could have made the cease-fire last, and who would have had to pay for it?");
        }
        if (parted) {
            asked.add("What did you know, or believe, when you parted from what the model would have done?");
        }
        asked.add(
                "How much of this end was your doing, and how much luck? Compare with somebody who played the same seat.");
        return asked;
    }
}
