package org.parley.classroom;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.classroom.TeacherScreen.Row;
import org.parley.classroom.TeacherScreen.Seat;
import org.parley.experiment.decision.Question;
import org.parley.outcome.Decision.Chosen;
import org.parley.outcome.RunOutcome;

/** Tells the teacher of a class: who is where, and afterwards who took part how, and how well it went. */
public final class ClassReport {

    private static final long QUIET_MILLIS = 4 * 60_000L;

    private final Classroom classroom;
    private final List<Baseline> baselines;

    /**
     * Looks at a class.
     *
     * @param baselines what the model makes of each activity alone
     */
    public ClassReport(Classroom classroom, List<Baseline> baselines) {
        this.classroom = classroom;
        this.baselines = List.copyOf(baselines);
    }

    /** Returns what the teacher sees now. */
    public TeacherScreen screen() {
        List<Row> rows = new ArrayList<>();
        int over = 0;
        for (ClassGame game : classroom.games()) {
            ClassGame.State state = classroom.state(game);
            over += state.isOver() ? 1 : 0;
            rows.add(row(game, state));
        }
        String summary = rows.isEmpty()
                ? "Nobody has joined yet."
                : Numbers.counted(classroom.participants().size(), "student") + " in "
                        + Numbers.counted(rows.size(), "game") + ", "
                        + (over == 0 ? "none" : String.valueOf(over)) + " over.";
        return new TeacherScreen(classroom.code(), classroom.isPaused(), classroom.isEnded(), summary, rows);
    }

    private Row row(ClassGame game, ClassGame.State state) {
        ScenarioWords words = new ScenarioWords(game.activity().scenario());
        List<Seat> seats = game.seats().stream()
                .map(seat -> new Seat(
                        seat,
                        Vocabulary.capital(words.inProse(seat)),
                        Vocabulary.and(
                                game.at(seat).stream().map(Participant::label).toList()),
                        game.isAbsent(seat)))
                .toList();
        @Nullable Question question = state.question();
        long quiet = System.currentTimeMillis() - state.since();
        String where = question == null
                ? "over: " + ending(words, state)
                : Vocabulary.capital(words.at(question.round())) + ", "
                        + words.inProse(question.seat()) + " " + asked(question) + "; "
                        + Numbers.counted(state.move(), "decision") + " so far"
                        + (quiet > QUIET_MILLIS ? "; quiet for " + quiet / 60_000 + " minutes" : "");
        return new Row(
                game.number(),
                game.activity().title(),
                seats,
                where,
                question != null && quiet > QUIET_MILLIS,
                state.isOver());
    }

    private static String ending(ScenarioWords words, ClassGame.State state) {
        RunOutcome run = state.position().outcome();
        return run == null || run.outcome() == null ? "failed" : words.outcome(run.ended());
    }

    private static String asked(Question question) {
        return switch (question.kind()) {
            case PROPOSE -> "to propose";
            case ANSWER -> "to answer an offer";
            case VOTE -> "to vote";
            case CONTRIBUTE -> "to give or not";
        };
    }

    /**
     * A table to take away.
     *
     * @param name what it is about
     * @param columns names
     * @param rows numbers, texts, or null where there is nothing
     */
    public record Sheet(String name, List<String> columns, List<List<@Nullable Object>> rows) {}

    /** Returns who took part how: not how well. */
    public Sheet participation() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Participant p : classroom.participants()) {
            ClassGame game = classroom.game(p.table());
            long own = game.decided().stream()
                    .filter(e -> e.participant() == p.number())
                    .count();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(p.label());
            row.add(game.activity().scenario().name());
            row.add(game.number() + 1);
            row.add(p.seat());
            row.add(Instant.ofEpochMilli(p.joined())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString());
            row.add(own);
            row.add(game.decided().stream()
                    .filter(e -> e.participant() == p.number() && e.decision().choice() == Chosen.PROPOSE)
                    .count());
            row.add(game.decided().stream()
                    .filter(e -> e.participant() == p.number() && e.reason() != null)
                    .count());
            row.add(game.decided().stream()
                    .filter(e -> e.participant() < 0 && e.decision().seat().equals(p.seat()))
                    .count());
            row.add(game.said().stream().filter(s -> s.from().equals(p.seat())).count());
            row.add(classroom.state(game).isOver() ? "yes" : "no");
            rows.add(row);
        }
        return new Sheet(
                "participation",
                List.of(
                        "label",
                        "scenario",
                        "game",
                        "seat",
                        "joined",
                        "decisions",
                        "proposals",
                        "reasons",
                        "decided_by_model",
                        "words",
                        "finished"),
                rows);
    }

    /** Returns how well it went for whom, of games that are over: gains and what was left in hundredths of a seat's own scale. */
    public Sheet performance() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Participant p : classroom.participants()) {
            ClassGame game = classroom.game(p.table());
            RunOutcome run = classroom.state(game).position().outcome();
            if (run == null || run.isFailed()) {
                continue;
            }
            int place = game.place(p.seat());
            double gain = Endings.gain(run, place);
            List<RunOutcome> alone = baselines
                    .get(classroom.activities().indexOf(game.activity()))
                    .runs();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(p.label());
            row.add(game.activity().scenario().name());
            row.add(game.number() + 1);
            row.add(p.seat());
            row.add(run.ended().id());
            row.add(run.talks().agreementRound() > 0 ? run.talks().agreementRound() : null);
            row.add(rounded(100 * gain));
            row.add(
                    alone.isEmpty()
                            ? null
                            : rounded(100.0
                                    * alone.stream()
                                            .filter(other -> Endings.gain(other, place) < gain)
                                            .count()
                                    / alone.size()));
            row.add(rounded(100 * ValueLeft.of(game, classroom.state(game), place)));
            rows.add(row);
        }
        return new Sheet(
                "performance",
                List.of(
                        "label",
                        "scenario",
                        "game",
                        "seat",
                        "outcome",
                        "agreed_in_round",
                        "gain_over_no_deal",
                        "better_than_model_percent",
                        "left_on_the_table"),
                rows);
    }

    private static @Nullable Object rounded(double value) {
        return Double.isNaN(value) ? null : Math.round(10 * value) / 10.0;
    }
}
