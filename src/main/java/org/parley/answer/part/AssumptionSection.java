package org.parley.answer.part;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Block;
import org.parley.answer.Cell;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;
import org.parley.scenario.format.ScenarioFile;

/** What was assumed: the grounds of numbers, directions and rules, and every uncertain number. */
public final class AssumptionSection {

    private AssumptionSection() {}

    /** Returns the section on a scenario. */
    public static Section of(ScenarioFile file) {
        EvidenceLedger ledger = EvidenceLedger.of(file);
        UncertainNumbers known = new UncertainNumbers(file.scenario(), ledger);
        List<Entry> uncertain = known.entries();
        long numbers = ledger.atWork(Kind.NUMBER);
        String uncertainty = uncertain.isEmpty()
                ? format("None of the %d numbers at work is uncertain, so runs differ by luck alone", numbers)
                : format(
                        "%d of %d numbers at work %s uncertain and drawn anew in every run",
                        uncertain.size(), numbers, uncertain.size() == 1 ? "is" : "are");
        String sentence = format(
                "%s; %d of %d cite a claim, the others are assumptions of this file or of the format.%s",
                uncertainty, ledger.entries(Kind.NUMBER, Grounds.CITED).size(), numbers, known.widest());
        List<Block> blocks = new ArrayList<>(List.of(new Block.Grid("", grounds(ledger))));
        blocks.addAll(known.pictures());
        if (!uncertain.isEmpty()) {
            blocks.add(new Block.Grid(
                    uncertain.size() == 1
                            ? "The uncertain number"
                            : format("The %d uncertain numbers", uncertain.size()),
                    numbers(uncertain)));
        }
        return new Section("assumptions", "What was assumed?", sentence, blocks);
    }

    private static Table grounds(EvidenceLedger ledger) {
        Table.Builder table = Table.shown("What the scenario rests on").words("", "");
        List.of("At work", "Cites a claim", "Assumed, with a reason", "Left to the format", "Without a reason")
                .forEach(heading -> table.numbers(heading, ""));
        for (Kind kind : Kind.values()) {
            table.row(
                    switch (kind) {
                        case NUMBER -> "Numbers";
                        case DIRECTION -> "What actors want or never accept";
                        case RULE -> "Who must agree, and how";
                    },
                    ledger.atWork(kind),
                    ledger.entries(kind, Grounds.CITED).size(),
                    ledger.entries(kind, Grounds.ASSUMED).size(),
                    ledger.entries(kind, Grounds.DEFAULT).size(),
                    ledger.entries(kind, Grounds.BARE).size());
        }
        return table.build();
    }

    private static Table numbers(List<Entry> uncertain) {
        Table.Builder table = Table.shown(
                        "Uncertain numbers, with the least, the median and the greatest that a run may draw")
                .words("Number", "")
                .words("Distribution", "")
                .numbers("Least", "")
                .numbers("Median", "")
                .numbers("Greatest", "")
                .words("Why", "");
        uncertain.forEach(
                e -> table.row(e.path(), e.value(), number(e.lower()), number(e.median()), number(e.upper()), why(e)));
        return table.build();
    }

    private static Cell number(double value) {
        return new Cell.Amount(value, Double.isInfinite(value) ? "none" : format("%.3g", value));
    }

    private static String why(Entry e) {
        String cites = e.evidence().isEmpty() ? "" : "cites " + String.join(", ", e.evidence());
        String assumes = e.assumption() == null ? "" : e.assumption();
        return cites.isEmpty() || assumes.isEmpty() ? cites + assumes : cites + "; " + assumes;
    }
}
