package org.parley.answer.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.answer.Section;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ScenarioWords;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Decisions;

/** What is said of seats that somebody else than the model took. */
final class DecisionSentences {

    private static final Map<String, String> WHY = Map.of(
            "illegal", "could not be what was asked for",
            "late", "came too late",
            "missing", "never came");

    private DecisionSentences() {}

    /** Returns the section of the page, if there is such a seat. */
    static List<Section> section(Subject subject) {
        List<String> said = of(subject.found().all().decisions(), subject.words());
        return said.isEmpty()
                ? List.of()
                : List.of(new Section("decided", "Who decided?", String.join(" ", said), List.of()));
    }

    /** Returns a sentence or two for each such seat. */
    static List<String> of(Decisions decisions, ScenarioWords words) {
        List<String> sentences = new ArrayList<>();
        decisions.seats().forEach((seat, counted) -> {
            String said = Numbers.format(
                    "Somebody else than the model decided for %s: %s.",
                    words.inProse(seat), Numbers.counted(counted.all() - counted.failed(), "decision"));
            if (counted.failed() > 0) {
                List<String> reasons = new ArrayList<>();
                counted.model()
                        .forEach((why, count) ->
                                reasons.add(Numbers.format("%,d that %s", count, WHY.getOrDefault(why, why))));
                said += Numbers.format(
                        " The model's rules had to make %,d more, for want of a reply: %s.",
                        counted.failed(), Vocabulary.and(reasons));
            }
            sentences.add(said);
        });
        return sentences;
    }
}
