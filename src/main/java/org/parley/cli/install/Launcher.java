package org.parley.cli.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Launcher scripts, which start the jar beside them or in {@code ../lib/parley}: for POSIX shells and for Windows. */
public final class Launcher {

    /** Name of the script for POSIX shells. */
    static final String SHELL = "parley";

    /** Name of the script for Windows. */
    static final String WINDOWS = "parley.cmd";

    /** Name of the class-data archive, which launchers look for beside the jar. */
    static final String ARCHIVE = "parley.jsa";

    private Launcher() {}

    /**
     * Writes launchers and class-data archive beside a jar, for the build.
     *
     * @param args the jar, which must be called {@code parley.jar}
     */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]).toAbsolutePath();
        for (String name : new String[] {SHELL, WINDOWS}) {
            Path script = jar.resolveSibling(name);
            Files.write(script, script(name));
            allow(script);
        }
        ClassDataArchive.make(jar, jar.resolveSibling(ARCHIVE));
    }

    /** Returns the text of a launcher. */
    static byte[] script(String name) throws IOException {
        try (InputStream in = Launcher.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** Lets everybody start a script, where files know of that. */
    static void allow(Path script) throws IOException {
        if (!script.toFile().setExecutable(true, false)) {
            throw new IOException(script + " cannot be made executable");
        }
    }
}
