package org.parley.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.decision.Question;
import org.parley.outcome.Decision;

/**
 * A class: the games, who sits where, and what was decided. All of it follows from the lines of a journal, so that a server that was
 * killed goes on where it was.
 */
public final class Classroom implements AutoCloseable {

    /** More than anybody teaches; what stops a program that joins for ever. */
    private static final int MOST_PARTICIPANTS = 2000;

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_TEXT = 500;

    private final Path file;
    private final List<Activity> activities;
    private final Rules rules;
    private final List<IntConsumer> listeners = new CopyOnWriteArrayList<>();
    private final List<ClassGame> games = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private final Map<String, Participant> tokens = new LinkedHashMap<>();
    private Journal journal;
    private Entry.Opened opened;
    private volatile boolean paused;
    private volatile boolean ended;

    /**
     * How a class plays.
     *
     * @param run number of the luck of all games, or null if each has its own
     * @param patience how long a game of several waits for a seat before the model decides for it
     */
    public record Rules(@Nullable Long run, Duration patience) {}

    /**
     * Somebody who has joined.
     *
     * @param participant who
     * @param token what they are known by from now on
     */
    public record Joined(Participant participant, String token) {}

    private Classroom(Path file, List<Activity> activities, Rules rules) throws IOException {
        this.file = file;
        this.activities = List.copyOf(activities);
        this.rules = rules;
        journal = Journal.open(file);
        List<Entry> entries = journal.read();
        if (entries.isEmpty()) {
            opened = begin();
        } else if (entries.get(0) instanceof Entry.Opened first
                && first.parley() == 1
                && first.games().equals(identities())) {
            opened = first;
            entries.forEach(this::apply);
        } else {
            journal.close();
            throw new ClassroomException(file
                    + " is a class that plays something else: another scenario, setting or seat. Choose another with --class, or wipe it"
                    + " with --wipe.");
        }
    }

    /**
     * Opens a class, or goes on with one.
     *
     * @param file its journal
     * @param activities what it plays
     * @param rules how
     * @throws ClassroomException if the file is of another class, damaged, or in use
     * @throws IOException if it cannot be read or written
     */
    public static Classroom open(Path file, List<Activity> activities, Rules rules) throws IOException {
        return new Classroom(file, activities, rules);
    }

