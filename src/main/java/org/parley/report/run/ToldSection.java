package org.parley.report.run;

import static org.parley.report.run.Subject.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.outcome.Outcome;
import org.parley.report.page.Block;
import org.parley.report.page.Section;
import org.parley.report.story.Story;
import org.parley.results.Pick;
import org.parley.results.Replay;
import org.parley.results.ResultsException;

/** Three runs, told: a typical one, a near miss, a collapse. */
final class ToldSection {

    private static final Map<String, String> RULES = rules();

    private ToldSection() {}

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("typical", "A typical run");
        rules.put("near_miss", "A near miss");
        rules.put("collapse", "A collapse");
        return rules;
    }

    static Section of(Subject subject) {
        List<Block> told = new ArrayList<>();
        List<String> without = new ArrayList<>();
        RULES.forEach((rule, name) -> {
            if (subject.found().endings().runs() == 0 || rule.equals("collapse") && !collapses(subject)) {
                without.add(rule.replace('_', ' '));
                return;
            }
            try {
                told.add(told(subject, name, Pick.of(subject.found().stored(), rule)));
            } catch (ResultsException e) {
                without.add(rule.replace('_', ' '));
            }
        });
        String sentence = told.isEmpty()
                ? "There is no run to tell."
                : told.size() == 1
                        ? "One run, told from its own events."
                        : format("%s runs, told from their own events.", told.size() == 2 ? "Two" : "Three");
        if (!without.isEmpty() && !told.isEmpty()) {
            sentence += " No run of this folder is a " + String.join(" or a ", without) + ".";
        }
        return new Section("told", "How does it come about?", sentence, told);
    }

    private static boolean collapses(Subject subject) {
        return subject.found().endings().share(Outcome.CEASEFIRE_COLLAPSES).count() > 0;
    }

    private static Block told(Subject subject, String name, Pick pick) {
        Replay replay = Replay.of(subject.found().stored(), pick.run());
        Story story = Story.of(subject.scenario(), replay.events());
        return new Block.Told(
                format(
                        "%s: run %d, %s",
                        name, pick.run(), subject.outcome(replay.outcome().outcome())),
                Subject.capital(pick.why()) + ".",
                story.gist(),
                story.turningPoints().stream().map(Story.TurningPoint::text).toList());
    }
}
