package org.parley.answer.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.Note;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.outline.TypicalValues.Typical;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.format.NumberForm;
import org.parley.scenario.problem.Place;
import org.parley.scenario.schema.ScenarioSchema;

/** Answer on what can be set in a scenario: the path, kind, value, range and default of each place, and what examples give it. */
public final class PlacesAnswer {

    private static final String SENTENCE =
            "Each can be set with --set PATH=VALUE, varied by a study, or changed in the file. What is typical is the range of"
                    + " medians in the examples that come with Parley, with the reason that one of them states.";

    private PlacesAnswer() {}

    /**
     * Returns the answer.
     *
     * @param ledger of the scenario
     * @param examples ledgers of scenarios that show what is typical
     * @param file where the scenario was read from
     * @param version version of Parley
     */
    public static Answer of(EvidenceLedger ledger, List<EvidenceLedger> examples, String file, String version) {
        TypicalValues typical = new TypicalValues(examples);
        Table.Builder data = Table.data("places", "path,kind,value,range,default,typical,source,meaning");
        Table.Builder shown = Table.shown("Places of the scenario, as --set writes them")
                .words("Path", "")
                .words("Value", "")
                .words("Range", "")
                .words("Default", "")
                .words("Typical", "")
                .words("What it is", "");
        List<Block> lines = new ArrayList<>();
        for (Entry e : ledger.entries()) {
            Typical usual = typical.at(e.path());
            String standard = standard(e.path());
            String kind = e.kind().name().toLowerCase(Locale.ROOT);
            data.row(e.path(), kind, e.value(), e.allowed(), standard, usual.values(), usual.source(), e.meaning());
            shown.row(
                    e.path(),
                    e.value(),
                    or(e.allowed()),
                    or(standard),
                    usual.values() == null ? "" : usual.values() + " (" + usual.source() + ")",
                    or(e.meaning()));
            lines.add(new Note(e.path() + " = " + e.value(), Flow.WHOLE_LINE, 0));
            String more = more(e, kind, standard, usual);
            lines.add(new Note(more, Flow.PARAGRAPH, 4));
        }
        String title = "What can be set in " + ledger.name();
        String lead = Numbers.format(
                "%s can be set.", Numbers.counted(ledger.entries().size(), "place"));
        lines.add(new Block.Gap());
        lines.add(new Note(SENTENCE));
        return new Answer(
                "places",
                title,
                lead,
                List.of(
                        Section.ofText("places", title, lines),
                        new Section("all", "Every place", SENTENCE, List.of(shown.block()))),
                List.of(data.build()),
                new Provenance(
                        version,
                        OptionalLong.empty(),
                        new ShellCommand("places").argument(file).toString()));
    }

    private static String more(Entry e, String kind, String standard, Typical usual) {
        List<String> parts = new ArrayList<>();
        parts.add(e.allowed() == null ? kind : kind + " " + e.allowed());
        if (standard != null) {
            parts.add("default " + standard);
        }
        if (usual.values() != null) {
            parts.add("typical " + usual.values() + " (" + usual.source() + ")");
        }
        return String.join("; ", parts) + (e.meaning() == null ? "" : ". " + e.meaning());
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    /** Returns what holds where a file says nothing, or null if the format has no such default. */
    private static String standard(String path) {
        JsonNode schema = ScenarioSchema.at(Place.of((Object[]) path.split("\\.", -1)));
        JsonNode standard = ScenarioSchema.keyword(schema, "default");
        return schema == null || standard.isMissingNode() ? null : NumberForm.plain(standard);
    }
}
