package org.parley.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.model.equilibrium.BackwardInduction;
import org.parley.model.equilibrium.BargainingGame;
import org.parley.model.protocol.Protocol.Turns;

/** What waiting is worth to the parties of a table if all play for their equilibrium; worked out once per run. */
final class EquilibriumPlay {

    private final NegotiationModel model;
    private final TrackTable table;
    private final CompiledTrack track;
    private int[] players;
    private double[][] untilDeadline;
    private double[][] forEver;

    EquilibriumPlay(NegotiationModel model, TrackTable table, CompiledTrack track) {
        this.model = model;
        this.table = table;
        this.track = track;
    }

    void begin() {
        untilDeadline = null;
        forEver = null;
    }

    /** Returns what letting this session pass is worth to a party if talks end at the deadline. */
    double waiting(int party) {
        if (untilDeadline == null) {
            untilDeadline = new BackwardInduction(game())
                    .withDeadline(table.lastSession() - table.opensAt() + 1)
                    .waiting();
        }
        return untilDeadline[table.sessionsBefore()][player(party)];
    }

    /** Returns what letting this session pass is worth to a party if talks have no deadline. */
    double waitingForEver(int party) {
        if (forEver == null) {
            forEver = new BackwardInduction(game()).stationary().waiting();
        }
        return forEver[table.sessionsBefore() % forEver.length][player(party)];
    }

    /** Returns the players of the game last made, as indices of actors. */
    int[] actors() {
        return Arrays.stream(players).map(p -> track.actors()[p]).toArray();
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
                        || track.protocol().turns() == Turns.RECOGNITION && table.initiative(p) > 0)
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
        ActorAgent[] agents = Arrays.stream(players)
                .mapToObj(p -> model.agent(track.actors()[p]))
                .toArray(ActorAgent[]::new);
        boolean[] vetoes = new boolean[players.length];
        for (int n = 0; n < players.length; n++) {
            vetoes[n] = table.consents(players[n]);
        }
        return new BargainingGame(
                value,
                open,
                Arrays.stream(agents).mapToDouble(ActorAgent::flow).toArray(),
                Arrays.stream(agents).mapToDouble(ActorAgent::noDeal).toArray(),
                Arrays.stream(agents)
                        .mapToDouble(a -> a.actor().outside() == null ? Double.NaN : a.outside())
                        .toArray(),
                Arrays.stream(agents).mapToDouble(ActorAgent::patience).toArray(),
                vetoes,
                Arrays.stream(players).map(table::votes).toArray(),
                table.quota(),
                recognition(),
                table.seats().breakdown());
    }

    private double[] recognition() {
        return switch (track.protocol().turns()) {
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
            case OTHER ->
                throw new IllegalStateException("no equilibrium is worked out for the protocol "
                        + track.protocol().name());
        };
    }
}
