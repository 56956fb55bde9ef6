package org.parley.model.tactic;

import java.util.List;

/** All tactics. To add one: its file, its line here, its test, its row in the documents. */
public final class Tactics {

    /** Every tactic, in the order of the documents. */
    public static final List<Tactic> ALL = List.of(
            new TimeDependent(),
            new ExponentialTimeDependent(),
            new TitForTat(),
            new Zeuthen(),
            new Equilibrium(),
            new StationaryEquilibrium(),
            new Scripted());

    private Tactics() {}

    /**
     * Returns a tactic by its name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Tactic named(String name) {
        return ALL.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no tactic '" + name + "'; known: "
                        + ALL.stream().map(Tactic::name).toList()));
    }
}
