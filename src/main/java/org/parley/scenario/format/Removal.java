package org.parley.scenario.format;

import com.fasterxml.jackson.databind.node.NullNode;

/** A null that a file writes out ({@code ~}): in a variant it removes what the base has there. Elsewhere a mere null. */
final class Removal extends NullNode {

    static final Removal MARK = new Removal();

    private static final long serialVersionUID = 1L;

    private Removal() {}
}
