package org.parley.cli.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Class-data archive of the jar (JEP 310): classes as the JVM holds them in memory, by which commands start in less than half of
 * the time. It fits one jar at its place and one build of Java; with any other Java goes on without it.
 */
final class ClassDataArchive {

    private static final String MAIN = "org.parley.cli.Parley";
    private static final int SECONDS = 120;

    private ClassDataArchive() {}

    /**
     * Makes an archive of what a small run loads. It is a static archive, since those that Java makes at its exit leave out classes
     * in the format of before Java 6, as Picocli's are.
     *
     * @return whether it was made; where not, the old one is gone and commands start slower
     */
    static boolean make(Path jar, Path archive) throws IOException {
        Files.deleteIfExists(archive);
        Path training = Files.createTempDirectory("parley");
        try {
            String scenario = training.resolve("talks.yaml").toString();
            String results = training.resolve("results").toString();
            Set<String> classes = new LinkedHashSet<>();
            for (List<String> words : List.of(
                    List.of("new", scenario),
                    List.of("run", "--help"),
                    List.of("run", scenario, "--runs", "50", "--out", results))) {
                Path loaded = training.resolve("loaded");
                if (!java(jar, training, List.of("-XX:DumpLoadedClassList=" + loaded), words)) {
                    return false;
                }
                classes.addAll(Files.readAllLines(loaded));
            }
            Path list = Files.write(training.resolve("classes"), classes);
            return java(
                            jar,
                            training,
                            List.of(
                                    "-Xshare:dump",
                                    "-XX:SharedClassListFile=" + list,
                                    "-XX:SharedArchiveFile=" + archive.toAbsolutePath()),
                            List.of())
                    && Files.isRegularFile(archive);
        } finally {
            delete(training);
        }
    }

    private static boolean java(Path jar, Path training, List<String> options, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", jar.toAbsolutePath().toString(), MAIN));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(training.resolve("said").toFile())
                .start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
