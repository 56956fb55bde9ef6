package org.parley.classroom;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.experiment.decision.Question;
import org.parley.model.delegation.Floor;
import org.parley.model.protocol.Protocol;
import org.parley.seat.Ministry;

/**
 * A proposal that is being written clause by clause.
 *
 * @param pkg a package that may be proposed, the suggested one, or the nearest to what was written; {@link Protocol#NO_TERMS} if
 *     nothing may be
 * @param isNearest whether something else was written, which cannot be proposed
 */
public record Draft(int pkg, boolean isNearest) {

    /** Returns the draft to begin with: what the ministry has most to expect from, else the first that may be proposed. */
    static Draft suggested(Question question) {
        Floor floor = Objects.requireNonNull(question.floor());
        int found = new Ministry(floor)
                .suggested().entrySet().stream()
                        .filter(e -> e.getValue().contains("most to expect"))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(Protocol.NO_TERMS);
        for (int pkg = 0; found == Protocol.NO_TERMS && pkg < floor.packages(); pkg++) {
            found = floor.mayPropose(pkg) ? pkg : found;
        }
        return new Draft(found, false);
    }

    /** Returns a package as the draft, if it may be proposed. */
    static Draft of(Question question, int pkg) {
        Floor floor = Objects.requireNonNull(question.floor());
        return pkg >= 0 && pkg < floor.packages() && floor.mayPropose(pkg)
                ? new Draft(pkg, false)
                : suggested(question);
    }

    /**
     * Returns the package that was written, or the nearest to it: with the fewest other clauses, and of these the best for the seat.
     *
     * @param clauses place of the option that was chosen, by issue
     * @param last the issue that was written last, whose clause stays if any package has it; or null
     */
    static Draft written(Question question, Map<String, Integer> clauses, @Nullable String last) {
        Floor floor = Objects.requireNonNull(question.floor());
        String[] issues = question.scenario().issues().keySet().toArray(String[]::new);
        int[] wanted = Arrays.stream(issues)
                .mapToInt(issue -> clauses.getOrDefault(issue, -1))
                .toArray();
        int best = Protocol.NO_TERMS;
        double bestScore = Double.POSITIVE_INFINITY;
        int bestDistance = 0;
        for (int pkg = 0; pkg < floor.packages(); pkg++) {
            if (!floor.mayPropose(pkg)) {
                continue;
            }
            int[] terms = floor.terms(pkg);
            int distance = 0;
            for (int i = 0; i < issues.length; i++) {
                if (wanted[i] >= 0 && terms[i] != wanted[i]) {
                    distance += issues[i].equals(last) ? issues.length : 1;
                }
            }
            // A value is within [0, 1] but for the costs of war, and so never outweighs a clause.
            double score = distance - Math.max(-0.49, Math.min(0.49, floor.value(pkg) - 0.5));
            if (score < bestScore) {
                bestScore = score;
                bestDistance = distance;
                best = pkg;
            }
        }
        return new Draft(best, bestDistance > 0);
    }
}
