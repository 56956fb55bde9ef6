package org.parley.scenario.check;

import java.util.List;
import org.parley.scenario.Actor;
import org.parley.scenario.Distribution;
import org.parley.scenario.Quantity;
import org.parley.scenario.Range;
import org.parley.scenario.War;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Spelling;

/** Checks the war and what it means to each actor. */
final class WarCheck {

    private final CheckContext s;
    private final List<String> belligerents;

    private WarCheck(CheckContext s) {
        this.s = s;
        this.belligerents = s.scenario().belligerents();
    }

    static void check(CheckContext s) {
        WarCheck check = new WarCheck(s);
        if (s.scenario().war() != null) {
            check.war(s.scenario().war());
        }
        s.scenario().actors().forEach(check::stake);
    }

    private void war(War war) {
        Place at = Place.of("war");
        for (int i = 0; i < belligerents.size(); i++) {
            s.knowsActor(at.then("between", i), belligerents.get(i));
        }
        War.Front front = war.front();
        Distribution start = front.start().distribution();
        if (!front.inside().holds(start)) {
            s.problems()
                    .error(
                            at.then("front", "start"),
                            start.isConstant()
                                    ? Range.text(start.lower())
                                    : "from " + Range.text(start.lower()) + " to " + Range.text(start.upper()),
                            "must lie strictly between the military ends, 0 and " + front.positions(),
                            null);
        }
        s.knowsTable(at.then("capability"), war.capability());
        if (s.scenario().ceasefire() == null) {
            s.problems()
                    .error(
                            at,
                            null,
                            "is a war without a 'ceasefire' block, so no terms can end it",
                            "add 'ceasefire: {issue: …, general: …}'");
        }
    }

    private void stake(String id, Actor actor) {
        Place at = Place.of("actors", id, "war");
        Actor.WarStake stake = actor.war();
        if (belligerents.contains(id)) {
            belligerent(at, stake);
        } else if (stake != null && s.scenario().war() == null) {
            s.problems().warning(at, null, "has no effect: the scenario has no 'war'", "remove it");
        } else if (stake != null && (stake.victory() != null || stake.defeat() != null)) {
            s.problems()
                    .warning(
                            at,
                            null,
                            "has a victory or defeat of its own, but the actor is no belligerent",
                            "use 'victor' for its value of a belligerent's victory");
        }
        if (stake != null && s.scenario().war() != null) {
            stake.victor().keySet().forEach(winner -> victor(at.then("victor", winner), winner));
        }
    }

    private void belligerent(Place at, Actor.WarStake stake) {
        Quantity victory = stake == null ? null : stake.victory();
        Quantity defeat = stake == null ? null : stake.defeat();
        if (victory == null) {
            s.problems()
                    .error(
                            at.then("victory"),
                            null,
                            "is missing; a belligerent needs a value of its victory",
                            "add 'war: {victory: …}', in [0, 1]");
        }
        if (defeat == null) {
            s.problems()
                    .error(
                            at.then("defeat"),
                            null,
                            "is missing; a belligerent needs a value of its defeat",
                            "add 'war: {defeat: …}', in [0, 1]");
        }
        if (victory != null
                && defeat != null
                && victory.distribution().mean() < defeat.distribution().mean()) {
            s.problems().error(at.then("victory"), null, "is worth less than defeat", "exchange the two");
        }
        if (stake != null && !stake.victor().isEmpty()) {
            s.problems()
                    .warning(
                            at.then("victor"),
                            null,
                            "has no effect: a belligerent has 'victory' and 'defeat'",
                            "remove it");
        }
    }

    private void victor(Place at, String winner) {
        if (!belligerents.contains(winner)) {
            s.problems().error(at, winner, "is no belligerent", Spelling.suggestion(winner, belligerents));
        }
    }
}
