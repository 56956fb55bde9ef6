package org.parley.analysis.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Scenario;
import org.parley.scenario.reader.ScenarioReader;

class VotingRuleTest {

    @Test
    void aTrackNeedsItsConsentsAndItsQuota() {
        Scenario scenario =
                ScenarioReader.readText("council.yaml", """
                name: council
                issues: {deal: {options: ["no", "yes"]}}
                actors:
                  a: {prefers: {deal: {ideal: "yes"}}}
                  b: {prefers: {deal: {ideal: "yes"}}}
                  c: {prefers: {deal: {ideal: "no"}}}
                  d: {prefers: {deal: {ideal: "no"}}}
                tracks:
                  council:
                    issues: [deal]
                    quota: 3
                    parties: {a: {consents: true}, b: {votes: 2}, c: {votes: 1}, d: {votes: 1}}
                """, Map.of()).scenario();
        VotingRule rule = VotingRule.of(scenario.tracks().get("council"));
        assertThat(rule.vetoes()).containsExactly(0);
        assertThat(rule.wins(Set.of(0, 1, 2)::contains)).isTrue();
        assertThat(rule.wins(Set.of(0, 2, 3)::contains)).isFalse();
        assertThat(rule.wins(Set.of(1, 2, 3)::contains)).isFalse();
        assertThat(VotingPower.of(rule).swings()).containsExactly(3L, 3L, 1L, 1L);
    }

    @Test
    void theFiveHadSeventySixSeventySeventhsOfThePowerInTheFirstSecurityCouncil() {
        // Shapley and Shubik (1954), American Political Science Review 48: 787-792: eleven members, seven votes, five
        // vetoes.
        VotingPower power = VotingPower.of(VotingRule.majority(11, 7, 0, 1, 2, 3, 4));
        assertThat(5 * power.shapleyShubik().get(0)).isCloseTo(76.0 / 77, within(1e-12));
    }

    @Test
    void aQuotaThatNobodyCanReachGivesNobodyPower() {
        VotingPower power = VotingPower.of(VotingRule.majority(3, 4));
        assertThat(power.winningCoalitions()).isZero();
        assertThat(power.shapleyShubik()).containsOnly(0.0);
        assertThat(power.banzhafNormalised()).containsOnly(0.0);
    }

    @Test
    void whereNobodyIsNeededNobodyHasPower() {
        VotingPower power = VotingPower.of(VotingRule.majority(3, 0));
        assertThat(power.winningCoalitions()).isEqualTo(8);
        assertThat(power.shapleyShubik()).containsOnly(0.0);
    }

    @Test
    void fractionsOfVotesSumUpToTheirQuota() {
        // In binary, 0.1 + 0.2 is not 0.3, nor is 0.55 of 20 members 11.
        assertThat(VotingRule.weighted(new double[] {0.1, 0.2}, 0.3).wins(i -> true))
                .isTrue();
        assertThat(VotingRule.doubleMajority(
                                DoubleStream.generate(() -> 1).limit(20).toArray(), 0.55, 0, 0)
                        .wins(i -> i < 11))
                .isTrue();
    }

    @Test
    void manyVotersAreCountedExactly() {
        // All of 56 votes needed but one: each swings every coalition of 55 with it, and no other.
        VotingPower power = VotingPower.of(VotingRule.majority(56, 55));
        assertThat(power.winningCoalitions()).isEqualTo(57);
        assertThat(power.swings()).containsOnly(55L);
        assertThat(power.shapleyShubik()).allSatisfy(s -> assertThat(s).isCloseTo(1.0 / 56, within(1e-12)));
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        double[] allDifferent = DoubleStream.iterate(1, v -> v + 1).limit(32).toArray();
        assertThatThrownBy(() -> VotingPower.of(VotingRule.weighted(allDifferent, 200)))
                .hasMessageContaining("30 if all have different votes")
                .hasMessageContaining("there are 32");
        assertThatThrownBy(() -> VotingPower.of(VotingRule.majority(57, 30))).hasMessageContaining("56 voters");
    }

    @Test
    void rulesCheckThemselves() {
        assertThatThrownBy(() -> VotingRule.weighted(new double[] {1, Double.NaN}, 1))
                .hasMessageContaining("votes must be 0 or more, not NaN");
        assertThatThrownBy(() -> VotingRule.weighted(new double[] {1, 1}, 1, 2))
                .hasMessageContaining("must be among voters 0 to 1");
        assertThatThrownBy(() -> VotingRule.weighted(new double[] {1}, Double.NaN))
                .hasMessageContaining("quota");
    }
}
