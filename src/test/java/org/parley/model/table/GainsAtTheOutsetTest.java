package org.parley.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.actor.ActorAgent;
import org.parley.model.compile.CompiledScenario;
import org.parley.model.initial.InitialState;
import org.parley.model.initial.TableStakes;
import org.parley.model.negotiation.Negotiation;
import org.parley.model.random.RandomStreams;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

/** What exact analysis sees of a package under incomplete information is what the voices at the table see of it. */
class GainsAtTheOutsetTest {

    private static final double EXACT = 1e-12;

    /** Reads an example without errors of judgement, with more settings after its name. */
    private static Scenario scenario(String words) {
        String[] parts = words.split("; ", -1);
        Map<String, String> sets = new LinkedHashMap<>(Map.of("talks.judgement_error", "0"));
        for (int n = 1; n < parts.length; n++) {
            sets.put(parts[n].substring(0, parts[n].indexOf('=')), parts[n].substring(parts[n].indexOf('=') + 1));
        }
        return ScenarioReader.read(Path.of("scenarios/examples", parts[0] + ".yaml"), sets)
                .scenario();
    }

    private static Negotiation at(Scenario scenario, long run) {
        Negotiation negotiation = new Negotiation(CompiledScenario.of(scenario));
        negotiation.goToInitialState(RandomStreams.key(1, run));
        negotiation.takeSeats();
        for (int t = 0; t < negotiation.tableCount(); t++) {
            ((Proceedings) negotiation.table(t).proceedings()).prepare();
        }
        return negotiation;
    }

    /** Durability, the cost of concluding, side payments, a missing seat and demands at home: package by package. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "border-war",
                "border-war; guarantees.lasts.broken_before=3; actors.highland.domestic.demand=0.05",
                "border-war; actors.league.contributes.troops.cost=0.02; actors.highland.war.rearms=0.01",
                "border-war; actors.league.contributes.troops.cost=0.1; league_seat=never",
                "border-war; tracks.talks.blocs={east: {members: [lowland, league], rule: unanimity}}",
                "border-war; tracks.talks.blocs={east: {members: [lowland, league], rule: mean}}; league_seat=from_start",
                "border-war; tracks.talks.parties.lowland={consents: true, joins: never}; talks.exclusion_penalty=0.1",
                "leverage",
                "../riyadh-2025",
                "two-tables",
            })
    void packagesGainWhatTheVoicesSay(String words) {
        Scenario scenario = scenario(words);
        for (int run = 0; run < 4; run++) {
            Negotiation negotiation = at(scenario, run);
            InitialState outset = InitialState.of(scenario, 1, run);
            for (int t = 0; t < outset.tables(); t++) {
                TrackTable table = negotiation.table(t);
                TableStakes stakes = outset.table(t);
                for (int x = 0; x < table.proceedings().packages(); x++) {
                    int[] options = table.track().space().options(x);
                    double[] values = new double[scenario.actors().size()];
                    stakes.value(options, utilities(stakes, options, values.length), values);
                    for (int i = 0; i < values.length; i++) {
                        assertThat(values[i])
                                .as("run %d, table %d, package %d, actor %d", run, t, x, i)
                                .isCloseTo(value(negotiation, table, i, x), within(EXACT));
                    }
                }
            }
        }
    }

    /** The chance that a package suits, against a fine grid of what a delegation and its audience know alone. */
    @Test
    void chancesAreThoseOfUniformResolve() {
        int steps = 200;
        Scenario scenario = scenario("border-war; actors.highland.domestic.demand=0.05");
        Negotiation negotiation = at(scenario, 0);
        InitialState outset = InitialState.of(scenario, 1, 0);
        TrackTable table = negotiation.table(0);
        int inside = 0;
        for (int x = 0; x < table.proceedings().packages(); x++) {
            int[] options = table.track().space().options(x);
            double[] chances = new double[scenario.actors().size()];
            double[] home = new double[chances.length];
            outset.table(0).chances(options, utilities(outset.table(0), options, chances.length), chances, home);
            for (int i = 0; i < 2; i++) {
                ActorAgent agent = negotiation.actors().get(i);
                double exposed = table.isGeneral(x) ? share(table, i, x) * agent.resolveWidth() : 0;
                double away = away(negotiation, table, i, x);
                double atHome = away - share(table, i, x) * agent.demand();
                int suits = 0;
                for (int a = 0; a < steps; a++) {
                    for (int b = 0; b < steps; b++) {
                        suits += away >= exposed * ((2.0 * a + 1) / steps - 1)
                                        && atHome >= exposed * ((2.0 * b + 1) / steps - 1)
                                ? 1
                                : 0;
                    }
                }
                assertThat(chances[i]).isCloseTo((double) suits / steps / steps, within(2.0 / steps));
                inside += chances[i] > 0 && chances[i] < 1 ? 1 : 0;
            }
            assertThat(home).containsOnly(1);
        }
        assertThat(inside).isGreaterThan(5);
    }

    private static double[] utilities(TableStakes stakes, int[] options, int actors) {
        double[] utilities = new double[actors];
        for (int i = 0; i < actors; i++) {
            utilities[i] = stakes.rest(i);
            for (int j = 0; j < options.length; j++) {
                utilities[i] += stakes.worth(i)[j][options[j]];
            }
        }
        return utilities;
    }

    /** Returns what a delegation without errors gains by a package if its resolve is in the middle. */
    private static double away(Negotiation negotiation, TrackTable table, int party, int pkg) {
        ActorAgent agent = negotiation.actors().get(table.track().actorOf(party));
        boolean exposed = negotiation.war() == null || table.isGeneral(pkg);
        double share = share(table, agent.index(), pkg);
        return table.proceedings().value(party, pkg)
                - table.proceedings().noDeal(party)
                + (exposed ? share * agent.resolve() : 0);
    }

    /** Returns no deal and what a package gains the delegation, or its speaker's audience at home if that is less. */
    private static double value(Negotiation negotiation, TrackTable table, int actor, int pkg) {
        int party = table.track().partyOf()[actor];
        if (party < 0 || !table.track().blocs().speaks(party)) {
            return table.values().value(actor, pkg);
        }
        ActorAgent agent = negotiation.actors().get(actor);
        double[] drawn = negotiation.run().drawn();
        double away = away(negotiation, table, party, pkg);
        if (!table.track().parties()[party].consents() || !agent.hasAudience()) {
            return agent.noDeal() + away;
        }
        double cost = negotiation
                .run()
                .scenario()
                .talks()
                .incomplete()
                .concludingCost()
                .in(drawn);
        double atHome = table.values().value(actor, pkg)
                - agent.noDeal()
                + share(table, actor, pkg) * (table.leverage() - agent.demand())
                - cost;
        return agent.noDeal() + Math.min(away, atHome);
    }

    private static double share(TrackTable table, int actor, int pkg) {
        table.values().value(actor, pkg);
        return table.values().shares(actor)[pkg];
    }
}
