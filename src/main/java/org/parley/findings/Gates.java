package org.parley.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.outcome.RunOutcome.Tables;
import org.parley.outcome.Situation;
import org.parley.scenario.Scenario;
import org.parley.statistics.Counts;
import org.parley.statistics.LargestRemainder;

/**
 * How far runs come: the gates of a scenario in order, and for each run the last gate that it passed and how it ended. A gate is what every run
 * passed that came further; so each row of gates is a chain, and what is left out at a gate never comes back.
 *
 * @param gates at least the beginning and the goal
 * @param ways each way that runs took, by the last gate and then by the end
 */
public record Gates(List<Gate> gates, List<Way> ways) {

    /** Most gates. */
    private static final int MOST = 6;

    private static final int MOST_TABLES = 12;

    /** Kinds of gates. */
    public enum Kind {
        /** The run begins. */
        BEGIN,
        /** A table opens. */
        OPENED,
        /** An event of the scenario happens that changes what is possible. */
        HAPPENED,
        /** All who decide at a table accept terms of the kind that the talks are for. */
        FOUND,
        /** Such terms find consent away from the table too, and at home. */
        AGREED,
        /** What the talks are for: a general cease-fire is signed; without a war, every table has agreed. */
        GOAL,
        /** The first general cease-fire is still in force at the horizon. */
        STANDS
    }

    /**
     * A gate.
     *
     * @param kind its kind
     * @param of id of the track or event, or null
     * @param passed runs that passed it
     * @param median round by which half of these had passed it, or -1 if nobody did or rounds say nothing
     */
    public record Gate(Kind kind, @Nullable String of, long passed, int median) {}

    /** How a run ends, at the horizon if it is a history. */
    public enum End {
        /** The first general cease-fire is in force; without a war, every table agreed. */
        STANDS,
        /** The first general cease-fire broke, and a later one is in force. */
        RENEWED,
        /** The first general cease-fire broke, and no other is in force. */
        BROKEN,
        /** There never was a general cease-fire, and a limited one is in force. */
        TRUCE,
        /** Some table agreed, but the talks did not reach what they were for. */
        PARTLY,
        /** Nothing is agreed. */
        NOTHING,
        /** Arms decided the war. */
        ARMS
    }

    /**
     * Runs that took the same way.
     *
     * @param last index of the last gate that they passed
     * @param end how they ended
     * @param runs how many; of quotas, how many of these
     */
    public record Way(int last, End end, long runs) {}

    /** Copies the lists. */
    public Gates {
        gates = List.copyOf(gates);
        ways = List.copyOf(ways);
    }

    /** Returns how many runs there are. */
    public long runs() {
        return gates.get(0).passed();
    }

    /** Returns the runs with an end. */
    public long ending(End end) {
        return ways.stream().filter(w -> w.end() == end).mapToLong(Way::runs).sum();
    }

    /** Returns the runs that passed a gate last and ended so. */
    public long on(int last, End end) {
        return ways.stream()
                .filter(w -> w.last() == last && w.end() == end)
                .mapToLong(Way::runs)
                .sum();
    }

    /** Returns the ways of so many runs that stand for all: quotas by largest remainder, first by end, then by last gate. */
    public Gates of(int sum) {
        End[] ends = End.values();
        int[] byEnd =
                LargestRemainder.of(Arrays.stream(ends).mapToLong(this::ending).toArray(), sum);
        List<Way> some = new ArrayList<>();
        for (End end : ends) {
            List<Way> those = ways.stream().filter(w -> w.end() == end).toList();
            int[] quotas =
                    LargestRemainder.of(those.stream().mapToLong(Way::runs).toArray(), byEnd[end.ordinal()]);
            for (int k = 0; k < quotas.length; k++) {
                if (quotas[k] > 0) {
                    some.add(new Way(those.get(k).last(), end, quotas[k]));
                }
            }
        }
        some.sort(Comparator.comparingInt(Way::last).thenComparing(Way::end));
        return new Gates(
                IntStream.range(0, gates.size())
                        .mapToObj(g -> new Gate(
                                gates.get(g).kind(),
                                gates.get(g).of(),
                                some.stream()
                                        .filter(w -> w.last() >= g)
                                        .mapToLong(Way::runs)
                                        .sum(),
                                gates.get(g).median()))
                        .toList(),
                some);
    }

    /** Something that may be a gate: its kind, and of what. */
    private record Candidate(Kind kind, @Nullable String of, int index) {}

    /** What runs that passed the same candidates and ended alike have in common. */
    private record Course(long passed, End end) implements Comparable<Course> {

        @Override
        public int compareTo(Course other) {
            int byGates = Long.compare(passed, other.passed);
            return byGates == 0 ? end.compareTo(other.end) : byGates;
        }

        boolean has(int candidate) {
            return (passed >> candidate & 1) == 1;
        }
    }

    /** Counts runs. */
    public static final class Counter implements Accumulator<Counter, Gates> {

        private final boolean isWar;
        private final List<Candidate> candidates = new ArrayList<>();
        private final SortedMap<Course, Long> courses = new TreeMap<>();
        private final List<Counts> rounds = new ArrayList<>();