    /**
     * Removes the journal of a class, and nothing else.
     *
     * @param file its journal
     * @return whether there was one
     * @throws ClassroomException if the file is no class, or in use
     * @throws IOException if it cannot be removed
     */
    public static boolean wipe(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Journal journal = Journal.open(file)) {
            List<Entry> entries = journal.read();
            if (entries.isEmpty() || !(entries.get(0) instanceof Entry.Opened)) {
                throw new ClassroomException(file + " is no class, and stays.");
            }
            journal.delete();
        }
        return true;
    }

    private Entry.Opened begin() {
        Entry.Opened first = new Entry.Opened(1, Secrets.code(), Secrets.token(), Secrets.token(), identities());
        journal.add(List.of(first));
        return first;
    }

    private List<String> identities() {
        return activities.stream().map(Activity::identity).toList();
    }

    private void apply(Entry entry) {
        if (entry instanceof Entry.Begun e) {
            games.add(new ClassGame(e, activities.get(e.activity())));
        } else if (entry instanceof Entry.Joined e) {
            seat(e);
        } else if (entry instanceof Entry.Decided e) {
            games.get(e.table()).restore(e);
        } else if (entry instanceof Entry.Handed e) {
            games.get(e.table()).hand(e.seat(), e.model());
        } else if (entry instanceof Entry.Said e) {
            games.get(e.table()).say(e);
        } else if (entry instanceof Entry.Paused e) {
            paused = e.paused();
        } else if (entry instanceof Entry.Ended) {
            ended = true;
        }
    }

    private Participant seat(Entry.Joined e) {
        Participant participant = new Participant(e.participant(), e.label(), e.table(), e.seat(), e.at());
        participants.add(participant);
        tokens.put(e.token(), participant);
        games.get(e.table()).seat(participant);
        return participant;
    }

    // ---- what anybody may know -------------------------------------------------------------------------------------

    /** Returns what students type to join. */
    public synchronized String code() {
        return opened.code();
    }

    /** Returns what the teacher is known by. */
    public synchronized String key() {
        return opened.key();
    }

    /** Returns what the server signs with. */
    public synchronized String secret() {
        return opened.secret();
    }

    /** Returns what is played. */
    public List<Activity> activities() {
        return activities;
    }

    /** Whether nothing is taken now. */
    public boolean isPaused() {
        return paused;
    }

    /** Whether the class is over. */
    public boolean isEnded() {
        return ended;
    }

    /** Calls somebody with the number of a game in which something has changed, or -1 for all. */
    public void listen(IntConsumer listener) {
        listeners.add(listener);
    }

    private void changed(int table) {
        listeners.forEach(listener -> listener.accept(table));
    }

    synchronized List<Participant> participants() {
        return List.copyOf(participants);
    }

    synchronized List<ClassGame> games() {
        return List.copyOf(games);
    }

    synchronized ClassGame game(int table) {
        return games.get(table);
    }

    ClassGame.State state(ClassGame game) {
        return game.state(journal()::add);
    }

    private synchronized Journal journal() {
        return journal;
    }

    // ---- students --------------------------------------------------------------------------------------------------

    /** Returns who is known by a token. */
    public synchronized Optional<Participant> known(String token) {
        return Optional.ofNullable(tokens.get(Secrets.digest(token)));
    }

    /**
     * Gives somebody a seat: of a game that has one free, or of a new one.
     *
     * @param label what they call themselves
     * @param activity which scenario, from 0
     * @param seat the actor, or empty for any
     * @return nothing if the class is over or full, or there is no such seat
     */
    public Optional<Joined> join(String label, int activity, String seat) {
        String token = Secrets.token();
        Participant participant;
        synchronized (this) {
            if (ended
                    || participants.size() >= MOST_PARTICIPANTS
                    || activity < 0
                    || activity >= activities.size()
                    || !seat.isEmpty() && !activities.get(activity).seats().contains(seat)) {
                return Optional.empty();
            }
            Activity what = activities.get(activity);
            List<Entry> entries = new ArrayList<>();
            int table = games.size();
            String taken = seat.isEmpty() ? what.seats().get(0) : seat;
            for (ClassGame game : games) {
                Optional<String> free =
                        what.isShared() && game.activity() == what ? free(game, seat) : Optional.empty();
                if (free.isPresent()) {
                    table = game.number();
                    taken = free.get();
                    break;
                }
            }
            if (table == games.size()) {
                long run = rules.run() == null ? table : rules.run();
                entries.add(new Entry.Begun(table, activity, run, what.isShared() ? what.seats() : List.of(taken)));
            }
            entries.add(new Entry.Joined(
                    participants.size(),
                    Secrets.digest(token),
                    clean(label, LONGEST_LABEL).isEmpty()
                            ? "student " + (participants.size() + 1)
                            : clean(label, LONGEST_LABEL),
                    table,
                    taken,
                    System.currentTimeMillis()));
            if (table < games.size() && games.get(table).isAbsent(taken)) {
                entries.add(new Entry.Handed(table, taken, false));
            }
            journal.add(entries);
            entries.forEach(this::apply);
            participant = participants.get(participants.size() - 1);
        }
        changed(participant.table());
        return Optional.of(new Joined(participant, token));
    }

    private Optional<String> free(ClassGame game, String seat) {
        return game.seats().stream()
                .filter(one -> seat.isEmpty() || one.equals(seat))
                .filter(one -> game.at(one).isEmpty())
                .filter(one -> !state(game).isOver())
                .findFirst();
    }

    /** Returns a text without control characters, no longer than so many characters. */
    private static String clean(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]+", " ").strip();
        int[] letters = plain.codePoints().limit(longest).toArray();
        return new String(letters, 0, letters.length).strip();
    }

    /**
     * Takes a decision.
     *
     * @param participant who makes it
     * @param move how many had been made in the game when it was asked for
     * @param decision what is decided
     * @param reason why, in their own words, or empty
     * @return whether it was taken; not if the game has gone on meanwhile, is paused, or asks somebody else
     */
    public boolean decide(Participant participant, int move, Decision decision, String reason) {
        ClassGame game = game(participant.table());
        ClassGame.State state = state(game);
        if (paused
                || ended
                || state.question() == null
                || state.move() != move
                || !state.question().isAnsweredBy(decision)
                || !state.question().seat().equals(participant.seat())
                || game.isAbsent(participant.seat())) {
            return false;
        }
        String why = clean(reason, LONGEST_TEXT);
        boolean taken = game.decide(
                move,
                new Entry.Decided(
                        game.number(),
                        participant.number(),
                        decision,
                        why.isEmpty() ? null : why,
                        System.currentTimeMillis()),
                journal()::add);
        if (taken) {
            changed(game.number());
        }
        return taken;
    }

    /** Says something at a table of several, to all there or to one seat; false if it is not said. */
    public boolean say(Participant participant, String to, String text) {
        ClassGame game = game(participant.table());
        String plain = clean(text, LONGEST_TEXT);
        if (paused
                || plain.isEmpty()
                || game.seats().size() < 2
                || !to.isEmpty() && (!game.seats().contains(to) || to.equals(participant.seat()))) {
            return false;
        }
        Question question = state(game).question();
        int round = question == null ? 0 : question.round();
        Entry.Said said = new Entry.Said(game.number(), participant.seat(), to.isEmpty() ? null : to, plain, round);
        journal().add(List.of(said));
        game.say(said);
        changed(game.number());
        return true;
    }

    /** Hands the seat of somebody who is back to them again. */
    public void back(Participant participant) {
        hand(participant.table(), participant.seat(), false);
    }

    // ---- the teacher -----------------------------------------------------------------------------------------------

    /** Hands a seat to the model, or back; nothing if it is so already, or there is no such seat. */
    public void hand(int table, String seat, boolean model) {
        ClassGame game;
        synchronized (this) {
            if (table < 0 || table >= games.size() || ended) {
                return;
            }
            game = games.get(table);
            if (!game.seats().contains(seat)
                    || game.isAbsent(seat) == model
                    || state(game).isOver()) {
                return;
            }
            journal.add(List.of(new Entry.Handed(table, seat, model)));
            game.hand(seat, model);
        }
        game.goOn(journal()::add);
        changed(table);
    }

    /** Pauses the class, or lets it go on. */
    public void pause(boolean pause) {
        journal().add(List.of(new Entry.Paused(pause)));
        paused = pause;
        changed(-1);
    }

    /** Ends the class: the model finishes every game that is open. */
    public void end() {
        for (ClassGame game : games()) {
            for (String seat : game.seats()) {
                hand(game.number(), seat, true);
            }
        }
        journal().add(List.of(new Entry.Ended()));
        ended = true;
        changed(-1);
    }

    /** Lets the model decide for seats that have kept a game of several waiting too long, while somebody else is there. */
    public void relieve() {
        if (paused || ended) {
            return;
        }
        long latest = System.currentTimeMillis() - rules.patience().toMillis();
        for (ClassGame game : games()) {
            ClassGame.State state = game.seats().size() > 1 ? state(game) : null;
            if (state != null && state.question() != null && state.since() < latest) {
                String seat = state.question().seat();
                if (game.isAnybodyBeside(seat)) {
                    hand(game.number(), seat, true);
                }
            }
        }
    }

    /** Forgets everybody and everything, on the disk too; the class begins anew with another code and key. */
    public void wipe() throws IOException {
        synchronized (this) {
            journal.delete();
            games.clear();
            participants.clear();
            tokens.clear();
            paused = false;
            ended = false;
            journal = Journal.open(file);
            opened = begin();
        }
        changed(-1);
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
