package org.parley.answer.run;

import static org.parley.answer.words.Numbers.fixed;
import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Dates;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.Series;
import org.parley.chart.sketch.StackedArea;
import org.parley.findings.Findings;
import org.parley.findings.Situations;
import org.parley.findings.Windows;
import org.parley.outcome.Situation;
import org.parley.scenario.War;
import org.parley.statistics.Proportion;

/** Histories date by date, and what is seen of them within their observation windows. */
final class HistorySections {

    /** Situations as they lie upon each other: what ends the fighting below, what decides it above. */
    private static final List<Situation> UPWARDS = List.of(
            Situation.CEASEFIRE,
            Situation.SETTLED,
            Situation.LIMITED_CEASEFIRE,
            Situation.TALKS,
            Situation.NO_TALKS,
            Situation.DECIDED_BY_ARMS);

    private static final Map<Situation, String> INKS = Map.of(
            Situation.CEASEFIRE, "stands",
            Situation.SETTLED, "stands",
            Situation.LIMITED_CEASEFIRE, "truce",
            Situation.TALKS, "option3",
            Situation.NO_TALKS, "option1",
            Situation.DECIDED_BY_ARMS, "arms");

    private static final int MOST_LINES = 9;

    private final ScenarioWords words;
    private final Situations situations;
    private final Windows windows;

    private HistorySections(ScenarioWords words, Findings.History history) {
        this.words = words;
        situations = history.situations();
        windows = history.windows();
    }

    /** Returns the sections of a page; none unless runs are histories. */
    static List<Section> of(Subject subject) {
        if (subject.found().history() == null) {
            return List.of();
        }
        HistorySections made =
                new HistorySections(subject.words(), subject.found().history());
        return subject.isEmpty()
                ? List.of(new Section("situations", "How things stand, date by date", Subject.NOTHING, List.of()))
                : List.of(made.byDate(), made.within());
    }

    /** Returns what a terminal shows of histories: a table by date, then sentences on the windows. */
    static List<Section> brief(Findings found) {
        if (found.history() == null || found.endings().runs() == 0) {
            return List.of();
        }
        HistorySections made = new HistorySections(new ScenarioWords(found.scenario()), found.history());
        return List.of(
                Section.ofText("situations", "How things stand (share of runs)", List.of(made.table())),
                Section.ofText(
                        "windows",
                        "",
                        made.sentences().stream()
                                .<Block>map(s -> new Block.Note(s, Flow.PARAGRAPH, 0))
                                .toList()));
    }

    private List<Situation> seen() {
        return Stream.of(Situation.values())
                .filter(s -> situations.dates().stream()
                        .anyMatch(date -> date.shares().get(s).count() > 0))
                .toList();
    }

    /** Returns at most so many dates, evenly spread, the last among them. */
    private List<Situations.Date> dates(int most) {
        int last = situations.dates().size() - 1;
        int every = (last + most - 2) / (most - 1);
        List<Situations.Date> some = new ArrayList<>();
        for (int date = last % every; date <= last; date += every) {
            some.add(situations.dates().get(date));
        }
        return some;
    }

    /** Returns when a round is over, as a date or a number. */
    private String end(int round) {
        return words.isDated() ? words.at(round + 1) : words.at(round);
    }

    private Block table() {
        Table.Builder table = Table.shown("").words("", "  %-12.12s");
        seen().forEach(s -> table.numbers(s.label(), " %19s"));
        for (Situations.Date date : dates(MOST_LINES)) {
            List<Object> row = new ArrayList<>(List.of(end(date.round())));
            seen().forEach(s -> row.add(Numbers.percent(date.shares().get(s))));
            table.row(row);
        }
        return table.block();
    }

