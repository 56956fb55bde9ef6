package org.parley.cases;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/** An absorbing Markov chain, solved with its fundamental matrix (Kemeny and Snell 1960, ch. 3). */
final class AbsorbingChain {

    private final RealMatrix q;
    private final RealMatrix r;
    private final DecompositionSolver solver;

    /**
     * Makes a chain.
     *
     * @param q transition probabilities among transient states, n × n
     * @param r transition probabilities from transient to absorbing states, n × m; rows of both sum to 1
     * @throws IllegalArgumentException if a row does not
     */
    AbsorbingChain(double[][] q, double[][] r) {
        this.q = new Array2DRowRealMatrix(q);
        this.r = new Array2DRowRealMatrix(r);
        for (int i = 0; i < q.length; i++) {
            double sum = 0;
            for (double x : q[i]) {
                sum += x;
            }
            for (double x : r[i]) {
                sum += x;
            }
            if (!(FastMath.abs(sum - 1) < 1e-9)) {
                throw new IllegalArgumentException("probabilities out of state " + i + " must sum to 1, not " + sum);
            }
        }
        solver = new LUDecomposition(
                        MatrixUtils.createRealIdentityMatrix(q.length).subtract(this.q), 1e-14)
                .getSolver();
    }

    /** Returns the probability of ending in each absorbing state, by transient state (theorem 3.3.7), n × m. */
    double[][] absorption() {
        return solver.solve(r).getData();
    }

    /** Returns the expected number of steps to absorption, by transient state (theorem 3.3.5). */
    double[] expectedSteps() {
        return steps().toArray();
    }

    /** Returns the standard deviation of the number of steps to absorption, by transient state (theorem 3.3.5). */
    double[] stepsDeviation() {
        RealVector t = steps();
        // Var = (2N − I)·t − t∘t
        RealVector nt = solver.solve(t);
        double[] sd = new double[t.getDimension()];
        for (int i = 0; i < sd.length; i++) {
            double ti = t.getEntry(i);
            sd[i] = FastMath.sqrt(FastMath.max(0, 2 * nt.getEntry(i) - ti - ti * ti));
        }
        return sd;
    }

    /** Returns the expected number of steps given that the chain ends in an absorbing state, by transient state. */
    double[] expectedStepsGiven(int end) {
        RealVector reach = solver.solve(r).getColumnVector(end);
        // Doob's transform: E[T; end] = N·b, with b the probability of the end.
        return solver.solve(reach).ebeDivide(reach).toArray();
    }

    /** Returns the probability that the chain is absorbed within a number of steps, by transient state. */
    double[] absorbedWithin(int steps) {
        RealVector left = new ArrayRealVector(q.getRowDimension(), 1);
        for (int i = 0; i < steps; i++) {
            left = q.operate(left);
        }
        return left.mapMultiply(-1).mapAdd(1).toArray();
    }

    private RealVector steps() {
        return solver.solve(new ArrayRealVector(q.getRowDimension(), 1));
    }
}
