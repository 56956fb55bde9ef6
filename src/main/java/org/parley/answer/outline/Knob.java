package org.parley.answer.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.InputNames;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Parameter;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Kind;

/**
 * Something that a reader can turn in a scenario: a number within a range, or a choice among words.
 *
 * @param path where it stands in the file; of a parameter its name alone
 * @param label what it is called
 * @param isParameter whether the file names it as a parameter
 * @param isOpen whether it is drawn anew in every run
 * @param declared what the file says, in words
 * @param why its grounds; empty if the file gives none
 * @param options the words among which to choose; empty for a number
 * @param low least value of a number, which its range allows
 * @param high greatest value
 * @param middle its median
 * @param setting what is set for a value, with {@code VALUE} in its place
 */
public record Knob(
        String path,
        String label,
        boolean isParameter,
        boolean isOpen,
        String declared,
        String why,
        List<String> options,
        double low,
        double high,
        double middle,
        String setting) {

    private static final String PARAMETERS = "parameters.";
    private static final double HALF = 0.5;

    /** Copies the options. */
    public Knob {
        options = List.copyOf(options);
    }

    /** Returns all knobs of a scenario: parameters first, then numbers that are drawn, then the others that stand in the file. */
    public static List<Knob> of(Scenario scenario, EvidenceLedger ledger) {
        List<Knob> parameters = new ArrayList<>();
        List<Knob> open = new ArrayList<>();
        List<Knob> others = new ArrayList<>();
        scenario.parameters().forEach((id, parameter) -> {
            // What is certain at first, and only an event changes, is no choice of a reader.
            if (parameter instanceof Parameter.Choice choice
                    && choice.odds().stream().filter(o -> o > 0).count() != 1) {
                parameters.add(ofChoice(id, choice));
            }
        });
        for (Entry entry : ledger.entries()) {
            Knob knob = ofNumber(scenario, entry);
            if (knob != null) {
                (knob.isParameter() ? parameters : knob.isOpen() ? open : others).add(knob);
            }
        }
        parameters.addAll(open);
        parameters.addAll(others);
        return List.copyOf(parameters);
    }

    private static Knob ofChoice(String id, Parameter.Choice choice) {
        return new Knob(
                id,
                Vocabulary.capital(Vocabulary.ofId(id)),
                true,
                choice.isDrawn(),
                choice.isDrawn() ? "drawn anew in every run" : word(choice.value()),
                choice.assumption() == null ? "" : choice.assumption(),
                choice.options(),
                0,
                0,
                0,
                choice.isDrawn() ? "{value: VALUE, assumption: set by hand}" : "VALUE");
    }

    /** Returns the number of a range next to one; of an end that is excluded, one a hundredth before it. */
    private static double within(Range range, double x) {
        double low = range.lowOpen() ? range.low() + 0.01 * Math.abs(x - range.low()) : range.low();
        double high = range.highOpen() ? range.high() - 0.01 * Math.abs(x - range.high()) : range.high();
        return Math.max(low, Math.min(high, x));
    }

    private static String word(String option) {
        return option.equals("true") ? "yes" : option.equals("false") ? "no" : Vocabulary.ofId(option);
    }

    private static @Nullable Knob ofNumber(Scenario scenario, Entry entry) {
        boolean isNumber = entry.kind() == Kind.NUMBER
                && entry.distribution() != null
                && entry.file() != null
                && entry.range() != null;
        if (!isNumber
                || entry.path().startsWith("calendar.")
                || entry.path().startsWith("events.")
                || entry.value().startsWith("$")) {
            return null;
        }
        double middle = entry.median();
        double low = entry.isUncertain() ? entry.lower() : within(entry.range(), Math.min(HALF * middle, 1.5 * middle));
        double high =
                entry.isUncertain() ? entry.upper() : within(entry.range(), Math.max(HALF * middle, 1.5 * middle));
        if (!Double.isFinite(low) || !Double.isFinite(high) || low == high) {
            return null;
        }
        int per = entry.value().indexOf(" per ");
        boolean parameter = entry.path().startsWith(PARAMETERS);
        String name = parameter ? entry.path().substring(PARAMETERS.length()) : InputNames.of(scenario, entry.path());
        return new Knob(
                parameter ? name : entry.path(),
                Vocabulary.capital(parameter ? Vocabulary.ofId(name) : name),
                parameter,
                entry.isUncertain(),
                entry.value(),
                entry.assumption() == null ? "" : entry.assumption(),
                List.of(),
                low,
                high,
                middle,
                per < 0
                        ? "VALUE"
                        : Numbers.format(
                                "{value: VALUE, per: %s, assumption: set by hand}",
                                entry.value().substring(per + 5)));
    }
}
