package org.parley.scenario.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Covariate of the codebook.
 *
 * @param name its name
 * @param top its highest level; the lowest is 1, and 0 stands for one that is nominal and has words for levels
 */
public record Covariate(String name, int top) {

    /** The words for what a war is about. */
    public static final List<String> ISSUE_KINDS = List.of("territory", "regime", "autonomy", "other");

    private static final Map<String, Covariate> CODEBOOK = Collections.unmodifiableMap(Stream.of(
                    "cap_A 5",
                    "momentum_A 5",
                    "cost_A 5",
                    "cost_B 5",
                    "private_info 5",
                    "patience_A 5",
                    "patience_B 5",
                    "ratif_A 3",
                    "ratif_B 3",
                    "patron_A 5",
                    "patron_B 5",
                    "aid_dep_A 5",
                    "aid_dep_B 5",
                    "patron_line_A 3",
                    "patron_line_B 3",
                    "n_consent 3",
                    "excluded 3",
                    "facil_presence 3",
                    "facil_leverage 3",
                    "tracks 3",
                    "guarantee 5",
                    "mandate_clarity 3",
                    "issue_kind 0",
                    "issue_depth 5",
                    "divisibility 3",
                    "broken_cf 5")
            .map(line -> line.split(" ", 2))
            .map(words -> new Covariate(words[0], Integer.parseInt(words[1])))
            .collect(Collectors.toMap(Covariate::name, c -> c, (a, b) -> a, LinkedHashMap::new)));

    /** Returns all covariates by name, in the order of the codebook. */
    public static Map<String, Covariate> codebook() {
        return CODEBOOK;
    }

    /** Whether its levels are words, which are never numbers. */
    public boolean isNominal() {
        return top == 0;
    }

    /** Returns the share of the scale at which a level lies, from 0 to 1. */
    public double share(int level) {
        return (level - 1.0) / (top - 1);
    }
}
