package org.parley.answer.blocking;

import static org.parley.answer.blocking.Names.inBrackets;
import static org.parley.answer.blocking.Names.share;
import static org.parley.answer.words.Numbers.format;
import static org.parley.answer.words.Numbers.percent;
import static org.parley.answer.words.Vocabulary.and;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.parley.answer.words.NoTextWords;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Refusals;
import org.parley.findings.blocking.Blocking;
import org.parley.findings.blocking.Deadlocks;
import org.parley.outcome.Refusal.Reason;
import org.parley.statistics.Proportion;

/** What blocked, in sentences: who refused, where the talks stood still, what would have been enough, and what came after. */
final class Sentences {

    /** Of long lists only so many are told in a sentence. */
    private static final int FEW = 3;

    /** What a paragraph is about, in the order in which they are told. */
    enum Part {
        ENDINGS("How often does nothing come of it?"),
        REFUSALS("Who refuses, and on what?"),
        TABLES("How far do the tables come?"),
        CONCESSIONS("What would have been enough?"),
        AFTERMATH("What comes after an agreement?");

        private final String question;

        Part(String question) {
            this.question = question;
        }

        String question() {
            return question;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Names names;
    private final Blocking blocking;

    private Sentences(Names names, Blocking blocking) {
        this.names = names;
        this.blocking = blocking;
    }

    /** Returns the paragraphs that say something, sentence by sentence, by what they are about. */
    static Map<Part, List<String>> of(Names names, Blocking blocking) {
        Sentences text = new Sentences(names, blocking);
        Map<Part, List<String>> paragraphs = new EnumMap<>(Part.class);
        paragraphs.put(Part.ENDINGS, List.of(text.howOften()));
        if (blocking.unsettled().count() > 0) {
            paragraphs.put(Part.REFUSALS, text.who());
            paragraphs.put(Part.TABLES, text.where());
            paragraphs.put(Part.CONCESSIONS, text.concessions());
        }
        paragraphs.put(Part.AFTERMATH, AftermathSentences.of(names, blocking));
        paragraphs.values().removeIf(List::isEmpty);
        return paragraphs;
    }

    private String howOften() {
        if (blocking.runs() == 0) {
            return "Every run failed, so nothing can be said.";
        }
        Proportion unsettled = blocking.unsettled();
        if (unsettled.count() == 0) {
            return format(
                    "Every run came to %s: nothing blocked it for good. Of as many runs at most %s would end otherwise, with a"
                            + " confidence of 95%%.",
                    names.settlement(), percent(unsettled.high()));
        }
        return format(
                "In %s of the runs no %s came of the talks. They ended as %s.",
                share(unsettled), names.aim(), Names.list(blocking.endings(), names::outcome));
    }

    private List<String> who() {
        Refusals refusals = blocking.refusals();
        if (refusals.blockers().isEmpty()) {
            return List.of(
                    "Nobody refused anything in them: no offer was on the table that anybody could have refused.");
        }
        List<String> text = new ArrayList<>();
        List<Refusals.Blocker> blockers = refusals.blockers();
        if (refusals.refused().count() < refusals.refused().of()) {
            text.add(format("In %s of these runs somebody refused an offer.", share(refusals.refused())));
        }
        text.add(format("The last refusal came from %s.", told(blockers, Refusals.Blocker::last)));
        if (refusals.overtaken().count() > 0) {
            text.add(format(
                    "In %s something was agreed after that refusal, but not %s.",
                    share(refusals.overtaken()), names.settlement()));
            blockers = blockers.stream()
                    .filter(b -> b.lastWord().count() > 0)
                    .sorted(Comparator.comparingLong(b -> -b.lastWord().count()))
                    .toList();
            if (!blockers.isEmpty()) {
                text.add(format(
                        "Where a refusal was the last word it came from %s.",
                        told(blockers, Refusals.Blocker::lastWord)));
            }
        }
        blockers.stream().limit(1).forEach(b -> howFar(b, text));
        onBalance(refusals, text);
        Proportion lines = refusals.reasons().get(Reason.RED_LINE.id());
        if (lines != null) {
            text.add(format(
                    "In %s the last offer to be refused crossed a red line, which no gain elsewhere makes good.",
                    share(lines)));
        }
        return text;
    }

    /** Tells the most frequent blockers, and whether it is known which of the first two is the more frequent. */
    private String told(List<Refusals.Blocker> blockers, Function<Refusals.Blocker, Proportion> share) {
        String told = and(blockers.stream()
                .limit(FEW)
                .map(b -> format(
                        "%s on %s (%s)",
                        names.inProse(b.actor()), Vocabulary.ofId(b.issue()), inBrackets(share.apply(b))))
                .toList());
        boolean open = blockers.size() > 1
                && share.apply(blockers.get(1)).high()
                        > share.apply(blockers.get(0)).low();
        return told + (open ? "; which of the first two is the more frequent is not resolved by this many runs" : "");
    }

    private void howFar(Refusals.Blocker b, List<String> text) {
        String who = names.inProse(b.actor());
        if (b.gap().n() > 0) {
            text.add(format(
                    "For %s on %s, half of these offers fell short by no more than %.0f%% of what lies between no deal, its"
                            + " BATNA, and its best, and a quarter by more than %.0f%%.",
                    who,
                    Vocabulary.ofId(b.issue()),
                    100 * b.gap().median(),
                    100 * b.gap().threeQuarters()));
        } else if (b.last().count() > b.redLines() + b.onBalance()) {
            text.add(format("For %s nothing that could be offered was worth more than no deal, its BATNA.", who));
        }
    }

    /** Refusals by chance: the terms were good enough, and the answer fell the other way. */
    private void onBalance(Refusals refusals, List<String> text) {
        long count = refusals.blockers().stream()
                .mapToLong(Refusals.Blocker::onBalance)
                .sum();
        if (count > 0) {
            text.add(format(
                    "In %s whoever refused last could have accepted on balance; an answer near the edge is a matter of chance.",
                    share(Proportion.of(count, refusals.refused().count()))));
        }
    }

    private List<String> where() {
        Deadlocks impasses = blocking.impasses();
        List<String> text = new ArrayList<>();
        text.add(
                impasses.runs() == blocking.unsettled().count()
                        ? format(
                                "%s played again to hear every step.",
                                impasses.runs() == 1 ? "It was" : format("All %,d of them were", impasses.runs()))
                        : format("The first %,d of them were played again to hear every step.", impasses.runs()));
        impasses.tables().forEach(t -> table(t, text));
        return text;
    }

    private void table(Deadlocks.Table table, List<String> text) {
        List<String> parts = new ArrayList<>();
        part(parts, "agreed in %s", table.stands().get("agreed"));
        String condition = names.opens(table.track());
        part(
                parts,
                "never opened in %s"
                        + (condition.equals("from_start")
                                ? ""
                                : " (they wait for " + condition.replace("%", "%%") + ")"),
                table.stands().get("never_opened"));
        part(parts, "held no session in %s", table.stands().get("nothing_weighed"));
        part(parts, "ended with an empty bargaining range in %s", table.stands().get("empty_range"));
        part(
                parts,
                "ended in %s with packages in the bargaining range, but none that all who must agree still hoped for",
                table.stands().get("out_of_reach"));
        part(
                parts,
                "ended in %s although some package was what all who must agree hoped for",
                table.stands().get("within_reach"));
        String talks = Vocabulary.ofTalks(table.track());
        text.add(Vocabulary.capital(talks) + " " + and(parts)
                + (table.brokeDown().count() == 0
                        ? "."
                        : format("; in %s they broke down.", share(table.brokeDown()))));
        table.noText()
                .forEach((why, share) -> text.add(format(
                        "In %s no text was ever put, because %s.",
                        share(share), NoTextWords.because(names.scenario(), table.track(), why))));
        empty(table, text);
    }

    private static void part(List<String> to, String pattern, Proportion share) {
        if (share.count() > 0) {
            to.add(format(pattern, share(share)));
        }
    }

    private void empty(Deadlocks.Table table, List<String> text) {
        Deadlocks.Emptiness first = table.atFirst();
        Deadlocks.Emptiness last = table.atLast();
        if (first.empty().count() == 0 && last.empty().count() == 0) {
            return;
        }
        text.add(format(
                "Their bargaining range was empty in %s of the runs at the first session and in %s at the last.",
                share(first.empty()), share(last.empty())));
        if (last.empty().count() > 0) {
            List<String> why = new ArrayList<>();
            if (!last.by().isEmpty()) {
                why.add("the win-set of " + Names.list(last.by(), names::inProse));
            }
            if (last.together().count() > 0) {
                why.add("no win-set by itself, only all together (" + inBrackets(last.together()) + ")");
            }
            text.add(format("What was empty by then was %s.", and(why)));
        }
    }

    private List<String> concessions() {
        Deadlocks impasses = blocking.impasses();
        List<String> text = new ArrayList<>();
        if (impasses.closable().count() == 0) {
            return List.of("In none of them would a concession on one issue have won over whoever refused.");
        }
        text.add(format(
                "At some point, in %s, a concession on one issue would have won over whoever refused.",
                share(impasses.closable())));
        if (!impasses.leftShort().isEmpty()) {
            text.add(format(
                    "Mostly it would have left another short of what that one hoped for: %s.",
                    Names.list(impasses.leftShort(), names::inProse, FEW)));
        }
        if (impasses.concessions().isEmpty()) {
            text.add("In none of them would it have been enough for an agreement.");
        } else {
            enough(impasses, text);
        }
        return text;
    }

    private void enough(Deadlocks impasses, List<String> text) {
        Deadlocks.Step most = impasses.concessions().get(0);
        text.add(format(
                "In %s it would have been enough for an agreement at that table: it would have left nobody short. Of the last"
                        + " refusals that is so in %s. By issue: %s. The most frequent (%s) is that %s, for the sake of %s,"
                        + " proposes \"%s\" on %s instead of \"%s\".",
                share(impasses.enough()),
                share(impasses.lastEnough()),
                Names.list(impasses.byIssue(), Vocabulary::ofId, FEW),
                inBrackets(most.share()),
                names.maker(most),
                names.sake(most),
                most.to(),
                Vocabulary.ofId(most.issue()),
                most.from()));
    }
}
