package org.parley.model.tactic;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Table;

/** A party at a table of two, with given packages and offers. */
final class FakePosition implements Position {

    final double[][] values;
    final int[] first = {Protocol.NO_TERMS, Protocol.NO_TERMS};
    final int[] last = {Protocol.NO_TERMS, Protocol.NO_TERMS};
    final int party;
    double elapsed;
    double continuation = 0.5;
    int script = Protocol.NO_TERMS;

    FakePosition(int party, double[][] values) {
        this.party = party;
        this.values = values;
    }

    /** Ten packages on a line, from all for party 0 to all for party 1. */
    static FakePosition line(int party) {
        double[][] values = new double[2][11];
        for (int x = 0; x <= 10; x++) {
            values[0][x] = 1 - x / 10.0;
            values[1][x] = x / 10.0;
        }
        return new FakePosition(party, values);
    }

    FakePosition at(double share) {
        elapsed = share;
        return this;
    }

    void offer(int who, int pkg) {
        first[who] = first[who] == Protocol.NO_TERMS ? pkg : first[who];
        last[who] = pkg;
    }

    @Override
    public Table table() {
        InvocationHandler handler = (proxy, method, args) -> switch (method.getName()) {
            case "parties" -> 2;
            case "packages" -> values[0].length;
            case "isPossible" -> true;
            case "isBlocked", "crossesRedLine" -> false;
            case "noDeal" -> 0.0;
            case "best" -> Arrays.stream(values[(int) args[0]]).max().orElseThrow();
            case "value" -> values[(int) args[0]][(int) args[1]];
            case "firstOffer" -> first[(int) args[0]];
            case "lastOffer" -> last[(int) args[0]];
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (Table) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Table.class}, handler);
    }

    @Override
    public int party() {
        return party;
    }

    @Override
    public double elapsed() {
        return elapsed;
    }

    @Override
    public int script() {
        return script;
    }

    @Override
    public double continuation() {
        return continuation;
    }

    @Override
    public double stationaryContinuation() {
        return continuation;
    }
}
