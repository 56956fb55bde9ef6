package org.parley.findings.laws;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Scenario;

/**
 * The laws, and how each is tried on a scenario. Laws 19 and 22 are tried by other means too, see {@link Calibration} and {@link DeadNumbers}. The sizes
 * that some laws ask for are those of the generic war; of other scenarios they ask for the direction.
 */
final class LawBook {

    /** The laws, in their order; the first is law 1. */
    private static final List<String> SAYS = List.of(
            "Who bears more of the war gets less, and signs no less (Fearon 1995).",
            "Guarantees that work make cease-fires last, and cost no agreement (Walter 1997; Fortna 2003).",
            "A side that is likelier to be committed brings more lasting peace (Fearon 1995; Powell 2006).",
            "What others do not know delays agreement (Fearon 1995).",
            "Terms shift towards the side that the front favours (Smith and Stam 2004).",
            "Who can hold out gets more, and signs no more often (Rubinstein 1982; Faratin et al. 1998).",
            "A tighter constraint at home brings better terms, and no more agreement (Putnam 1988).",
            "A mediator who keeps talks going prevents pauses, and costs no agreement.",
            "Guarantors with a seat make cease-fires last.",
            "Terms that do not need a belligerent's consent come earlier and last less.",
            "One more veto never brings more agreement, nor an earlier one (Tsebelis 2002).",
            "Mutual optimism costs agreement, the more so the less fighting teaches (Slantchev 2003).",
            "A peace that is likelier to break, a red line or a veto never signs more.",
            "The dearer the war is to both, the more agreement, and the sooner.",
            "A more impatient side gets less, and signs no less.",
            "Hidden resolve costs and delays agreement; without it agreement is prompt.",
            "Deep issues, issues that cannot be divided and constraint at home cost agreement.",
            "Guarantees and mandates make cease-fires last, and cost no agreement.",
            "Stated chances come true, and beliefs do not drift over all runs.",
            "Of the cease-fires that break within five years, half or more break in the first.",
            "A guarantor with more at stake contributes no less, one that wants war contributes less.",
            "No number of the scenario is dead.",
            "Rounds of another length and longer watching change nothing that is seen.");

    private LawBook() {}

    /** Returns how many laws there are. */
    static int count() {
        return SAYS.size();
    }

    /** Returns how a law is tried on a scenario. */
    static Law law(int number, LawScenarios scenarios) {
        LawDraft draft = new LawDraft(number, SAYS.get(number - 1), scenarios);
        Optional<Roles> roles = Roles.of(scenarios.file().scenario());
        if (roles.isEmpty() && number != 22) {
            draft.no("no table brings two together whose consent is needed");
        } else {
            roles.ifPresent(found -> write(number, draft, scenarios, found));
        }
        return draft.law();
    }

    private static void write(int number, LawDraft law, LawScenarios scenarios, Roles roles) {
        Scenario scenario = scenarios.file().scenario();
        FirstEditionLaws first = new FirstEditionLaws(scenarios, roles);
        SecondEditionLaws second = new SecondEditionLaws(scenarios, roles);
        boolean atWar = scenario.war() != null;
        boolean endsInPeace = scenario.ceasefire() != null && scenario.guarantees() != null;
        if (!atWar && List.of(1, 5, 12, 14, 21).contains(number)) {
            law.no("there is no war");
        } else if (!endsInPeace && List.of(2, 3, 9, 10, 18, 20, 21).contains(number)) {
            law.no("there is no cease-fire that could break");
        } else {
            switch (number) {
                case 1 -> first.costOfOne(law);
                case 2 -> first.strength(law);
                case 3 -> first.commitment(law);
                case 4, 16 -> first.hiddenResolve(number, law);
                case 5 -> first.front(law);
                case 6 -> first.holdingOut(law);
                case 7 -> first.home(law);
                case 8 -> first.mediator(law);
                case 9 -> first.seats(law);
                case 10 -> first.consent(law);
                case 11 -> first.veto(law.measure(LawMeasure.SIGNED, LawMeasure.MONTHS), true);
                case 12 -> first.optimism(law);
                case 13 -> second.unsafePeace(law, endsInPeace);
                case 14 -> second.costOfBoth(law);
                case 15 -> second.impatience(law);
                case 17 -> second.depth(law);
                case 18 -> second.guarantors(law);
                case 19 -> second.beliefs(law);
                case 20 -> second.age(law);
                case 21 -> second.stakes(law);
                case 23 -> second.time(law);
                default -> {}
            }
        }
    }
}