        /** Makes an empty counter. */
        public Counter(Scenario scenario) {
            isWar = scenario.war() != null;
            List<String> tracks = List.copyOf(scenario.tracks().keySet());
            List<String> events = List.copyOf(scenario.events().keySet());
            candidates.add(new Candidate(Kind.BEGIN, null, 0));
            candidates.add(new Candidate(Kind.GOAL, null, 0));
            if (isWar) {
                candidates.add(new Candidate(Kind.STANDS, null, 0));
            }
            // A run keeps what it passed in the bits of one number; a scenario with more tables has no more gates.
            int most = Math.min(tracks.size(), MOST_TABLES);
            for (Kind kind : List.of(Kind.OPENED, Kind.FOUND, Kind.AGREED)) {
                for (int t = 0; t < most; t++) {
                    candidates.add(new Candidate(kind, tracks.get(t), t));
                }
            }
            for (int e = 0; e < events.size() && candidates.size() < Long.SIZE - 1; e++) {
                if (!Objects.requireNonNull(scenario.events().get(events.get(e)))
                        .choices()
                        .isEmpty()) {
                    candidates.add(new Candidate(Kind.HAPPENED, events.get(e), e));
                }
            }
            candidates.forEach(c -> rounds.add(new Counts()));
        }

        @Override
        public void add(RunOutcome run) {
            if (run.isFailed()) {
                return;
            }
            End end = end(run);
            long passed = 0;
            for (int c = 0; c < candidates.size(); c++) {
                int round = round(candidates.get(c), run, end);
                if (round >= 0) {
                    passed |= 1L << c;
                    rounds.get(c).add(round);
                }
            }
            courses.merge(new Course(passed, end), 1L, Long::sum);
        }

        /** Returns the round in which a run passed a candidate, or -1 if it did not; 0 where no round says it. */
        private static int round(Candidate candidate, RunOutcome run, End end) {
            Tables tables = run.talks().tables();
            int at = candidate.index();
            int round = switch (candidate.kind()) {
                case BEGIN -> 1;
                case OPENED -> tables.opened()[at];
                case HAPPENED -> run.happened()[at];
                case FOUND -> tables.found()[at];
                case AGREED -> tables.agreed()[at];
                case GOAL -> run.ended().isSettled() ? run.talks().agreementRound() : 0;
                case STANDS -> end == End.STANDS ? run.ending().round() : 0;
            };
            return round == 0 ? -1 : round;
        }

        private static End end(RunOutcome run) {
            Outcome outcome = run.ended();
            String situations = run.history() == null ? "" : run.history().situations();
            Situation last = situations.isEmpty() ? null : Situation.of(situations.charAt(situations.length() - 1));
            if (last == Situation.DECIDED_BY_ARMS) {
                return End.ARMS;
            }
            return switch (outcome) {
                case CEASEFIRE_HOLDS, AGREEMENT -> End.STANDS;
                case CEASEFIRE_COLLAPSES -> last == Situation.CEASEFIRE ? End.RENEWED : End.BROKEN;
                case LIMITED_CEASEFIRE -> End.TRUCE;
                case PARTIAL_AGREEMENT -> End.PARTLY;
                case MILITARY_DECISION -> End.ARMS;
                case TERMS_REFUSED, BREAKDOWN, NO_AGREEMENT -> End.NOTHING;
            };
        }

        @Override
        public void merge(Counter later) {
            later.courses.forEach((course, runs) -> courses.merge(course, runs, Long::sum));
            for (int c = 0; c < rounds.size(); c++) {
                rounds.get(c).merge(later.rounds.get(c));
            }
        }

        @Override
        public Gates result() {
            List<Integer> chain = chain();
            List<Gate> gates = new ArrayList<>();
            for (int c : chain) {
                Candidate candidate = candidates.get(c);
                gates.add(new Gate(
                        candidate.kind(),
                        candidate.of(),
                        passed(c),
                        rounds.get(c).quantile(0.5)));
            }
            Map<Way, Long> ways = new LinkedHashMap<>();
            courses.forEach((course, runs) -> {
                int last = 0;
                while (last + 1 < chain.size() && course.has(chain.get(last + 1))) {
                    last++;
                }
                ways.merge(new Way(last, course.end(), 0), runs, Long::sum);
            });
            return new Gates(
                    gates,
                    ways.entrySet().stream()
                            .map(w -> new Way(w.getKey().last(), w.getKey().end(), w.getValue()))
                            .sorted(Comparator.comparingInt(Way::last).thenComparing(Way::end))
                            .toList());
        }

        private long passed(int candidate) {
            return rounds.get(candidate).total();
        }

        /** Returns the candidates that are gates: each passed by all who came further, and by fewer than the one before. */
        private List<Integer> chain() {
            int goal = 1;
            List<Integer> chain = new ArrayList<>(List.of(0));
            IntStream.range(isWar ? 3 : 2, candidates.size())
                    .boxed()
                    .sorted(Comparator.comparingLong(c -> -passed(c)))
                    .filter(c -> passed(c) > passed(goal) && isPassedByAll(goal, c))
                    .forEach(c -> {
                        int last = chain.get(chain.size() - 1);
                        if (passed(c) < passed(last) && isPassedByAll(c, last)) {
                            chain.add(c);
                        }
                    });
            int ends = isWar ? 2 : 1;
            while (chain.size() + ends > MOST) {
                chain.remove(IntStream.range(1, chain.size())
                        .boxed()
                        .min(Comparator.comparingLong(k -> passed(chain.get(k - 1)) - passed(chain.get(k))))
                        .orElseThrow()
                        .intValue());
            }
            chain.add(goal);
            if (isWar) {
                chain.add(2);
            }
            return chain;
        }

        /** Whether every run that passed a candidate passed another too. */
        private boolean isPassedByAll(int candidate, int other) {
            return courses.keySet().stream().noneMatch(course -> course.has(candidate) && !course.has(other));
        }
    }
}
