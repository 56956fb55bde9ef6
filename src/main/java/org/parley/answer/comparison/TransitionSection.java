package org.parley.answer.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Block;
import org.parley.answer.Section;
import org.parley.answer.part.TransitionBlocks;
import org.parley.answer.words.Numbers;
import org.parley.findings.comparison.Comparison;
import org.parley.findings.comparison.Pair;

/** Of runs that share their luck, which outcome of the reference became which other; or why that cannot be told. */
final class TransitionSection {

    private final Comparison comparison;

    private TransitionSection(Comparison comparison) {
        this.comparison = comparison;
    }

    static Section of(Comparison comparison) {
        return new TransitionSection(comparison).section();
    }

    private Section section() {
        List<Pair> pairs = comparison.pairs();
        List<Block> blocks = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.size() > 1) {
                blocks.add(new Block.Note(
                        Numbers.format("With %s: %s", name(pairs.get(p)), within(sentence(pairs.get(p))))));
            }
            if (pairs.get(p).transitions() != null) {
                blocks.addAll(transitions(pairs.get(p)).blocks("transitions-" + (p + 1)));
            }
        }
        return new Section(
                "transitions",
                "Which end becomes which?",
                pairs.size() == 1 ? sentence(pairs.get(0)) : overall(pairs),
                blocks);
    }

    private TransitionBlocks transitions(Pair pair) {
        return new TransitionBlocks(
                comparison.reference().file().scenario(), pair.transitions(), "in the reference", "with " + name(pair));
    }

    private String name(Pair pair) {
        return Names.within(Names.of(comparison, pair));
    }

    private String sentence(Pair pair) {
        if (!pair.luck().shared()) {
            return "The luck of the two is independent, so that no run of one is the same run of the other: which end would"
                    + " have become which cannot be told.";
        }
        return pair.transitions() == null
                ? "An end does not mean the same in both, so that it cannot be told which became which."
                : transitions(pair).sentence();
    }

    private String overall(List<Pair> pairs) {
        Optional<Pair> most = pairs.stream()
                .filter(pair -> pair.transitions() != null && pair.transitions().pairs() > 0)
                .max(Comparator.comparingDouble(
                        pair -> pair.transitions().changed().share()));
        return most.isEmpty()
                ? "Of none of these can it be told which end would have become which."
                : Numbers.format(
                        "Outcomes change most often with %s: in %s of the runs that share their luck.",
                        name(most.get()), Numbers.share(most.get().transitions().changed()));
    }

    private static String within(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
