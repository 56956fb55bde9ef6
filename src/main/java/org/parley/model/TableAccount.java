package org.parley.model;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocol.Choice;
import org.parley.outcome.Concession;
import org.parley.outcome.Refusal;
import org.parley.outcome.TraceEvent;
import org.parley.outcome.TraceEvent.Dearer;
import org.parley.outcome.TraceEvent.Ground;

/**
 * What a table tells whoever listens: each decision with its why. It is asked only if somebody listens, and leaves no mark:
 * what it works out is forgotten, so that a run goes the same way whether it is told or not.
 */
final class TableAccount {

    /** Values closer than this are equal: rounding must not decide. */
    private static final double ROUNDING = 1e-12;

    private final NegotiationModel model;
    private final TrackTable table;
    private final CompiledTrack track;
    private final Consent consent;

    TableAccount(NegotiationModel model, TrackTable table, CompiledTrack track, Consent consent) {
        this.model = model;
        this.table = table;
        this.track = track;
        this.consent = consent;
    }

    private void tell(TraceEvent event) {
        model.trace().add(event);
    }

    /** Tells what could be agreed before a session is held, if anybody has a say. */
    void range() {
        table.aside(() -> {
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
            tell(new TraceEvent.BargainingRange(
                    model.round(), table.index(), packages, inRange, inReach, actors(parties), winSets));
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
        ActorAgent agent = model.agent(track.actors()[party]);
        double surplus = worth(party, pkg) - agent.noDeal();
        double penalty = table.isSeated(party) ? 0 : consent.penalty();
        double demand =
                agent.actor().demand() == null ? 0 : agent.actor().demand().in(model.drawn());
        return surplus >= Math.max(penalty, demand) - ROUNDING
                && consent.crossesRedLine(track.actors()[party], pkg) < 0;
    }

    private boolean isWhatItHopesFor(int party, int pkg) {
        return worth(party, pkg) >= consent.least(party) - ROUNDING;
    }

    /** Returns what a package is worth to a party, with what a facilitator adds. */
    private double worth(int party, int pkg) {
        return table.value(party, pkg) + consent.leverage();
    }

    /** Tells that a recognised party has nothing to propose. */
    void passed(int party) {
        tell(new TraceEvent.Passed(model.round(), table.index(), track.actors()[party]));
    }

    /** Tells a proposal. */
    void proposed(int party, int pkg) {
        table.aside(() -> {
            int[] others = IntStream.range(0, table.parties())
                    .filter(p -> p != party && table.consents(p))
                    .toArray();
            double expected = consent.expected(party, pkg);
            tell(new TraceEvent.Proposed(
                    model.round(),
                    table.index(),
                    track.actors()[party],
                    fullTerms(pkg),
                    table.value(party, pkg),
                    table.aspiration(party),
                    table.noDeal(party),
                    ground(party, pkg, expected),
                    expected,
                    consent.actual(party, pkg),
                    actors(others),
                    Arrays.stream(others)
                            .mapToDouble(p -> consent.expectedOf(party, p, pkg))
                            .toArray(),
                    dearer(party, pkg)));
        });
    }

    private Ground ground(int party, int pkg, double expected) {
        if (table.demand(party) == pkg) {
            return Ground.INSISTS;
        }
        return track.protocol().choice() == Choice.EXPECTED_GAIN && expected > 0
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
            if (worth > value + ROUNDING && table.isPossible(x)) {
                double gain = (worth - table.noDeal(party)) * consent.expected(party, x);
                if (gain > most || gain == most && worth < table.value(party, found)) {
                    most = gain;
                    found = x;
                }
            }
        }
        return found == Protocol.NO_TERMS
                ? null
                : new Dearer(fullTerms(found), table.value(party, found), consent.expected(party, found));
    }

    /** Tells a mediator's text. */
    void drafted(int mediator, int pkg) {
        tell(new TraceEvent.Drafted(model.round(), table.index(), mediator, fullTerms(pkg)));
    }

    /** Tells an answer at the table, or of an actor that was shown finished terms. */
    void answered(int actor, int pkg, Refusal refusal, double least) {
        tell(new TraceEvent.Answered(
                model.round(),
                table.index(),
                actor,
                refusal,
                table.valueOf(actor, pkg) + consent.leverage(),
                least,
                model.agent(actor).noDeal(),
                table.seats().hasSeat(actor),
                refusal == null ? null : closing(actor, pkg, least)));
    }

    /** Tells what an audience at home decided. */
    void ratified(int actor, int pkg, Refusal refusal, double chance) {
        double noDeal = model.agent(actor).noDeal();
        double demand = model.agent(actor).actor().demand().in(model.drawn());
        tell(new TraceEvent.Ratification(
                model.round(),
                table.index(),
                actor,
                refusal,
                table.valueOf(actor, pkg) + consent.leverage() - noDeal,
                demand,
                chance,
                refusal == null ? null : closing(actor, pkg, noDeal + demand)));
    }

    /** Returns the smallest concession on one issue that would have given an actor what it and its audience wanted, or null. */
    private Concession closing(int actor, int pkg, double wanted) {
        Concession[] found = {null};
        table.aside(() -> {
            ActorAgent agent = model.agent(actor);
            double least = agent.actor().demand() == null
                    ? wanted
                    : Math.max(wanted, agent.noDeal() + agent.actor().demand().in(model.drawn()));
            for (int x = 0; x < table.packages(); x++) {
                int issue = onlyDifference(pkg, x);
                double value = table.valueOf(actor, x) + consent.leverage();
                if (issue >= 0
                        && value >= least - ROUNDING
                        && table.isPossible(x)
                        && !table.isBlocked(x)
                        && consent.crossesRedLine(actor, x) < 0) {
                    int[] leavesShort = shortOf(x, actor);
                    if (found[0] == null
                            || leavesShort.length < found[0].leavesShort().length
                            || leavesShort.length == found[0].leavesShort().length && value < found[0].value()) {
                        found[0] = new Concession(
                                table.space().issue(issue), table.space().option(x, issue), value, leavesShort);
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
                .filter(p -> track.actors()[p] != except && !(isInWinSet(p, pkg) && isWhatItHopesFor(p, pkg)))
                .toArray());
    }

    /** Tells that terms found at the table were refused away from it. */
    void sentBack(int pkg) {
        tell(new TraceEvent.SentBack(model.round(), table.index(), fullTerms(pkg)));
    }

    private int[] actors(int[] parties) {
        return Arrays.stream(parties).map(p -> track.actors()[p]).toArray();
    }

    /** Returns the terms that would be in force with a package: one option per issue of the scenario. */
    private int[] fullTerms(int pkg) {
        int[] terms = model.termsInForce().clone();
        for (int j = 0; j < table.issues(); j++) {
            terms[table.space().issue(j)] = table.option(pkg, j);
        }
        return terms;
    }
}
