package org.parley.answer.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Gates;
import org.parley.findings.Gates.Kind;

/** How far those runs came that never came to what the talks are for. */
final class HowFar {

    private final Gates gates;
    private final long[] left;

    /**
     * Counts them.
     *
     * @param gates how far all runs came
     */
    HowFar(Gates gates) {
        this.gates = gates;
        int goal = IntStream.range(0, gates.gates().size())
                .filter(g -> gates.gates().get(g).kind() == Kind.GOAL)
                .findFirst()
                .orElseThrow();
        left = new long[goal];
        for (Gates.Way way : gates.ways()) {
            if (way.last() < goal) {
                left[way.last()] += way.runs();
            }
        }
    }

    /** Returns the gates after which runs came no further, the commonest first. */
    List<Integer> stops() {
        return IntStream.range(0, left.length)
                .filter(g -> left[g] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer g) -> -left[g]))
                .toList();
    }

    /** Returns how many passed a gate and no further. */
    long left(int gate) {
        return left[gate];
    }

    /** Returns what those missed who passed a gate and no further. */
    Gates.Gate missed(int gate) {
        return gates.gates().get(gate + 1);
    }

    /** Returns in a few words what became of those who passed a gate and no further. */
    String says(int gate) {
        Gates.Gate next = missed(gate);
        return switch (next.kind()) {
            case OPENED -> Vocabulary.capital(Vocabulary.ofTalks(next.of())) + " never opened";
            case HAPPENED -> "A step that never came";
            case FOUND -> "No terms were found at the table";
            default ->
                gates.gates().get(gate).kind() == Kind.FOUND
                        ? "Terms failed away from the table"
                        : "The table never found a deal";
        };
    }

    /** Returns a line for each gate after which runs came no further, with how many did, the commonest first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int gate : stops()) {
            String what = missed(gate).kind() == Kind.HAPPENED
                    ? "“" + Vocabulary.capital(Vocabulary.ofId(missed(gate).of())) + "” never happened"
                    : says(gate);
            lines.add(what + ": " + Numbers.counted(left[gate], "run") + ".");
        }
        return lines;
    }
}
