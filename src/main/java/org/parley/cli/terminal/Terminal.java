package org.parley.cli.terminal;

import java.io.PrintWriter;
import org.parley.render.terminal.Screen;

/** Terminal that a command is called from: where its answer goes, for people and for programs. */
public interface Terminal {

    /** What the answer is read on. */
    Screen screen();

    /** Where the answer goes as it is, if programs read it. */
    PrintWriter data();
}
