package org.parley.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunOutcome;

/**
 * The comparative statics that the model must show, on a small war that isolates them.
 *
 * <p>Each test asks for a difference of at least five standard errors: a law without any effect would pass once in 3.5
 * million times. The seed is fixed, so a failure is a change of the model, never bad luck.
 */
@Tag("slow")
class LawsTest {

    private static final double CLEAR = 5;

    private static final Experiments WAR = new Experiments("valley-war.yaml", read("/laws/valley-war.yaml"));

    /** Border options run from the first belligerent's ideal (0) to the second's (4). */
    private static final int BORDER = 1;

    @Test
    @DisplayName("1. Higher war costs bring agreements, and terms shift against who bears them (Fearon 1995)")
    void warCosts() {
        rises(LawsTest::agreement, "actors.second.war.cost=0.05", "actors.second.war.cost=0.4");
        falls(LawsTest::border, "actors.second.war.cost=0.05", "actors.second.war.cost=0.4");
    }

    @Test
    @DisplayName("2. Stronger guarantees make cease-fires last and agreements likelier (Walter 1997; Fortna 2003)")
    void guarantees() {
        rises(LawsTest::lifetime, "guarantees.strength_effect=0", "guarantees.strength_effect=3");
        rises(LawsTest::earliness, "guarantees.strength_effect=0", "guarantees.strength_effect=3");
        rises(
                LawsTest::agreement,
                new String[] {"guarantees.strength_effect=0", "guarantees.hazard=0.2"},
                new String[] {"guarantees.strength_effect=3", "guarantees.hazard=0.2"});
    }

    @Test
    @DisplayName("3. A side that is likelier to stall brings fewer cease-fires that hold, and later ones")
    void commitment() {
        rises(LawsTest::holds, "committed=0.2", "committed=0.9");
        rises(LawsTest::earliness, "committed=0.2", "committed=0.9");
    }

    @Test
    @DisplayName("4. More private information brings later agreements (Fearon 1995)")
    void privateInformation() {
        falls(LawsTest::earliness, "talks.private_information=0", "talks.private_information=0.5");
    }

    @Test
    @DisplayName("5. Terms shift towards whom the front favours (Smith and Stam 2004)")
    void front() {
        rises(LawsTest::border, "war.front.advance=0.65", "war.front.advance=0.35");
    }

    @Test
    @DisplayName("6. Who holds out gets better terms, but fewer agreements (Faratin et al. 1998)")
    void boulware() {
        String boulware = "actors.second.tactic.time_dependent.beta=0.3";
        String conceder = "actors.second.tactic.time_dependent.beta=2";
        rises(LawsTest::border, conceder, boulware);
        falls(LawsTest::agreement, conceder, boulware);
    }

    @Test
    @DisplayName("7. A tighter domestic constraint brings better terms, but fewer agreements (Putnam 1988)")
    void domesticConstraint() {
        rises(LawsTest::border, "actors.second.domestic.demand=0", "actors.second.domestic.demand=0.35");
        falls(LawsTest::agreement, "actors.second.domestic.demand=0", "actors.second.domestic.demand=0.35");
    }

    @Test
    @DisplayName("8. A facilitator prevents breakdowns")
    void facilitator() {
        String path = "tracks.talks.facilitator.mediator.keeps_talks_going=";
        falls(o -> o.outcome() == Outcome.BREAKDOWN ? 1 : 0, path + "0", path + "0.9");
    }

    @Test
    @DisplayName("9. A guarantor without a seat gives weaker guarantees and shorter cease-fires")
    void seat() {
        rises(run -> run.ceasefire().strength(), "guarantor_seat=never", "guarantor_seat=from_start");
        rises(LawsTest::lifetime, "guarantor_seat=never", "guarantor_seat=from_start");
    }

    @Test
    @DisplayName("9. Terms that need not a belligerent's consent come earlier and last less")
    void consent() {
        falls(LawsTest::earliness, "second_consents=false", "second_consents=true");
        rises(LawsTest::holds, "second_consents=false", "second_consents=true");
    }

    @Test
    @DisplayName("11. One more veto never brings earlier agreement (Tsebelis 2002)")
    void vetoPlayer() {
        falls(
                LawsTest::earliness,
                "tracks.talks.parties.guarantor.consents=false",
                "tracks.talks.parties.guarantor.consents=true",
                "actors.guarantor.prefers.guarantees.ideal=none",
                "actors.guarantor.prefers.guarantees.salience=3");
    }

    @Test
    @DisplayName("12. Fighting teaches: mutual optimism delays agreement, fighting ends it (Slantchev 2003)")
    void learning() {
        String[] sober = {"actors.first.war.optimism=0", "actors.second.war.optimism=0"};
        String[] optimistic = {"actors.first.war.optimism=0.3", "actors.second.war.optimism=0.3"};
        falls(LawsTest::earliness, sober, optimistic);
        // The same optimism delays less where it is worth few moves of the front, because each move teaches more.
        String[] quick = {
            "actors.first.war.optimism=0.3", "actors.second.war.optimism=0.3",
            "actors.first.war.confidence=4", "actors.second.war.confidence=4"
        };
        String[] stubborn = {
            "actors.first.war.optimism=0.3", "actors.second.war.optimism=0.3",
            "actors.first.war.confidence=200", "actors.second.war.confidence=200"
        };
        falls(LawsTest::earliness, quick, stubborn);
    }

    // ---- measures -----------------------------------------------------------------------------------------------

    private static double agreement(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? 1 : 0;
    }

    private static double holds(RunOutcome o) {
        return o.outcome() == Outcome.CEASEFIRE_HOLDS ? 1 : 0;
    }

    private static double border(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? o.ending().terms()[BORDER] : Double.NaN;
    }

    private static double lifetime(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? o.ceasefire().rounds() : Double.NaN;
    }

    private static double earliness(RunOutcome o) {
        return o.outcome().isGeneralCeasefire() ? -o.talks().agreementRound() : Double.NaN;
    }

    // ---- comparisons --------------------------------------------------------------------------------------------

    private static void rises(ToDoubleFunction<RunOutcome> measure, String from, String to) {
        rises(measure, new String[] {from}, new String[] {to});
    }

    private static void rises(ToDoubleFunction<RunOutcome> measure, String[] from, String[] to) {
        assertThat(Experiments.standardErrors(WAR.measure(measure, from), WAR.measure(measure, to)))
                .as("standard errors by which it rises")
                .isGreaterThan(CLEAR);
    }

    private static void falls(ToDoubleFunction<RunOutcome> measure, String from, String to, String... both) {
        String[] first = Stream.concat(Stream.of(from), Arrays.stream(both)).toArray(String[]::new);
        String[] second = Stream.concat(Stream.of(to), Arrays.stream(both)).toArray(String[]::new);
        falls(measure, first, second);
    }

    private static void falls(ToDoubleFunction<RunOutcome> measure, String[] from, String[] to) {
        rises(o -> -measure.applyAsDouble(o), from, to);
    }

    private static String read(String resource) {
        try (InputStream in = LawsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
