package org.parley.scenario.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Coded cases that tests make: everything in the middle of its scale, but for what they say. */
public final class CaseFiles {

    /** The shipped mapping. */
    public static final Path MAPPING = Path.of("scenarios/history/mapping.yaml");

    private CaseFiles() {}

    /** Writes a case into a library and returns its file. */
    public static Path write(Path library, String id, String cluster, Map<String, Integer> levels) {
        return write(library, id + ".yaml", text(id, cluster, levels));
    }

    /** Writes a file of a case into a library and returns it. */
    public static Path write(Path library, String name, String text) {
        try {
            Files.createDirectories(library.resolve("cases"));
            return Files.writeString(library.resolve("cases").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a case. */
    public static String text(String id, String cluster, Map<String, Integer> levels) {
        StringBuilder text = new StringBuilder();
        text.append("case: ").append(id).append("\ntitle: Talks at ").append(id);
        text.append("\nconflict_cluster: ").append(cluster).append("\nstart: 1901-02-03\n");
        text.append("phase_age_months_at_start: 8\nsides: {A: Elm, B: Fir}\nfacilitator: none\n");
        text.append("patrons: {A: none, B: none}\neligibility: all four hold\ncovariates:\n");
        Covariate.codebook()
                .forEach((name, covariate) -> text.append("  ")
                        .append(name)
                        .append(": {level: ")
                        .append(
                                covariate.isNominal()
                                        ? "territory"
                                        : levels.getOrDefault(name, (covariate.top() + 1) / 2)
                                                .toString())
                        .append(", confidence: medium, reason: \"So it was.\"}\n"));
        text.append("alternative_codings:\n  - {covariate: cost_A, level: 5, reason: \"It may have been dearer.\"}\n");
        return text.append("sources: [\"A book\"]\n").toString();
    }
}