    private Section byDate() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Figure("situations", areas())));
        War war = words.scenario().war();
        if (war != null) {
            blocks.add(new Block.Note(front(war)));
        }
        return new Section("situations", "How things stand, date by date", standing(), blocks);
    }

    private StackedArea areas() {
        List<Situations.Date> all = situations.dates();
        List<StackedArea.Band> bands = new ArrayList<>();
        for (Situation s : UPWARDS) {
            double[] shares =
                    all.stream().mapToDouble(d -> d.shares().get(s).share()).toArray();
            if (seen().contains(s)) {
                bands.add(new StackedArea.Band(new Series(Vocabulary.capital(name(s)), shares), INKS.get(s)));
            }
        }
        String title = "How things stand, date by date";
        return new StackedArea(
                new Caption(
                        title,
                        "Share of runs in each situation",
                        title + "; areas upon each other, from left to right"),
                words.isDated() ? "Date" : "Round",
                all.stream().map(d -> end(d.round())).toList(),
                ticks(all),
                bands);
    }

    /** Returns the first date of each year, or five rounds at about equal distances. */
    private List<StackedArea.Tick> ticks(List<Situations.Date> all) {
        List<StackedArea.Tick> ticks = new ArrayList<>();
        int every = Math.max(1, all.size() / 5);
        int year = 0;
        for (int place = 0; place < all.size(); place++) {
            int round = all.get(place).round();
            if (!words.isDated()) {
                if (place % every == 0) {
                    ticks.add(new StackedArea.Tick(place, words.at(round)));
                }
            } else if (words.scenario().calendar().date(round + 1).getYear() != year) {
                year = words.scenario().calendar().date(round + 1).getYear();
                if (place > 0) {
                    ticks.add(new StackedArea.Tick(place, String.valueOf(year)));
                }
            }
        }
        return ticks;
    }

    private String name(Situation situation) {
        return switch (situation) {
            case NO_TALKS -> words.isAtWar() ? "war without talks" : "no talks";
            case TALKS -> words.isAtWar() ? "war, and talks" : "talks";
            case LIMITED_CEASEFIRE -> "limited cease-fire";
            case CEASEFIRE -> "general cease-fire";
            case DECIDED_BY_ARMS -> "decided by arms";
            case SETTLED -> "settled";
        };
    }

    /** Tells in how many runs the matter stands settled at the end of each window and at the horizon, and what arms have decided by then. */
    private String standing() {
        Situation goal = words.scenario().ceasefire() == null ? Situation.SETTLED : Situation.CEASEFIRE;
        String says = goal == Situation.CEASEFIRE ? "a general cease-fire is in force" : "the matter is settled";
        List<String> parts = new ArrayList<>();
        for (Windows.Window window : windows.windows()) {
            String share = ofHundred(situations.at(window.rounds()).shares().get(goal));
            parts.add(
                    parts.isEmpty()
                            ? format("After %s %s in %s of 100 runs", window.span(), says, share)
                            : format("after %s in %s", window.span(), share));
        }
        Situations.Date last = situations.dates().get(situations.dates().size() - 1);
        String share = ofHundred(last.shares().get(goal));
        if (parts.isEmpty()) {
            parts.add(format("In the end %s in %s of 100 runs", says, share));
        } else if (windows.windows().stream().noneMatch(w -> w.rounds() >= last.round())) {
            parts.add(
                    words.isDated()
                            ? format(
                                    "in the end, in %s, in %s",
                                    new Dates(words.scenario().calendar()).month(last.round() + 1), share)
                            : format("in the end in %s", share));
        }
        Proportion arms = last.shares().get(Situation.DECIDED_BY_ARMS);
        return String.join("; ", parts) + "."
                + (arms.count() == 0
                        ? ""
                        : format(" By then arms have decided the war in %s of 100.", ofHundred(arms)));
    }

    private static String ofHundred(Proportion share) {
        long rounded = Math.round(100 * share.share());
        if (share.count() == 0) {
            return "none";
        } else if (share.count() == share.of()) {
            return "all";
        }
        return rounded == 0 ? "fewer than 1" : rounded == 100 ? "more than 99" : String.valueOf(rounded);
    }

    private static String runs(Proportion share) {
        return share.count() == 0 || share.count() == share.of() ? "" : format(" (%s)", Numbers.interval(share));
    }

    /** Tells how much of the ground between the military ends the first belligerent holds. */
    private String front(War war) {
        List<Situations.Date> dates = situations.dates();
        Situations.Front last = dates.get(dates.size() - 1).front();
        int positions = war.front().positions();
        return format(
                "%s holds %.0f%% of the ground in dispute at the outset and %.0f%% at the horizon on average (%.0f to %.0f);"
                        + " in eight of ten runs from %.0f%% to %.0f%%.",
                Vocabulary.capital(words.inProse(words.scenario().belligerents().get(0))),
                100.0 * dates.get(0).front().mean().mean() / positions,
                100 * last.mean().mean() / positions,
                100 * last.mean().low() / positions,
                100 * last.mean().high() / positions,
                100.0 * last.low() / positions,
                100.0 * last.high() / positions);
    }

    private Section within() {
        List<String> sentences = sentences();
        return new Section(
                "windows",
                "What is seen within each window?",
                sentences.get(0),
                List.of(new Block.Items(sentences.subList(1, sentences.size()))));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        boolean hasCeasefire = words.scenario().ceasefire() != null;
        for (Windows.Window w : windows.windows()) {
            sentences.add(format(
                    "Within %s %s of 100 runs reach %s%s.",
                    w.span(), ofHundred(w.settled()), words.aSettlement(), runs(w.settled())));
            if (hasCeasefire) {
                sentences.add(
                        w.inForce().of() == 0
                                ? format("No first cease-fire can be watched for %s before the horizon.", w.span())
                                : format(
                                        "Of %,d first cease-fires that can be watched for %s, %s of 100 are still in force"
                                                + " then%s.",
                                        w.inForce().of(), w.span(), ofHundred(w.inForce()), runs(w.inForce())));
            }
            if (w.byArms().count() > 0) {
                sentences.add(format(
                        "Within %s arms decide the war in %s of 100 runs%s.",
                        w.span(), ofHundred(w.byArms()), runs(w.byArms())));
            }
        }
        if (hasCeasefire) {
            sentences.add(format(
                    "A run sees %s general cease-fires on average (%s to %s), and %s of 100 see more than one.",
                    fixed(windows.ceasefires().mean(), 2),
                    fixed(windows.ceasefires().low(), 2),
                    fixed(windows.ceasefires().high(), 2),
                    ofHundred(windows.several())));
        }
        return sentences;
    }

    /** Returns the tables for programs; none unless runs are histories. */
    static List<Table> tables(Findings found) {
        if (found.history() == null) {
            return List.of();
        }
        HistorySections made = new HistorySections(new ScenarioWords(found.scenario()), found.history());
        List<Table> tables = new ArrayList<>(List.of(made.situationTable()));
        if (found.scenario().war() != null) {
            tables.add(made.frontTable());
        }
        tables.add(made.windowTable());
        return tables;
    }

    private Object date(int round) {
        return words.scenario().calendar().date(round + 1);
    }

    private Table situationTable() {
        Table.Builder table = Table.data("situations", "round,date,situation,runs,share");
        for (Situations.Date date : situations.dates()) {
            date.shares().forEach((s, p) -> table.row(date.round(), date(date.round()), s.id(), p.count(), p));
        }
        return table.build();
    }

    private Table frontTable() {
        Table.Builder table = Table.data("fronts", "round,date,front,p10,median,p90");
        for (Situations.Date date : situations.dates()) {
            Situations.Front f = date.front();
            table.row(date.round(), date(date.round()), f.mean(), f.low(), f.median(), f.high());
        }
        return table.build();
    }

    private Table windowTable() {
        Table.Builder table =
                Table.data("windows", "window,rounds,runs,settled,watched,in_force,by_arms,ceasefires_per_run,several");
        for (Windows.Window w : windows.windows()) {
            table.row(
                    w.span().toString(),
                    w.rounds(),
                    w.settled().of(),
                    w.settled(),
                    w.inForce().of(),
                    w.inForce(),
                    w.byArms(),
                    windows.ceasefires(),
                    windows.several());
        }
        return table.build();
    }
}
