package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Parameter;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;

/** The flagship keeps to the article: its actors, its claims, and no number without grounds. */
class FlagshipTest {

    private final Scenario flagship =
            ScenarioReader.read(Path.of("scenarios/riyadh-2025.yaml"), Map.of()).scenario();

    @Test
    void hasTheTwelveActorsOfTheArticle() {
        assertThat(flagship.actors().keySet())
                .containsExactlyInAnyOrder(
                        "usa",
                        "russia",
                        "ukraine",
                        "uk",
                        "germany",
                        "poland",
                        "italy",
                        "denmark",
                        "sweden",
                        "eu",
                        "nato",
                        "saudi_arabia");
    }

    @Test
    void citesAllTwentyEightClaims() {
        for (int p = 1; p <= 28; p++) {
            assertThat(flagship.evidence()).containsKey("p" + p);
        }
        // A claim that nothing cites is a warning.
        assertThat(ScenarioReader.read(Path.of("scenarios/riyadh-2025.yaml"), Map.of())
                        .warnings())
                .isEmpty();
    }

    @Test
    void everyUncertainNumberHasEvidenceOrAnAssumption() {
        List<String> without = new ArrayList<>();
        flagship.actors()
                .forEach((id, actor) -> actor.prefers().forEach((issue, preference) -> {
                    if (preference.evidence().isEmpty() && preference.assumption() == null) {
                        without.add(id + "." + issue);
                    }
                    if (!hasGrounds(preference.salience())) {
                        without.add(id + "." + issue + ".salience");
                    }
                }));
        flagship.actors()
                .forEach((id, actor) -> actor.contributes().forEach((kind, c) -> {
                    if (!hasGrounds(c.size()) || !hasGrounds(c.readiness())) {
                        without.add(id + ".contributes." + kind);
                    }
                }));
        flagship.actors().forEach((id, actor) -> {
            boolean shared = actor.patience().parameter() != null;
            if (!shared && (actor.patience().distribution().isConstant() || !hasGrounds(actor.patience()))) {
                without.add(id + ".patience");
            }
        });
        flagship.parameters().forEach((name, parameter) -> {
            if (parameter instanceof Parameter.Numeric n && !hasGrounds(n.quantity())) {
                without.add("parameters." + name);
            }
        });
        assertThat(without).isEmpty();
    }

    private static boolean hasGrounds(Quantity quantity) {
        return quantity.distribution().isConstant() || !quantity.evidence().isEmpty() || quantity.assumption() != null;
    }

    @Test
    void keepsTheOrderingsOfTheArticle() {
        // p23, p26, p27: Germany, Sweden and Britain are readier for troops than others, Poland not at all.
        assertThat(readiness("poland")).isZero();
        for (String open : List.of("germany", "sweden", "uk")) {
            for (String other : List.of("italy", "denmark")) {
                assertThat(readiness(open)).isGreaterThan(readiness(other));
            }
        }
        // p6: relations are what Russia came for; p24: for Britain it is existential.
        assertThat(salience("russia", "relations")).isGreaterThan(salience("russia", "summit"));
        assertThat(salience("uk", "guarantees")).isGreaterThan(salience("uk", "assistance"));
    }

    private double readiness(String actor) {
        return flagship.actors()
                .get(actor)
                .contributes()
                .get("troops")
                .readiness()
                .distribution()
                .mean();
    }

    private double salience(String actor, String issue) {
        return flagship.actors()
                .get(actor)
                .prefers()
                .get(issue)
                .salience()
                .distribution()
                .mean();
    }
}
