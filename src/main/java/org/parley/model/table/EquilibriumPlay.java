package org.parley.model.table;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.model.actor.ActorAgent;
import org.parley.model.equilibrium.BackwardInduction;
import org.parley.model.equilibrium.BargainingGame;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocol.Turns;
import org.parley.model.protocol.Table;

/** What waiting is worth to the parties of a table if all play for their equilibrium; worked out once per run. */
final class EquilibriumPlay {

    private final TableContext context;
    private final Table table;
    private final TrackState state;
    private final Protocol protocol;
    private int[] players;
    private double[][] untilDeadline;
    private double[][] forEver;

    EquilibriumPlay(TableContext context, Table table, TrackState state) {
        this.context = context;
        this.table = table;
        this.state = state;
        protocol = context.track().protocol();
    }

    void begin() {
        untilDeadline = null;
        forEver = null;
    }

    /** Returns what letting this session pass is worth to a party if talks end at the deadline. */
    double waiting(int party) {
        if (untilDeadline == null) {
            untilDeadline = new BackwardInduction(game())
                    .withDeadline(state.sessionsFromOpening())
                    .waiting();
        }
        return untilDeadline[state.sessionsBefore()][player(party)];
    }

    /** Returns what letting this session pass is worth to a party if talks have no deadline. */
    double waitingForEver(int party) {
        if (forEver == null) {
            forEver = new BackwardInduction(game()).stationary().waiting();
        }
        return forEver[state.sessionsBefore() % forEver.length][player(party)];
    }

    /** Returns the players of the game last made, as indices of actors. */
    int[] players() {
        return Arrays.stream(players).map(context.track()::actorOf).toArray();
    }

    private int player(int party) {
        for (int n = 0; n < players.length; n++) {
            if (players[n] == party) {
                return n;
            }
        }
        throw new IllegalStateException("party " + party + " has no part in the talks, so it has no equilibrium play");
    }

    /** Returns the talks as a game, from what the packages are worth now. */
    BargainingGame game() {
        players = IntStream.range(0, table.parties())
                .filter(p -> table.consents(p)
                        || table.votes(p) > 0
                        || protocol.turns() == Turns.RECOGNITION && table.initiative(p) > 0)
                .toArray();
        int packages = table.packages();
        double[][] value = new double[players.length][packages];
        boolean[] open = new boolean[packages];
        for (int x = 0; x < packages; x++) {
            open[x] = table.isPossible(x) && !table.isBlocked(x);
            for (int n = 0; n < players.length; n++) {
                value[n][x] = table.value(players[n], x);
            }
        }
        boolean[] vetoes = new boolean[players.length];
        for (int n = 0; n < players.length; n++) {
            vetoes[n] = table.consents(players[n]);
        }
        return new BargainingGame(
                value,
                open,
                ofEach(ActorAgent::flow),
                ofEach(ActorAgent::noDeal),
                ofEach(a -> a.actor().outside() == null ? Double.NaN : a.outside()),
                ofEach(ActorAgent::patience),
                new BargainingGame.Rules(
                        vetoes,
                        Arrays.stream(players).map(table::votes).toArray(),
                        table.quota(),
                        recognition(),
                        context.seats().breakdown()));
    }

    private double[] ofEach(ToDoubleFunction<ActorAgent> what) {
        return Arrays.stream(players).mapToObj(context::agent).mapToDouble(what).toArray();
    }

    private double[] recognition() {
        return switch (protocol.turns()) {
            case ALTERNATING -> null;
            case RECOGNITION -> {
                double sum =
                        Arrays.stream(players).mapToDouble(table::initiative).sum();
                yield Arrays.stream(players)
                        .mapToDouble(p -> table.initiative(p) / sum)
                        .toArray();
            }
            case FIRST_PARTY ->
                IntStream.range(0, players.length)
                        .mapToDouble(n -> n == 0 ? 1 : 0)
                        .toArray();
            case MEDIATOR, OTHER ->
                throw new IllegalStateException("no equilibrium is worked out for the protocol " + protocol.name());
        };
    }
}
