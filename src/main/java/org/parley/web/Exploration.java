package org.parley.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.Parley;
import org.parley.answer.Answer;
import org.parley.answer.Level;
import org.parley.answer.run.RunAnswer;
import org.parley.answer.story.StoryAnswer;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.ShellCommand;
import org.parley.experiment.Experiment;
import org.parley.experiment.ThreadExecutor;
import org.parley.experiment.Work;
import org.parley.findings.Findings;
import org.parley.findings.PairedShare;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;
import org.parley.render.html.HtmlPage;
import org.parley.scenario.Scenario;
import org.parley.scenario.format.ScenarioFile;

/** A scenario whose knobs are turned: each setting is played with the same luck, and compared with one that is pinned. */
final class Exploration {

    /** Settings whose runs are kept, so that to go back costs nothing. */
    private static final int KEPT = 8;

    /** Pages whose last question is kept. */
    private static final int MOST_PAGES = 1000;

    /** Below so many runs nothing is said of a change. */
    private static final int ENOUGH = 200;

    /** Chance at which something is said to change that does not. */
    private static final double LEVEL = 0.05;

    /** Below that many points a change is negligible, and below the second it is slight. */
    private static final double NEGLIGIBLE = 0.01;

    private static final double SLIGHT = 0.03;

    private final Path file;
    private final long seed;
    private final int threads;
    private final AtomicLong asked = new AtomicLong();
    private final Map<String, Long> latest = new ConcurrentHashMap<>();
    private final Map<Map<String, String>, Played> played = new LinkedHashMap<>();

    Exploration(Path file, long seed, int threads) {
        this.file = file;
        this.seed = seed;
        this.threads = threads;
    }

    /** Runs of a setting. */
    private record Played(ScenarioFile of, List<RunOutcome> runs) {}

    /**
     * What a setting comes to.
     *
     * @param html the page
     * @param change what it changes against what is pinned, in sentences; empty if nothing is pinned
     * @param command how to run it from a command line
     * @param variant the same as a file
     * @param runs how many runs it rests on
     */
    record Shown(String html, List<String> change, String command, String variant, int runs) {}

    /** Reads the scenario with values set in it. */
    ScenarioFile read(Map<String, String> sets) {
        return Parley.read(file, sets);
    }

    /**
     * Plays a setting.
     *
     * @param page which page asks; what it asked before is dropped, what another asked goes on
     * @param sets values by their paths
     * @param pinned another setting to compare with, or null
     * @param runs how many runs
     * @throws CancellationException if another setting was asked for meanwhile
     */
    Shown show(String page, Map<String, String> sets, @Nullable Map<String, String> pinned, int runs) {
        long mine = asked.incrementAndGet();
        if (latest.size() > MOST_PAGES) {
            latest.clear();
        }
        latest.put(page, mine);
        BooleanSupplier isStale = () -> latest.getOrDefault(page, mine) != mine;
        Played now = play(sets, runs, isStale);
        Scenario scenario = now.of().scenario();
        Findings.Counter counter = new Findings.Counter(scenario, runs, null);
        now.runs().subList(0, runs).forEach(counter::add);
        Answer answer = RunAnswer.glance(counter.result(), seed, Parley.version());
        List<String> change =
                pinned == null || runs < ENOUGH ? List.of() : change(play(pinned, runs, isStale), now, runs);
        return new Shown(new HtmlPage(answer).html(), change, command(sets), variant(now.of(), sets), runs);
    }

    /** Returns the page of one run's story. */
    String story(Map<String, String> sets, long run) {
        StoryAnswer.Told told = new Parley(1, seed, 1).tell(read(sets), run);
        return new HtmlPage(StoryAnswer.of(told, Level.PAGE, Parley.version())).html();
    }

    private Played play(Map<String, String> sets, int runs, BooleanSupplier isStale) {
        Played before;
        synchronized (played) {
            before = played.get(sets);
        }
        ScenarioFile read = before == null ? read(sets) : before.of();
        List<RunOutcome> all = new ArrayList<>(before == null ? List.of() : before.runs());
        if (all.size() < runs) {
            Work work = new Work(new ThreadExecutor(threads), () -> {}, isStale);
            work.play(
                    new Experiment(Experiment.of(read.scenario(), runs, seed).cases(), all.size(), runs, seed),
                    all::add);
        }
        Played now = new Played(read, List.copyOf(all));
        synchronized (played) {
            played.remove(sets);
            played.put(Map.copyOf(sets), now);
            if (played.size() > KEPT) {
                played.remove(played.keySet().iterator().next());
            }
        }
        return now;
    }

