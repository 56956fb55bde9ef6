package org.parley.answer.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.answer.story.Story;
import org.parley.answer.words.Vocabulary;
import org.parley.experiment.replay.Replay;
import org.parley.experiment.replay.RunSelector;
import org.parley.outcome.Outcome;
import org.parley.store.folder.ResultsException;

/** Stories of three runs: a typical one, a near miss, a collapse. */
final class StorySection {

    private static final List<String> RULES = List.of("typical", "near_miss", "collapse");

    private StorySection() {}

    static Section of(Subject subject) {
        if (subject.isEmpty()) {
            return section(Subject.NOTHING, List.of());
        }
        List<Block> told = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Map<Long, String> names = new LinkedHashMap<>();
        StringBuilder same = new StringBuilder();
        for (String rule : RULES) {
            String what = "a " + Vocabulary.ofId(rule);
            String name = Vocabulary.capital(what) + (rule.equals("typical") ? " run" : "");
            Optional<RunSelector.Selection> pick = pick(subject, rule);
            if (pick.isEmpty()) {
                without.add(what);
            } else if (names.putIfAbsent(pick.get().run(), name) == null) {
                told.add(told(subject, name, pick.get()));
            } else {
                same.append(" " + name + ": the same run as “"
                        + names.get(pick.get().run()) + "”.");
            }
        }
        String sentence = switch (told.size()) {
            case 0 -> "There is no run to tell.";
            case 1 -> "One run, told from its own events.";
            case 2 -> "Two runs, told from their own events.";
            default -> "Three runs, told from their own events.";
        };
        return section(
                sentence
                        + same
                        + (without.isEmpty() || told.isEmpty()
                                ? ""
                                : " No run of this folder is " + String.join(" or ", without) + "."),
                told);
    }

    private static Section section(String sentence, List<Block> told) {
        return new Section("told", "How does it come about?", sentence, told);
    }

    /** Returns the run that a rule picks, if there is one. */
    private static Optional<RunSelector.Selection> pick(Subject subject, String rule) {
        if (rule.equals("collapse")
                && subject.found().endings().share(Outcome.CEASEFIRE_COLLAPSES).count() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(RunSelector.select(subject.found().stored(), rule));
        } catch (ResultsException e) {
            return Optional.empty();
        }
    }

    private static Block told(Subject subject, String name, RunSelector.Selection pick) {
        Replay replay = Replay.of(subject.found().stored(), pick.run());
        Story story = Story.of(subject.scenario(), replay.events());
        return new Block.Story(
                name + ": run " + pick.run() + ", "
                        + subject.words().outcome(replay.outcome().outcome()),
                Vocabulary.capital(pick.why()) + ".",
                story.summary(),
                story.turningPoints().stream().map(Story.TurningPoint::text).toList());
    }
}
