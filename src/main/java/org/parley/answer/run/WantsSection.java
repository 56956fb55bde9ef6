package org.parley.answer.run;

import java.util.List;
import java.util.Locale;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.answer.part.PreferenceFigure;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.sketch.PreferenceGrid;
import org.parley.chart.sketch.PreferenceGrid.Row;

/** Who wants what: read off the scenario, not off runs. */
final class WantsSection {

    private WantsSection() {}

    static Section of(Subject subject) {
        PreferenceGrid grid = PreferenceFigure.of(subject.scenario());
        return new Section("wants", "Who wants what?", sentence(grid), List.of(new Block.Figure("wants", grid)));
    }

    /** Names the two parties that stand furthest apart on an issue that weighs for both. */
    private static String sentence(PreferenceGrid grid) {
        double furthest = 0;
        String says = "";
        for (Row one : grid.actors()) {
            for (Row other : grid.actors()) {
                for (int k = 0; k < grid.issues().size(); k++) {
                    PreferenceGrid.Want a = one.wants().get(k);
                    PreferenceGrid.Want b = other.wants().get(k);
                    List<String> options = grid.issues().get(k).options();
                    if (a.ideal() < 0 || b.ideal() < 0 || options.size() < 2) {
                        continue;
                    }
                    double apart = (b.ideal() - a.ideal()) / (options.size() - 1.0) * Math.min(a.weight(), b.weight());
                    if (apart > furthest) {
                        furthest = apart;
                        says = Numbers.format(
                                "%s and %s stand furthest apart on what weighs for both: the %s, where one wants “%s” and the other “%s”.",
                                Vocabulary.capital(one.name()),
                                other.name(),
                                grid.issues().get(k).name().toLowerCase(Locale.ROOT),
                                options.get(a.ideal()),
                                options.get(b.ideal()));
                    }
                }
            }
        }
        return says.isEmpty() ? "Nobody wants the opposite of what another wants." : says;
    }
}
