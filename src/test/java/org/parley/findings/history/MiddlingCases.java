package org.parley.findings.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.scenario.history.CodedCase;
import org.parley.scenario.history.CodedCase.Coding;
import org.parley.scenario.history.CodedCase.Confidence;
import org.parley.scenario.history.Covariate;

/** Cases that lie in the middle of every scale. */
final class MiddlingCases {

    private MiddlingCases() {}

    static List<CodedCase> of(int many) {
        Map<String, Coding> codings = new LinkedHashMap<>();
        Covariate.codebook()
                .forEach((name, c) -> codings.put(name, new Coding((c.top() + 1) / 2, null, Confidence.HIGH, "so")));
        return IntStream.range(0, many)
                .mapToObj(
                        i -> new CodedCase("c" + i, "Case " + i, "k" + i, LocalDate.of(1901, 1, 1), codings, List.of()))
                .toList();
    }
}
