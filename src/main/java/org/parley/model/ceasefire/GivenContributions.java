package org.parley.model.ceasefire;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.model.actor.Actors;
import org.parley.model.compile.CompiledActor.Contribution;
import org.parley.model.delegation.Delegation;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.state.RunState;
import org.parley.outcome.TraceEvent;

/** The contributions to a general cease-fire that are given, once it is signed. */
final class GivenContributions {

    private final RunState run;
    private final Actors actors;
    private final double[] byKind;

    GivenContributions(RunState run, Actors actors, int kinds) {
        this.run = run;
        this.actors = actors;
        byKind = new double[kinds];
    }

    /** Returns what each kind adds, if a mandate allowed all of it. */
    double[] byKind() {
        return byKind;
    }

    /** Lets each contributor decide by its chance. */
    void decide(Durability durability, int[] options) {
        Arrays.fill(byKind, 0);
        for (int i = 0; i < actors.count(); i++) {
            run.random().at(Stream.CONTRIBUTIONS, i);
            for (Contribution c : actors.get(i).actor().contributions()) {
                double allowed = durability.allowed(options, c.kind());
                String kind = run.scenario().ceasefire().guarantees().kinds().get(c.kind());
                boolean given = gives(i, kind, run.random().nextOpen(), durability.chance(i, c), allowed);
                double size = c.size().in(run.drawn());
                byKind[c.kind()] += given ? size : 0;
                if (run.isTold() && allowed > 0) {
                    run.tell(new TraceEvent.Contributed(
                            run.round(),
                            i,
                            kind,
                            given,
                            given ? size * allowed : 0,
                            durability.chance(i, c),
                            durability.hasSeat(i)));
                }
            }
        }
    }

    /** Whether an actor gives what a mandate allows: by its chance, or as somebody else chooses for it. */
    private boolean gives(int actor, String kind, double u, double chance, double allowed) {
        Delegation delegation = allowed > 0 ? run.delegation(actor) : null;
        return delegation == null
                ? u < chance
                : delegation.contributes(run.round(), actor, kind, chance).orElse(u < chance);
    }

    /** Takes each contribution as given or not, in the order of the actors and their kinds. */
    void take(boolean[] given) {
        Arrays.fill(byKind, 0);
        int next = 0;
        for (int i = 0; i < actors.count(); i++) {
            for (Contribution c : actors.get(i).actor().contributions()) {
                byKind[c.kind()] += given[next++] ? c.size().in(run.drawn()) : 0;
            }
        }
    }

    /** Returns the chance of each contribution that matters under a package, in that order; 0 of the others. */
    double[] chances(Durability durability, int pkg) {
        durability.expectedStrength(pkg);
        return IntStream.range(0, actors.count())
                .boxed()
                .flatMapToDouble(i -> actors.get(i).actor().contributions().stream()
                        .mapToDouble(c -> durability.allowed(durability.options(pkg), c.kind()) > 0
                                ? durability.chance(i, c)
                                : 0))
                .toArray();
    }
}
