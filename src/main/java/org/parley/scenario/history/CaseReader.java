package org.parley.scenario.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.scenario.history.CodedCase.Alternative;
import org.parley.scenario.history.CodedCase.Coding;
import org.parley.scenario.history.CodedCase.Confidence;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Spelling;

/** Reads a coded case: one file, all covariates of the codebook. */
final class CaseReader {

    private static final List<String> KEYS = List.of(
            "case",
            "title",
            "conflict_cluster",
            "start",
            "phase_age_months_at_start",
            "sides",
            "facilitator",
            "patrons",
            "eligibility",
            "covariates",
            "alternative_codings",
            "sources",
            "note",
            "notes");

    private static final List<String> CODING = List.of("level", "count", "confidence", "reason");
    private static final List<String> CONFIDENCE = List.of("high", "medium", "low");

    private CaseReader() {}

    /** Reads a file; null if something is wrong with it, which {@code faults} then hears. */
    static CodedCase read(Path file, List<Problem> faults) {
        YamlPart part = YamlPart.of(file).allow(KEYS);
        String id = part.text("case");
        if (id != null && !id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            part.wrong("case", "must be small letters, digits and hyphens, at most 60", null);
        }
        String title = part.text("title");
        String cluster = part.text("conflict_cluster");
        LocalDate start = part.date("start");
        Map<String, Coding> covariates = covariates(part.mapping("covariates"));
        List<Alternative> alternatives = new ArrayList<>();
        for (YamlPart other : part.items("alternative_codings")) {
            String name = other.word("covariate", Covariate.codebook().keySet());
            Covariate covariate = name == null ? null : Covariate.codebook().get(name);
            if (covariate != null && !covariate.isNominal()) {
                alternatives.add(new Alternative(name, other.whole("level", 1, covariate.top())));
            }
        }
        faults.addAll(part.problems().inOrder());
        return part.problems().hasErrors() ? null : new CodedCase(id, title, cluster, start, covariates, alternatives);
    }

    private static Map<String, Coding> covariates(YamlPart part) {
        Map<String, Covariate> codebook = Covariate.codebook();
        part.allow(codebook.keySet());
        Map<String, Coding> codings = new LinkedHashMap<>();
        codebook.forEach((name, covariate) -> {
            if (!part.has(name)) {
                part.wrong(name, "is missing", closest(part, name));
                return;
            }
            YamlPart given = part.mapping(name).allow(CODING);
            int level = covariate.isNominal() ? 0 : given.whole("level", 1, covariate.top());
            String word = covariate.isNominal() ? given.word("level", Covariate.ISSUE_KINDS) : null;
            String confidence = given.word("confidence", CONFIDENCE);
            String reason = given.text("reason");
            codings.put(
                    name,
                    new Coding(
                            level,
                            word,
                            confidence == null
                                    ? Confidence.LOW
                                    : Confidence.valueOf(confidence.toUpperCase(Locale.ROOT)),
                            reason));
        });
        return codings;
    }

    private static String closest(YamlPart part, String name) {
        List<String> given = new ArrayList<>();
        part.node().fieldNames().forEachRemaining(given::add);
        given.removeAll(Covariate.codebook().keySet());
        return Spelling.closest(name, given).map(n -> "you mean '" + n + "'").orElse(null);
    }
}
