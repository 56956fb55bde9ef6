package org.parley.seat;

import java.util.stream.IntStream;
import org.parley.experiment.decision.Question;
import org.parley.model.delegation.Floor;
import org.parley.outcome.Decision;

/** What a seat knows of a table, taken down, so that it can be read after the game went on and by whoever does not wait for it. */
public final class FloorCopy implements Floor {

    private final int round;
    private final int session;
    private final int track;
    private final int actor;
    private final boolean seated;
    private final int[][] terms;
    private final boolean[] may;
    private final double[] value;
    private final double[] consent;
    private final double noDeal;
    private final double aspiration;

    /** Returns a question that can be read whatever becomes of the game. */
    public static Question keep(Question question) {
        return question.floor() == null
                ? question
                : new Question(
                        question.scenario(),
                        question.actor(),
                        question.kind(),
                        question.round(),
                        question.where(),
                        new FloorCopy(question.floor(), question.kind() == Decision.Kind.PROPOSE),
                        question.pkg(),
                        question.other(),
                        question.chance());
    }

    /** Takes down a table; what others think of packages only where something is to be proposed. */
    private FloorCopy(Floor floor, boolean proposes) {
        int packages = floor.packages();
        round = floor.round();
        session = floor.session();
        track = floor.track();
        actor = floor.actor();
        seated = floor.isSeated();
        terms = new int[packages][];
        may = new boolean[packages];
        value = IntStream.range(0, packages).mapToDouble(floor::value).toArray();
        consent = new double[packages];
        for (int pkg = 0; pkg < packages; pkg++) {
            terms[pkg] = floor.terms(pkg).clone();
            may[pkg] = floor.mayPropose(pkg);
            consent[pkg] = proposes && may[pkg] ? floor.expectedConsent(pkg) : Double.NaN;
        }
        noDeal = floor.noDeal();
        aspiration = floor.aspiration();
    }

    @Override
    public int round() {
        return round;
    }

    @Override
    public int session() {
        return session;
    }

    @Override
    public int track() {
        return track;
    }

    @Override
    public int actor() {
        return actor;
    }

    @Override
    public boolean isSeated() {
        return seated;
    }

    @Override
    public int packages() {
        return terms.length;
    }

    @Override
    public int[] terms(int pkg) {
        return terms[pkg].clone();
    }

    @Override
    public boolean mayPropose(int pkg) {
        return may[pkg];
    }

    @Override
    public double value(int pkg) {
        return value[pkg];
    }

    @Override
    public double noDeal() {
        return noDeal;
    }

    @Override
    public double aspiration() {
        return aspiration;
    }

    @Override
    public double expectedConsent(int pkg) {
        return consent[pkg];
    }
}
