package org.parley.classroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.decision.Question;
import org.parley.outcome.Decision;
import org.parley.seat.FloorCopy;
import org.parley.seat.Game;
import org.parley.seat.Game.Position;

/** A game of a class. It is played again only after something was decided; its lock is held while it is. */
final class ClassGame {

    private final int number;
    private final Activity activity;
    private final Entry.Begun begun;
    private final Map<String, List<Participant>> seats = new LinkedHashMap<>();
    private final Set<String> absent = new TreeSet<>();
    private final List<Entry.Decided> decided = new ArrayList<>();
    private final List<Entry.Said> said = new ArrayList<>();
    private final Map<String, Integer> shown = new LinkedHashMap<>();
    private @Nullable Game game;
    private @Nullable State state;

    ClassGame(Entry.Begun begun, Activity activity) {
        this.begun = begun;
        this.activity = activity;
        number = begun.table();
        begun.seats().forEach(seat -> seats.put(seat, new ArrayList<>()));
    }

    /**
     * Where a game stands; it can be read without a lock.
     *
     * @param position as the game has it; its question is a copy
     * @param move how many decisions have been made
     * @param since when the question was put, in milliseconds since 1970
     */
    record State(Position position, int move, long since) {

        @Nullable
        Question question() {
            return position.question();
        }

        boolean isOver() {
            return position.outcome() != null;
        }
    }

    int number() {
        return number;
    }

    Activity activity() {
        return activity;
    }

    long run() {
        return begun.run();
    }

    List<String> seats() {
        return begun.seats();
    }

    synchronized void seat(Participant participant) {
        seatsOf(participant.seat()).add(participant);
    }

    synchronized List<Participant> at(String seat) {
        return List.copyOf(seatsOf(seat));
    }

    private List<Participant> seatsOf(String seat) {
        List<Participant> there = seats.get(seat);
        if (there == null) {
            throw new IllegalArgumentException("no seat " + seat + " at table " + number);
        }
        return there;
    }

    synchronized boolean isAbsent(String seat) {
        return absent.contains(seat);
    }

    /** Whether anybody but one seat is there to decide. */
    synchronized boolean isAnybodyBeside(String seat) {
        return begun.seats().stream().anyMatch(other -> !other.equals(seat) && !absent.contains(other));
    }

    synchronized void hand(String seat, boolean model) {
        if (model) {
            absent.add(seat);
        } else {
            absent.remove(seat);
        }
    }

    /** Takes a decision that was made before. */
    synchronized void restore(Entry.Decided entry) {
        decided.add(entry);
        state = null;
    }

    synchronized void say(Entry.Said entry) {
        said.add(entry);
    }

    synchronized List<Entry.Said> said() {
        return List.copyOf(said);
    }

    synchronized List<Entry.Decided> decided() {
        return List.copyOf(decided);
    }

    /** Returns the game with the decisions that have been made; whoever asks holds the lock. */
    Game game() {
        Game mine = game;
        if (mine == null) {
            mine = new Game(activity.scenario(), begun.seats(), activity.seed(), begun.run());
            game = mine;
        }
        for (int n = mine.decisions().size(); n < decided.size(); n++) {
            mine.decide(decided.get(n).decision());
        }
        return mine;
    }

    /**
     * Returns where the game stands, after the model has decided for seats that nobody fills.
     *
     * @param journal takes what the model decided, and returns once that is on the disk
     */
    synchronized State state(Consumer<List<Entry.Decided>> journal) {
        State known = state;
        if (known == null) {
            known = play(game(), List.of(), journal);
            state = known;
        }
        return known;
    }

    /** Makes a decision, unless the game has gone on since it was asked for; false if so. */
    synchronized boolean decide(int move, Entry.Decided entry, Consumer<List<Entry.Decided>> journal) {
        if (state(journal).move() != move) {
            return false;
        }
        Game mine = game();
        mine.decide(entry.decision());
        state = play(mine, List.of(entry), journal);
        return true;
    }

    /** Lets the model decide where nobody else does, after a seat was handed over. */
    synchronized void goOn(Consumer<List<Entry.Decided>> journal) {
        state = play(game(), List.of(), journal);
    }

    /** Plays the game with decisions that are new, and takes them down once it is known that they can be made. */
    private State play(Game mine, List<Entry.Decided> made, Consumer<List<Entry.Decided>> journal) {
        Set<Integer> places = absent.stream().map(this::place).collect(Collectors.toSet());
        try {
            Position position = mine.play(places);
            long now = System.currentTimeMillis();
            List<Entry.Decided> entries = new ArrayList<>(made);
            List<Decision> all = mine.decisions();
            for (Decision decision : all.subList(decided.size() + made.size(), all.size())) {
                entries.add(new Entry.Decided(number, -1, decision, null, now));
            }
            if (!entries.isEmpty()) {
                journal.accept(entries);
                decided.addAll(entries);
            }
            return new State(kept(position), decided.size(), now);
        } finally {
            while (mine.decisions().size() > decided.size()) {
                mine.undo();
            }
        }
    }

    private static Position kept(Position position) {
        Question question = position.question();
        return new Position(question == null ? null : FloorCopy.keep(question), position.events(), position.outcome());
    }

    /** Returns how much a seat had seen when it last decided; nothing after a start of the server. */
    synchronized int shown(String seat) {
        return shown.getOrDefault(seat, 0);
    }

    synchronized void show(String seat, int seen) {
        shown.put(seat, seen);
    }

    int place(String seat) {
        return List.copyOf(activity.scenario().actors().keySet()).indexOf(seat);
    }

    /** Returns the same luck with the model in every seat. */
    synchronized Position withoutAnybody() {
        return game().withoutMe();
    }
}
