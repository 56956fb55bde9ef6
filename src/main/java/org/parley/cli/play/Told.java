package org.parley.cli.play;

/** Where sentences are told, in lines as wide as the window. */
@FunctionalInterface
public interface Told {

    /** Tells a sentence on lines of its own. */
    void line(String text);
}
