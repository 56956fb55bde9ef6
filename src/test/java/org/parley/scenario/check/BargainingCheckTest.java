package org.parley.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reader.ScenarioReader;

/** What is wrong with how actors bargain is said where it stands, with the rule and a remedy. */
class BargainingCheckTest {

    private static final String TALKS = """
            name: talks
            calendar: {horizon: 2 years, observe: [12 months]}
            talks: {bargaining: incomplete_information}
            issues:
              price: {options: [low, middle, high], status_quo: low}
              date: {options: [soon, late], status_quo: late}
              place: {options: [here, there], status_quo: here}
            actors:
              buyer: {prefers: {price: {ideal: low, salience: 0.5}, date: {ideal: soon, salience: 0.3}, place: {ideal: there, salience: 0.2}}}
              seller: {prefers: {price: {ideal: high, salience: 0.6}, date: late}, private_resolve: 0.1}
            tracks:
              talks: {issues: [price, date, place], parties: {buyer: consents, seller: consents}, breakdown: 0.1, resumes: 0.1}
            """;

    private static String problems(String text) {
        try {
            return String.join(
                    "\n",
                    ScenarioReader.readText("talks.yaml", text, Map.of()).warnings().stream()
                            .map(Problem::toString)
                            .toList());
        } catch (ScenarioException e) {
            return e.getMessage();
        }
    }

    @Test
    void aSoundScenarioHasNothingToSay() {
        assertThat(problems(TALKS)).isEmpty();
    }

    @Test
    void incompleteInformationNeedsAHistory() {
        assertThatThrownBy(() -> ScenarioReader.readText(
                        "talks.yaml", TALKS.replace("horizon: 2 years, observe: [12 months]", ""), Map.of()))
                .hasMessageContaining(
                        "talks.yaml:3: error: talks.bargaining: 'incomplete_information' knows no deadline")
                .hasMessageContaining("Maybe add 'observe: [12 months]' to the calendar");
    }

    @Test
    void privateResolveWithoutItHasNoEffect() {
        assertThat(problems(TALKS.replace("talks: {bargaining: incomplete_information}", "")))
                .contains("actors.seller.private_resolve: has no effect");
    }

    @Test
    void anIdealCannotBeARedLine() {
        assertThat(problems(TALKS.replace("{ideal: soon, salience", "{ideal: soon, red_lines: [soon], salience")))
                .contains("actors.buyer.prefers.date.ideal: 'soon' is what the actor wants most, and a red line");
    }

    @Test
    void oneForgottenSalienceAmongOthersIsAskedAfter() {
        assertThat(problems(TALKS.replace("place: {ideal: there, salience: 0.2}", "place: there")))
                .contains("actors.buyer.prefers.place.salience: '1' weighs as much as all its other issues");
    }

    @Test
    void aTrackThatWaitsForItselfNeverOpens() {
        for (String opens : new String[] {"agreed(talks)", "rounds(talks) >= 2", "agreed(talks) and round >= 3"}) {
            assertThat(problems(TALKS.replace("breakdown: 0.1", "opens: " + opens + ", breakdown: 0.1")))
                    .contains(
                            "tracks.talks.opens: '" + opens + "' waits for what can only come once the track is open");
        }
        assertThat(problems(TALKS.replace("breakdown: 0.1", "opens: not agreed(talks), breakdown: 0.1")))
                .isEmpty();
    }

    @Test
    void aContributionCannotBeBackedByWhatNobodyGives() {
        assertThat(
                        problems(
                                TALKS.replace(
                                        "private_resolve: 0.1",
                                        "private_resolve: 0.1, contributes: {troops: {size: 1, readiness: 1, cost: 0.1, backed_by: trops}}")))
                .contains(
                        "actors.seller.contributes.troops.backed_by: 'trops' is a kind that no actor contributes. Did you mean 'troops'");
    }

    @Test
    void aScenarioInWhichNothingCanFailIsNamed() {
        String certain = TALKS.replace("talks: {bargaining: incomplete_information}", "")
                .replace("horizon: 2 years, observe: [12 months]", "")
                .replace(", breakdown: 0.1, resumes: 0.1", "")
                .replace(", private_resolve: 0.1", "");

        assertThat(problems(certain)).contains("talks: leave nothing that could fail");
    }

    @Test
    void aBlocIsOfPartiesOfItsTableAndOfOneBlocEach() {
        String blocs = TALKS.replace("breakdown: 0.1", "blocs: {west: {members: [buyer, sellr]}}, breakdown: 0.1");
        assertThat(problems(blocs))
                .contains("tracks.talks.blocs.west.members: 'sellr' is no party of 'talks'. Did you mean 'seller'");
        String twice = TALKS.replace(
                "breakdown: 0.1",
                "blocs: {west: {members: [buyer, seller]}, east: {members: [seller, buyer]}}, breakdown: 0.1");
        assertThat(problems(twice)).contains("'seller' is a member of two blocs at this table");
        assertThat(problems(blocs.replace("sellr", "seller").replace(", private_resolve: 0.1", "")))
                .isEmpty();
        assertThat(problems(blocs.replace("sellr", "seller")))
                .contains("actors.seller.private_resolve: has no effect: the actor speaks for itself at no table");
    }
}
