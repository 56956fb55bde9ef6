package org.parley.model.table;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parley.model.actor.ActorAgent;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocol.Choice;
import org.parley.model.protocol.Protocol.Turns;
import org.parley.model.protocol.Table;
import org.parley.model.state.RunState;
import org.parley.outcome.Concession;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.Dearer;
import org.parley.outcome.TraceEvent.Ground;
import org.parley.outcome.TraceEvent.Prospect;
import org.parley.outcome.TraceEvent.Valuation;

/**
 * The trace of a table: each decision with its why. It is asked only if somebody listens, and leaves no mark: what it works
 * out is forgotten, so that a run goes the same way whether it is told or not.
 */
final class TableTrace {

    /** Values closer than this are equal: rounding must not decide. */
    private static final double ROUNDING = 1e-12;

    private final TableContext context;
    private final Table table;
    private final RunState run;
    private final CompiledTrack track;
    private final Aspirations aspirations;
    private final ExpectedConsent expected;

    TableTrace(TableContext context, Table table, Aspirations aspirations, ExpectedConsent expected) {
        this.context = context;
        this.table = table;
        this.aspirations = aspirations;
        this.expected = expected;
        run = context.run();
        track = context.track();
    }

    /** Tells what could be agreed before a session is held, if anybody has a say. */
    void range() {
        aspirations.aside(() -> {
            int[] parties = withASay();
            if (parties.length == 0) {
                return;
            }
            int[] winSets = new int[parties.length];
            int packages = 0;
            int inRange = 0;
            int inReach = 0;
            for (int x = 0; x < table.packages(); x++) {
                if (table.isPossible(x) && !table.isBlocked(x)) {
                    int pkg = x;
                    packages++;
                    for (int n = 0; n < parties.length; n++) {
                        winSets[n] += isInWinSet(parties[n], pkg) ? 1 : 0;
                    }
                    inRange += areEnough(parties, p -> isInWinSet(p, pkg)) ? 1 : 0;
                    inReach += areEnough(parties, p -> isInWinSet(p, pkg) && isWhatItHopesFor(p, pkg)) ? 1 : 0;
                }
            }
            run.tell(new TraceEvent.BargainingRange(
                    run.round(), context.index(), packages, inRange, inReach, actors(parties), winSets));
        });
    }

    private int[] withASay() {
        return IntStream.range(0, table.parties())
                .filter(p -> table.consents(p) || table.votes(p) > 0 && table.isSeated(p))
                .toArray();
    }

    private boolean areEnough(int[] parties, IntPredicate agrees) {
        int votes = 0;
        for (int p : parties) {
            if (agrees.test(p)) {
                votes += table.isSeated(p) ? table.votes(p) : 0;
            } else if (table.consents(p)) {
                return false;
            }
        }
        return votes >= table.quota();
    }

    /** Whether a package is no worse than no deal for a party and leaves its audience at home what it demands. */
    private boolean isInWinSet(int party, int pkg) {
        ActorAgent agent = context.agent(party);
        double surplus = worth(party, pkg) - agent.noDeal();
        double penalty = table.isSeated(party) ? 0 : expected.penalty();
        return surplus >= Math.max(penalty, agent.demand()) - ROUNDING
                && expected.crossedRedLine(track.actorOf(party), pkg) < 0;
    }

    private boolean isWhatItHopesFor(int party, int pkg) {
        return worth(party, pkg) >= expected.least(party) - ROUNDING;
    }

    /** Returns what a package is worth to a party, with what a facilitator adds. */
    private double worth(int party, int pkg) {
        return table.value(party, pkg) + expected.leverage();
    }

    /** Tells that a recognised party has nothing to propose. */
    void passed(int party) {
        run.tell(new TraceEvent.Passed(run.round(), context.index(), track.actorOf(party)));
    }

    /** Tells a proposal. */
    void proposed(int party, int pkg) {
        aspirations.aside(() -> {
            int[] others = IntStream.range(0, table.parties())
                    .filter(p -> p != party && table.consents(p))
                    .toArray();
            double consent = expected.expected(party, pkg);
            run.tell(new TraceEvent.Proposed(
                    run.round(),
                    context.index(),
                    track.actorOf(party),
                    fullTerms(pkg),
                    new Valuation(table.value(party, pkg), table.aspiration(party), table.noDeal(party)),
                    ground(party, pkg, consent),
                    new Prospect(
                            consent,
                            expected.actual(party, pkg),
                            actors(others),
                            Arrays.stream(others)
                                    .mapToDouble(p -> expected.expectedOf(party, p, pkg))
                                    .toArray()),
                    dearer(party, pkg)));
        });
    }

    private Ground ground(int party, int pkg, double consent) {
        if (table.demand(party) == pkg) {
            return Ground.INSISTS;
        }
        return track.protocol().choice() == Choice.EXPECTED_GAIN && consent > 0
                ? Ground.EXPECTED_GAIN
                : Ground.BEST_FOR_OTHERS;
    }

