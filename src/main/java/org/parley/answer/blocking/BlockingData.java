package org.parley.answer.blocking;

import java.util.List;
import java.util.Map;
import org.parley.answer.Cell;
import org.parley.answer.Table;
import org.parley.findings.Refusals;
import org.parley.findings.blocking.Blocking;
import org.parley.findings.blocking.CeasefireEnds;
import org.parley.findings.blocking.Deadlocks;
import org.parley.statistics.Proportion;

/** Tables of what blocked, for programs, with the ids of the scenario file. */
final class BlockingData {

    private final Table.Builder shares = Table.data("shares", "measure,subject,detail,runs,of,share");

    private BlockingData() {}

    /** Returns all tables: who refused last, every other share, concessions that would have been enough, and runs to read. */
    static List<Table> of(Blocking blocking) {
        return List.of(blockers(blocking), shares(blocking), concessions(blocking.impasses()), toRead(blocking));
    }

    private static Table blockers(Blocking blocking) {
        Table.Builder table = Table.data(
                "blocking",
                "actor,issue,refused_last_runs,refused_last_share,refused_last_low95,refused_last_high95,"
                        + "last_word_share,last_word_low95,last_word_high95,red_line_runs,acceptable_on_balance_runs,"
                        + "gap_runs,gap_p25,gap_median,gap_p75");
        for (Refusals.Blocker b : blocking.refusals().blockers()) {
            table.row(
                    b.actor(),
                    b.issue(),
                    b.last().count(),
                    Cell.spread(b.last()),
                    Cell.spread(b.lastWord()),
                    b.redLines(),
                    b.onBalance(),
                    b.gap().n(),
                    b.gap().quarter(),
                    b.gap().median(),
                    b.gap().threeQuarters());
        }
        return table.build();
    }

    private static Table shares(Blocking blocking) {
        BlockingData data = new BlockingData();
        data.add("unsettled", "", "", blocking.unsettled());
        data.add("ending", blocking.endings());
        Refusals refusals = blocking.refusals();
        data.add("refused", "", "", refusals.refused());
        data.add("overtaken", "", "", refusals.overtaken());
        data.add("last_reason", refusals.reasons());
        refusals.actors().forEach(actor -> data.add("ever_refused", actor.actor(), "", actor.ever()));
        if (blocking.impasses() != null) {
            data.add(blocking.impasses());
        }
        if (blocking.ceasefires() != null) {
            data.add(blocking.ceasefires());
        }
        return data.shares.build();
    }

    private void add(Deadlocks deadlocks) {
        for (Deadlocks.Table table : deadlocks.tables()) {
            String track = table.track();
            table.stands().forEach((stand, share) -> add("stand", track, stand, share));
            add("broke_down", track, "", table.brokeDown());
            add("at_first", track, table.atFirst());
            add("at_last", track, table.atLast());
        }
        add("enough", "", "", deadlocks.enough());
        add("last_enough", "", "", deadlocks.lastEnough());
        add("closable", "", "", deadlocks.closable());
        add("left_short", deadlocks.leftShort());
        add("enough_by_issue", deadlocks.byIssue());
        add("domestic", "", "", deadlocks.domestic());
        add("excluded", "", "", deadlocks.excluded());
        deadlocks.sentBack().forEach(s -> add("sent_back", s.actor(), s.reason(), s.share()));
    }

    private void add(String when, String track, Deadlocks.Emptiness range) {
        add("empty_range_" + when, track, "", range.empty());
        range.by().forEach((actor, share) -> add("empty_win_set_" + when, track, actor, share));
        add("empty_together_" + when, track, "", range.together());
    }

    private void add(CeasefireEnds ends) {
        add("ceasefire_broke", "", "", ends.broke());
        add("stalling", ends.stalling());
        add("growing", ends.growing());
        add("spoiler", ends.spoiler());
        add("excluded", ends.excluded());
        add("none", ends.none());
    }

    private void add(String condition, CeasefireEnds.Condition shares) {
        add("ceasefire_condition", condition, "broke", shares.broken());
        add("ceasefire_condition", condition, "held", shares.held());
    }

    private void add(String measure, Map<String, Proportion> bySubject) {
        bySubject.forEach((subject, share) -> add(measure, subject, "", share));
    }

    private void add(String measure, String subject, String detail, Proportion p) {
        shares.row(measure, subject, detail, p.count(), p.of(), p);
    }

    private static Table concessions(Deadlocks deadlocks) {
        Table.Builder table = Table.data("concessions", "track,maker,refuser,issue,from,to,runs,share");
        if (deadlocks != null) {
            deadlocks
                    .concessions()
                    .forEach(s -> table.row(
                            s.track(),
                            s.maker(),
                            s.refuser(),
                            s.issue(),
                            s.from(),
                            s.to(),
                            s.share().count(),
                            s.share()));
        }
        return table.build();
    }

    private static Table toRead(Blocking blocking) {
        Table.Builder table = Table.data("to-read", "run", "rule");
        blocking.toRead().forEach(reading -> table.row(reading.run(), reading.rule()));
        return table.build();
    }
}
