package org.parley.store.table;

import java.io.IOException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBDriver;

/**
 * DuckDB's native library, which its driver unpacks into the temporary directory, 61 MB for each process. Removed as soon as
 * it is loaded, where the system allows that, and what killed processes left is removed later.
 */
final class NativeLibrary {

    /** By then a process has loaded what it unpacked, and needs the file no more. */
    private static final Duration LOADED = Duration.ofHours(1);

    private static final String NAME = "libduckdb_java[0-9]+\\.so";
    private static final Pattern MAPPED = Pattern.compile("(?m) (/\\S.*/" + NAME + ")$");

    private NativeLibrary() {}

    /** Does its work once in a process. */
    private static final class Once {

        static {
            removeLoaded(Path.of("/proc/self/maps"));
            removeLeft(Path.of(System.getProperty("java.io.tmpdir")), size(), Instant.now());
        }

        private Once() {}

        static void loaded() {
            // The class is initialised.
        }
    }

    /** Removes the library's files, those of this process and of processes that were killed. */
    static void tidy() {
        Once.loaded();
    }

    /** Removes the file that this process has loaded; Linux keeps its contents for as long as they are used. */
    private static void removeLoaded(Path maps) {
        try {
            Matcher mapped = MAPPED.matcher(Files.isReadable(maps) ? Files.readString(maps) : "");
            if (mapped.find()) {
                Files.deleteIfExists(Path.of(mapped.group(1)));
            }
        } catch (IOException e) {
            return; // It goes when the process ends.
        }
    }

    /**
     * Removes old files of the same library. A process that runs still has them loaded: Unix keeps their contents for it, and
     * Windows does not let them go.
     *
     * @param temporary the temporary directory
     * @param size size of the library
     */
    static void removeLeft(Path temporary, long size, Instant now) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(temporary, "libduckdb_java*.so")) {
            for (Path file : files) {
                if (file.getFileName().toString().matches(NAME)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(file) == size
                        && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LOADED))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            return; // Somebody else's, or in use.
        }
    }

    private static long size() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String platform = system.startsWith("windows")
                ? "windows_amd64"
                : system.startsWith("mac") ? "osx_universal" : "linux_" + machine;
        URL library = DuckDBDriver.class.getResource("/libduckdb_java.so_" + platform);
        try {
            return library == null ? -1 : library.openConnection().getContentLengthLong();
        } catch (IOException e) {
            return -1;
        }
    }
}
