package org.parley.report.run;

import static org.parley.report.run.Subject.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.experiment.replay.Replay;
import org.parley.experiment.replay.RunSelector;
import org.parley.outcome.Outcome;
import org.parley.report.story.Story;
import org.parley.store.folder.ResultsException;

/** Three runs, told: a typical one, a near miss, a collapse. */
final class ToldSection {

    private static final String ID = "told";
    private static final String HEADING = "How does it come about?";
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
        if (subject.isEmpty()) {
            return new Section(ID, HEADING, Subject.NOTHING, List.of());
        }
        List<Block> told = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Map<Long, String> names = new LinkedHashMap<>();
        StringBuilder same = new StringBuilder();
        RULES.forEach((rule, name) -> {
            RunSelector.Selection pick = pick(subject, rule);
            if (pick == null) {
                without.add(rule.replace('_', ' '));
            } else if (names.putIfAbsent(pick.run(), name) == null) {
                told.add(told(subject, name, pick));
            } else {
                same.append(format(" %s: the same run as “%s”.", name, names.get(pick.run())));
            }
        });
        String sentence = told.isEmpty()
                ? "There is no run to tell."
                : told.size() == 1
                        ? "One run, told from its own events."
                        : format("%s runs, told from their own events.", told.size() == 2 ? "Two" : "Three");
        sentence += same;
        if (!without.isEmpty() && !told.isEmpty()) {
            sentence += " No run of this folder is a " + String.join(" or a ", without) + ".";
        }
        return new Section(ID, HEADING, sentence, told);
    }

    /** Returns the run that a rule picks, or null if there is none. */
    private static RunSelector.Selection pick(Subject subject, String rule) {
        if (rule.equals("collapse") && !collapses(subject)) {
            return null;
        }
        try {
            return RunSelector.select(subject.found().stored(), rule);
        } catch (ResultsException e) {
            return null;
        }
    }

    private static boolean collapses(Subject subject) {
        return subject.found().endings().share(Outcome.CEASEFIRE_COLLAPSES).count() > 0;
    }

    private static Block told(Subject subject, String name, RunSelector.Selection pick) {
        Replay replay = Replay.of(subject.found().stored(), pick.run());
        Story story = Story.of(subject.scenario(), replay.events());
        return new Block.Story(
                format(
                        "%s: run %d, %s",
                        name, pick.run(), subject.outcome(replay.outcome().outcome())),
                Subject.capital(pick.why()) + ".",
                story.gist(),
                story.turningPoints().stream().map(Story.TurningPoint::text).toList());
    }
}
