package org.parley.model.protocol;

import java.util.List;

/** All protocols. To add one: its file, its line here, its test, its row in the documents. */
public final class Protocols {

    /** Every protocol, in the order of the documents. */
    public static final List<Protocol> ALL = List.of(
            new RandomRecognition(),
            new StrictAlternatingOffers(),
            new StackedAlternatingOffers(),
            new SingleNegotiatingText(),
            new MediatedProposals(),
            new MonotonicConcession(),
            new SpatialChallenge(),
            new CondorcetElection(),
            new TakeItOrLeaveIt());

    private Protocols() {}

    /**
     * Returns a protocol by its name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Protocol named(String name) {
        return ALL.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no protocol '" + name + "'; known: "
                        + ALL.stream().map(Protocol::name).toList()));
    }
}