    // ---- what a change does ----------------------------------------------------------------------------------------

    private static List<String> change(Played before, Played after, int runs) {
        ScenarioWords words = new ScenarioWords(after.of().scenario());
        List<String> told = new ArrayList<>();
        told.add(sentence(
                words.isAtWar() ? "sign " + words.aSettlement() : "reach " + words.aSettlement(),
                share(before, after, runs, run -> run.talks().agreementRound() > 0 && settles(run)),
                LEVEL));
        for (Outcome outcome : Outcome.values()) {
            PairedShare share = share(before, after, runs, run -> run.outcome() == outcome);
            // So many ends are looked at that one of them would seem to change by chance (Bonferroni).
            double level = LEVEL / Outcome.values().length;
            if (Math.abs(share.difference()) > NEGLIGIBLE && share.p() <= level) {
                told.add(sentence("end with: " + words.outcome(outcome), share, level));
            }
        }
        return told;
    }

    private static boolean settles(RunOutcome run) {
        return run.outcome() == Outcome.CEASEFIRE_HOLDS
                || run.outcome() == Outcome.CEASEFIRE_COLLAPSES
                || run.outcome() == Outcome.AGREEMENT;
    }

    private static PairedShare share(Played before, Played after, int runs, Predicate<RunOutcome> what) {
        long both = 0;
        long first = 0;
        long second = 0;
        for (int r = 0; r < runs; r++) {
            boolean was = what.test(before.runs().get(r));
            boolean is = what.test(after.runs().get(r));
            both += was && is ? 1 : 0;
            first += was && !is ? 1 : 0;
            second += !was && is ? 1 : 0;
        }
        return new PairedShare(both, first, second, runs);
    }

    private static String sentence(String what, PairedShare share, double level) {
        String counts = Numbers.format(
                "Of 100 negotiations %s %s, against %s before",
                Numbers.fixed(100 * share.after(), 0), what, Numbers.fixed(100 * share.before(), 0));
        double size = Math.abs(share.difference());
        if (share.p() > level) {
            return counts + ": no more than chance makes.";
        }
        String effect =
                size < NEGLIGIBLE ? "a negligible change" : size < SLIGHT ? "a slight change" : "a clear change";
        return Numbers.format(
                "%s: %s of %s points (%s to %s).",
                counts,
                effect,
                Numbers.signed(100 * share.difference(), 1),
                Numbers.signed(100 * (share.difference() - share.half()), 1),
                Numbers.signed(100 * (share.difference() + share.half()), 1));
    }

    // ---- to take away ----------------------------------------------------------------------------------------------

    private String command(Map<String, String> sets) {
        ShellCommand command = new ShellCommand("run").argument(file).sets(sets);
        return (seed == 1 ? command : command.option("--seed", seed)).toString();
    }

    private String variant(ScenarioFile of, Map<String, String> sets) {
        StringBuilder text = new StringBuilder("# A variant that was found by turning knobs; say why it is asked.\n")
                .append("extends: ")
                .append(file.getFileName())
                .append("\nname: ")
                .append(of.scenario().name())
                .append("-variant\n");
        Map<String, Object> tree = new TreeMap<>();
        sets.forEach((path, value) -> {
            String[] parts = path.contains(".") ? path.split("\\.") : new String[] {"parameters", path};
            Map<String, Object> at = tree;
            for (int p = 0; p < parts.length - 1; p++) {
                at = inner(at, parts[p]);
            }
            at.put(
                    parts[parts.length - 1],
                    value.startsWith("{") ? value : "{value: " + value + ", assumption: set by hand}");
        });
        write(tree, 0, text);
        return text.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.computeIfAbsent(name, key -> new TreeMap<String, Object>());
    }

    private static void write(Map<?, ?> tree, int depth, StringBuilder text) {
        tree.forEach((name, value) -> {
            text.append("  ".repeat(depth)).append(name).append(':');
            if (value instanceof Map<?, ?> inner) {
                text.append('\n');
                write(inner, depth + 1, text);
            } else {
                text.append(' ').append(value).append('\n');
            }
        });
    }
}
