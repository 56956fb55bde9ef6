package org.parley.scenario;

import java.nio.file.Path;
import java.util.Map;

/** Reads study files and checks them. */
public final class StudyReader {

    private StudyReader() {}

    /** Whether a file is a study rather than a scenario: whether it has the key {@code study}. */
    public static boolean isStudy(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /**
     * Reads a file.
     *
     * @param file the study, in YAML and UTF-8, of at most 1 MiB
     * @param sets values to set over those of its scenario, by path; a bare name is a parameter
     * @throws ScenarioException with every problem found, if there is an error among them
     */
    public static Study read(Path file, Map<String, String> sets) {
        throw new UnsupportedOperationException(file + " " + sets);
    }
}
