package org.parley.report.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Figure;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.part.RefusalMap;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.blocking.Blocking;
import org.parley.findings.blocking.CeasefireEnds;
import org.parley.findings.blocking.Deadlocks;
import org.parley.report.blocking.BlockingSentences.Part;
import org.parley.scenario.format.ScenarioFile;

/** What stood between the talks of all runs and what they were for, as a page. */
public final class BlockingPage {

    private final ScenarioFile file;
    private final Blocking blocking;
    private final BlockingNames names;

    private BlockingPage(ScenarioFile file, Blocking blocking) {
        this.file = file;
        this.blocking = blocking;
        names = new BlockingNames(file.scenario());
    }

    /**
     * Returns the page.
     *
     * @param file the scenario
     * @param blocking what was found
     * @param again how many runs of either kind were played again at most
     * @param version version of Parley
     */
    public static Answer of(ScenarioFile file, Blocking blocking, long again, String version) {
        return new BlockingPage(file, blocking).page(again, version);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private Answer page(long again, String version) {
        List<Section> sections = new ArrayList<>();
        BlockingSentences.of(file.scenario(), blocking)
                .forEach((part, sentences) -> sections.add(section(part, sentences)));
        String command = "parley explain RESULTS --runs " + again;
        sections.add(provenance(version, command));
        return new Answer(
                "blocking",
                "What stood between the talks and " + names.settlement(),
                format(
                        "%s of \u201c%s\u201d, a model of declared assumptions%s",
                        runs(),
                        Vocabulary.title(file.scenario()),
                        blocking.runs() > 0
                                ? ". Not a forecast."
                                : blocking.failed() == 1 ? ", which failed." : ", and every one failed."),
                sections,
                List.of(),
                new Provenance(version, OptionalLong.of(blocking.seed()), command));
    }

    private Section section(Part part, List<String> sentences) {
        return switch (part) {
            case ENDINGS -> section("endings", "How often does nothing come of it?", sentences, failed());
            case REFUSALS -> section("refusals", "Who refuses, and on what?", sentences, refusals());
            case TABLES -> section("tables", "How far do the tables come?", sentences, tables());
            case CONCESSIONS -> section("concessions", "What would have been enough?", sentences, concessions());
            case AFTERMATH -> section("aftermath", "What comes after an agreement?", sentences, aftermath());
        };
    }

    private static Section section(String id, String heading, List<String> sentences, List<Block> blocks) {
        List<Block> all = new ArrayList<>();
        sentences.stream().skip(1).map(Block.Note::new).forEach(all::add);
        all.addAll(blocks);
        return new Section(id, heading, sentences.get(0), all);
    }

    private List<Block> failed() {
        return blocking.failed() == 0 || blocking.runs() == 0
                ? List.of()
                : List.of(new Block.Note(
                        blocking.failed() == 1
                                ? "One more run failed and is not counted."
                                : format("%,d more runs failed and are not counted.", blocking.failed())));
    }

    private String runs() {
        long runs = blocking.runs() == 0 ? blocking.failed() : blocking.runs();
        return runs == 1 ? "One run" : format("%,d runs", runs);
    }

    private List<Block> refusals() {
        if (blocking.refusals().blockers().isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = blocking.refusals().blockers().stream()
                .map(b -> List.of(
                        names.actor(b.actor()),
                        Vocabulary.ofId(b.issue()),
                        BlockingNames.percent(b.last()),
                        BlockingNames.interval(b.last()),
                        BlockingNames.percent(b.lastWord()),
                        BlockingTables.gap(b.gap()),
                        format("%,d", b.redLines())))
                .toList();
        String settlement = names.settlement().replaceFirst("^an? ", "");
        return List.of(
                new Figure("refusals", RefusalMap.of(file.scenario(), blocking.refusals(), settlement)),
                new Block.Grid(
                        "How far they fell short",
                        Table.ofTexts(
                                "Who refused last and on what, and by how much the refused offers fell short of what it hoped"
                                        + " for: a quarter, half and three quarters of them by no more than this share of what"
                                        + " lies between no deal and its best",
                                List.of("Actor", "Issue", "share", "95%", "last word", "short by", "red lines"),
                                Set.of(2, 3, 4, 5, 6),
                                rows)));
    }

    private List<Block> tables() {
        Deadlocks impasses = blocking.impasses();
        List<String> columns = new ArrayList<>(List.of("Table"));
        impasses.tables().get(0).stands().keySet().forEach(stand -> columns.add(BlockingNames.stand(stand)));
        List<List<String>> rows = new ArrayList<>();
        for (Deadlocks.Table table : impasses.tables()) {
            List<String> row = new ArrayList<>(List.of(Vocabulary.ofId(table.track())));
            table.stands().values().forEach(share -> row.add(share.count() == 0 ? "-" : BlockingNames.percent(share)));
            rows.add(row);
        }
        return List.of(new Block.Grid(
                "",
                Table.ofTexts(
                        format(
                                "How far the tables came, share of the %s played again",
                                impasses.runs() == 1 ? "one run" : format("%,d runs", impasses.runs())),
                        columns,
                        Set.copyOf(IntStream.range(1, columns.size()).boxed().toList()),
                        rows)));
    }

    private List<Block> concessions() {
        List<List<String>> rows = blocking.impasses().concessions().stream()
                .map(s -> List.of(
                        BlockingNames.share(s.share()),
                        names.maker(s),
                        names.sake(s),
                        Vocabulary.ofId(s.issue()),
                        s.from(),
                        s.to()))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Grid(
                        format("All %,d concessions that would have been enough", rows.size()),
                        Table.ofTexts(
                                "One concession that would have been enough for an agreement at a table, share of the runs"
                                        + " played again",
                                List.of("Share (95%)", "by", "for the sake of", "on", "instead of", "proposes"),
                                Set.of(0),
                                rows)));
    }

    private List<Block> aftermath() {
        List<Block> blocks = new ArrayList<>();
        if (blocking.impasses() != null && !blocking.impasses().sentBack().isEmpty()) {
            blocks.add(new Block.Grid(
                    "",
                    Table.ofTexts(
                            "Refused away from the table, share of the runs played again",
                            List.of("Who", "where", "share (95%)"),
                            Set.of(2),
                            blocking.impasses().sentBack().stream()
                                    .map(s -> List.of(
                                            names.actor(s.actor()),
                                            BlockingNames.away(s.reason()),
                                            BlockingNames.share(s.share())))
                                    .toList())));
        }
        CeasefireEnds ends = blocking.ceasefires();
        if (ends != null && ends.broke().count() > 0) {
            Map<String, CeasefireEnds.Condition> conditions = BlockingTables.conditions(ends);
            blocks.add(new Block.Grid(
                    "",
                    Table.ofTexts(
                            "What cease-fires had in common",
                            List.of("What", "those that broke (95%)", "those that held (95%)"),
                            Set.of(1, 2),
                            conditions.entrySet().stream()
                                    .map(e -> List.of(
                                            e.getKey(),
                                            BlockingNames.share(e.getValue().broken()),
                                            BlockingNames.share(e.getValue().held())))
                                    .toList())));
        }
        return blocks;
    }

    private Section provenance(String version, String command) {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("Model", "Parley " + version + ", an agent-based model on MASON"),
                List.of("Scenario", file.scenario().name()),
                List.of("SHA-256 of the scenario as run", file.hash()),
                List.of("Runs and seed", format("%s, seed %d", runs(), blocking.seed())),
                List.of("The same again", command)));
        blocking.toRead()
                .forEach(r ->
                        rows.add(List.of("Run " + r.run() + ", to read", "parley explain RESULTS --pick " + r.rule())));
        return new Section(
                "provenance",
                "Where does this come from, and what is it not?",
                "Intervals are 95% intervals (Wilson 1927). Shortfalls are shares of what lies between no deal and the best for"
                        + " whoever refused.",
                List.of(
                        new Block.Grid("", Table.ofTexts("Provenance", List.of("What", "Which"), Set.of(), rows)),
                        new Block.Note(
                                "It is no forecast. It says who refuses what if negotiators behave as the model has it,"
                                        + " under the assumptions that the scenario file declares.")));
    }
}