    /** Of the packages worth more to a party than its proposal, the most promising; if none has any prospect, the nearest. */
    private Dearer dearer(int party, int pkg) {
        double value = table.value(party, pkg);
        int found = Protocol.NO_TERMS;
        double most = -1;
        for (int x = 0; x < table.packages(); x++) {
            double worth = table.value(party, x);
            if (worth > value + ROUNDING && table.isPossible(x) && !table.crossesRedLine(party, x)) {
                double gain = (worth - table.noDeal(party)) * expected.expected(party, x);
                if (gain > most || gain == most && worth < table.value(party, found)) {
                    most = gain;
                    found = x;
                }
            }
        }
        return found == Protocol.NO_TERMS
                ? null
                : new Dearer(fullTerms(found), table.value(party, found), expected.expected(party, found));
    }

    /** Tells a mediator's text. */
    void drafted(int mediator, int pkg) {
        boolean weighs = track.protocol().turns() == Turns.MEDIATOR;
        aspirations.aside(() -> run.tell(new TraceEvent.Drafted(
                run.round(),
                context.index(),
                mediator,
                fullTerms(pkg),
                weighs ? expected.expectedByMediator(pkg) : Double.NaN)));
    }

    /** Tells an answer at the table, or of an actor that was shown finished terms. */
    void answered(int actor, int pkg, Refusal refusal, double least) {
        run.tell(new TraceEvent.Answered(
                run.round(),
                context.index(),
                actor,
                refusal,
                context.values().value(actor, pkg) + expected.leverage(),
                least,
                context.actors().get(actor).noDeal(),
                context.seats().hasSeat(actor),
                refusal == null ? null : closing(actor, pkg, least)));
    }

    /** Tells what an audience at home decided. */
    void ratified(int actor, int pkg, Refusal refusal, double chance) {
        double noDeal = context.actors().get(actor).noDeal();
        double demand = context.actors().get(actor).demand();
        run.tell(new TraceEvent.Ratification(
                run.round(),
                context.index(),
                actor,
                refusal,
                context.values().value(actor, pkg) + expected.leverage() - noDeal,
                demand,
                chance,
                refusal == null ? null : closing(actor, pkg, noDeal + demand)));
    }

    /** Returns the smallest concession on one issue that would have given an actor what it and its audience wanted, or null. */
    private Concession closing(int actor, int pkg, double wanted) {
        Concession[] found = {null};
        aspirations.aside(() -> {
            ActorAgent agent = context.actors().get(actor);
            double least =
                    agent.actor().audience() == null ? wanted : Math.max(wanted, agent.noDeal() + agent.demand());
            for (int x = 0; x < table.packages(); x++) {
                int issue = onlyDifference(pkg, x);
                double value = context.values().value(actor, x) + expected.leverage();
                if (issue >= 0
                        && value >= least - ROUNDING
                        && table.isPossible(x)
                        && !table.isBlocked(x)
                        && expected.crossedRedLine(actor, x) < 0) {
                    int[] leavesShort = shortOf(x, actor);
                    if (found[0] == null
                            || leavesShort.length < found[0].leavesShort().length
                            || leavesShort.length == found[0].leavesShort().length && value < found[0].value()) {
                        found[0] = new Concession(
                                track.space().issue(issue), track.space().option(x, issue), value, leavesShort);
                    }
                }
            }
        });
        return found[0];
    }

    /** Returns the issue of the table in which two packages differ, or -1 unless it is one. */
    private int onlyDifference(int one, int other) {
        int only = -1;
        for (int j = 0; j < table.issues(); j++) {
            if (table.option(one, j) != table.option(other, j)) {
                if (only >= 0) {
                    return -1;
                }
                only = j;
            }
        }
        return only;
    }

    /** Returns the actors with a say, but for one, to whom a package is worth less than they or their audiences hope for. */
    private int[] shortOf(int pkg, int except) {
        return actors(Arrays.stream(withASay())
                .filter(p -> track.actorOf(p) != except && !(isInWinSet(p, pkg) && isWhatItHopesFor(p, pkg)))
                .toArray());
    }

    /** Tells that terms found at the table were refused away from it. */
    void sentBack(int pkg) {
        run.tell(new TraceEvent.SentBack(run.round(), context.index(), fullTerms(pkg)));
    }

    private int[] actors(int[] parties) {
        return Arrays.stream(parties).map(p -> track.actorOf(p)).toArray();
    }

    /** Returns the terms that would be in force with a package: one option per issue of the scenario. */
    private int[] fullTerms(int pkg) {
        int[] terms = run.terms().clone();
        for (int j = 0; j < table.issues(); j++) {
            terms[track.space().issue(j)] = table.option(pkg, j);
        }
        return terms;
    }
}
