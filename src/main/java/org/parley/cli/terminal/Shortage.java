package org.parley.cli.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Shortages of the machine that end a command: of memory, of open files, or of a temporary directory. */
public final class Shortage {

    private Shortage() {}

    /**
     * Returns what the machine lacked and how to give it, if that is why something failed; else null.
     *
     * @param temporary the directory for temporary files
     */
    public static String of(Throwable failure, Path temporary) {
        if (lies(failure, cause -> cause instanceof OutOfMemoryError)) {
            return "there is too little memory. Give Java more, as with JAVA_OPTS=-Xmx2g.";
        }
        if (lies(failure, cause -> String.valueOf(cause.getMessage()).contains("Too many open files"))) {
            return "too few files may be open at once. Raise the limit, as with ulimit -n 1024.";
        }
        if (lies(failure, LinkageError.class::isInstance) && !isWritable(temporary)) {
            return "nothing can be written to the temporary directory " + temporary
                    + ". Name another, as with JAVA_OPTS=-Djava.io.tmpdir=DIRECTORY.";
        }
        return null;
    }

    /** Whether something lies behind a failure: in what caused it, or what failed while it was cleaned up. */
    private static boolean lies(Throwable failure, Predicate<Throwable> behind) {
        return failure != null
                && (behind.test(failure)
                        || lies(failure.getCause(), behind)
                        || Stream.of(failure.getSuppressed()).anyMatch(other -> lies(other, behind)));
    }

    private static boolean isWritable(Path directory) {
        return Files.isDirectory(directory) && Files.isWritable(directory);
    }
}
