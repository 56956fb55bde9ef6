package org.parley.store.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What a results folder holds, as its manifest tells. */
public enum FolderKind {
    /** Runs of a scenario. */
    RUNS,
    /** Runs of the cases of a study. */
    STUDY,
    /** An answer that keeps its page as data. */
    ANSWER,
    /** Anything else; it has no page that is made from the folder. */
    OTHER;

    /** What a folder holds, by the name that its manifest has for what it is of. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("study", "a study"),
            Map.entry("part_of", "a part of results that parley merge makes"),
            Map.entry("analysis_of", "an analysis"),
            Map.entry("evidence_of", "evidence"),
            Map.entry("verification_of", "a verification"),
            Map.entry("sensitivity_of", "a sensitivity analysis"),
            Map.entry("comparison_of", "a comparison"),
            Map.entry("discovery_of", "a discovery"),
            Map.entry("explanation_of", "an explanation"),
            Map.entry("whatif_of", "a counterfactual"),
            Map.entry("effects_of", "effects of claims and numbers"));

    /**
     * Returns what a folder holds.
     *
     * @throws ResultsException if it is no results folder, or its manifest is damaged
     */
    public static FolderKind of(Path folder) {
        return of(StoredFolder.open(folder).manifest());
    }

    /** Returns what a folder holds, if its manifest can be read, and else something of which nothing is known. */
    static FolderKind ofManifest(Path manifest) {
        try {
            return of(Manifest.read(manifest));
        } catch (IOException e) {
            return OTHER; // What it held is told when the folder is compared.
        }
    }

    private static FolderKind of(JsonNode manifest) {
        JsonNode files = manifest.path("sha256");
        if (manifest.has("study")) {
            return STUDY;
        }
        if (manifest.has("part_of")) {
            return OTHER;
        }
        if (files.has(PageFiles.DATA)) {
            return ANSWER;
        }
        return files.has("runs.parquet") ? RUNS : OTHER;
    }

    /** Returns what a folder holds, in words. */
    static String words(JsonNode manifest) {
        return WORDS.keySet().stream()
                .filter(manifest::has)
                .map(WORDS::get)
                .findFirst()
                .orElse("a result");
    }
}
