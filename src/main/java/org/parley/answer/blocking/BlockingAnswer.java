package org.parley.answer.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.FolderPlan;
import org.parley.answer.Level;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.blocking.Sentences.Part;
import org.parley.answer.part.ProvenanceSection;
import org.parley.answer.part.RefusalMap;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Refusals.Blocker;
import org.parley.findings.blocking.Blocking;
import org.parley.findings.blocking.Deadlocks;
import org.parley.scenario.format.ScenarioFile;

/** Answer about all runs of a folder: what stood between the talks and what they were for. */
public final class BlockingAnswer {

    private static final int FEW = 8;

    private static final String INTERVALS =
            "Intervals are 95% intervals (Wilson 1927). Shortfalls are shares of what lies between no deal and the best for"
                    + " whoever refused.";

    private final ScenarioFile file;
    private final Blocking blocking;
    private final Names names;
    private final Map<Part, List<String>> sentences;
    private final BlockingTables tables;
    private final List<Section> sections = new ArrayList<>();

    private BlockingAnswer(ScenarioFile file, Blocking blocking) {
        this.file = file;
        this.blocking = blocking;
        names = new Names(file.scenario());
        sentences = Sentences.of(names, blocking);
        tables = new BlockingTables(names);
    }

    /**
     * Returns the answer.
     *
     * @param file the scenario
     * @param blocking what was found
     * @param again how many runs of either kind were played again at most
     * @param level sentences alone, with tables, or with every row of them, in a terminal; a page has all
     * @param folder the results folder as the user names it
     * @param version version of Parley
     */
    public static Answer of(
            ScenarioFile file, Blocking blocking, long again, Level level, String folder, String version) {
        BlockingAnswer made = new BlockingAnswer(file, blocking);
        made.head();
        if (level != Level.PARAGRAPH) {
            made.brief(level == Level.EVERYTHING ? Integer.MAX_VALUE : FEW);
        }
        made.foot(folder);
        made.sentences.keySet().forEach(made::page);
        String command = "parley explain RESULTS --runs " + again;
        made.provenance(version, command);
        return made.answer(new Provenance(version, OptionalLong.of(blocking.seed()), command));
    }

    /**
     * Returns the plan of its folder.
     *
     * @param runs how many runs are stored
     * @param again how many runs of either kind are played again at most
     */
    public static FolderPlan folder(ScenarioFile file, long seed, long runs, long again, String version) {
        return FolderPlan.of("explanation", version, "blocking", "shares", "concessions", "to-read")
                .with("explanation_of", file.scenario().name())
                .with("scenario_hash", file.hash())
                .with("seed", seed)
                .with("runs", runs)
                .with("played_again", again)
                .withScenario(file.yaml());
    }

    private Answer answer(Provenance provenance) {
        return new Answer(
                "explanation",
                "What stood between the talks and " + names.settlement(),
                Numbers.format(
                        "%s of \u201c%s\u201d, a model of declared assumptions%s",
                        runs(),
                        Vocabulary.title(file.scenario()),
                        blocking.runs() > 0
                                ? ". Not a forecast."
                                : blocking.failed() == 1 ? ", which failed." : ", and every one failed."),
                sections,
                BlockingData.of(blocking),
                provenance);
    }

    private String runs() {
        return Vocabulary.capital(Numbers.counted(blocking.runs() == 0 ? blocking.failed() : blocking.runs(), "run"));
    }

    private void brief(String heading, List<Block> blocks) {
        sections.add(Section.ofText("brief-" + sections.size(), heading, blocks));
    }

    private static Block line(String pattern, Object... values) {
        return new Block.Note(Numbers.format(pattern, values), Flow.WHOLE_LINE, 0);
    }

    private void head() {
        List<Block> head = new ArrayList<>(List.of(line(
                "%,d runs, seed %d: what stood between the talks and %s",
                blocking.runs(), blocking.seed(), names.settlement())));
        if (blocking.failed() > 0) {
            head.add(line("%,d more runs failed and are not counted.", blocking.failed()));
        }
        brief(Vocabulary.title(file.scenario()), head);
        sentences.values().forEach(text -> brief("", List.of(new Block.Note(String.join(" ", text)))));
    }

    /** Adds tables for a terminal, each with so many rows at most. */
    private void brief(int most) {
        brief("", blocking.refusals().blockers(), most, few -> List.of(grid(tables.blockers(few))), "pairs");
        if (blocking.impasses() != null) {
            Deadlocks deadlocks = blocking.impasses();
            brief("", List.of(grid(tables.stands(deadlocks))));
            brief(
                    "One concession that would have been enough (share of the runs played again)",
                    deadlocks.concessions(),
                    most,
                    few -> few.stream()
                            .<Block>map(step -> new Block.Note(tables.line(step), Flow.PARAGRAPH, 2))
                            .toList(),
                    "concessions");
            brief(
                    "Refused away from the table (share of the runs played again)",
                    deadlocks.sentBack(),
                    most,
                    few -> List.of(grid(tables.sentBack(few, false))),
                    "refusals");
        }
        ceasefires().forEach(table -> brief("", List.of(table)));
    }

    private <T> void brief(String heading, List<T> all, int most, Function<List<T>, List<Block>> shown, String what) {
        if (all.isEmpty()) {
            return;
        }
        List<Block> blocks = new ArrayList<>(shown.apply(all.subList(0, Math.min(most, all.size()))));
        if (all.size() > most) {
            String more = Numbers.format("and %d more %s: --level everything", all.size() - most, what);
            blocks.add(new Block.Note(more, Flow.LINE, 2));
        }
        brief(heading, blocks);
    }

    private void foot(String folder) {
        List<Block> foot = new ArrayList<>();
        if (!blocking.toRead().isEmpty()) {
            foot.add(line("To read:"));
            blocking.toRead()
                    .forEach(r -> foot.add(line("  run %-8d parley explain %s --pick %s", r.run(), folder, r.rule())));
            foot.add(line("What one change would have done: parley whatif %s", folder));
        }
        foot.add(new Block.Note(INTERVALS + " A model of declared assumptions, not a forecast."));
        brief("", foot);
    }

    /** Adds a section of the page. */
    private void page(Part part) {
        List<String> text = sentences.get(part);
        List<Block> blocks = new ArrayList<>();
        text.stream().skip(1).map(Block.Note::new).forEach(blocks::add);
        switch (part) {
            case ENDINGS -> failed(blocks);
            case REFUSALS -> refusals(blocks);
            case TABLES -> blocks.add(grid(tables.stands(blocking.impasses())));
            case CONCESSIONS -> concessions(blocks);
            case AFTERMATH -> {
                if (blocking.impasses() != null
                        && !blocking.impasses().sentBack().isEmpty()) {
                    blocks.add(grid(tables.sentBack(blocking.impasses().sentBack(), true)));
                }
                blocks.addAll(ceasefires());
            }
        }
        sections.add(new Section(part.id(), part.question(), text.get(0), blocks));
    }

    private void failed(List<Block> to) {
        if (blocking.failed() > 0 && blocking.runs() > 0) {
            to.add(new Block.Note(
                    blocking.failed() == 1
                            ? "One more run failed and is not counted."
                            : Numbers.format("%,d more runs failed and are not counted.", blocking.failed())));
        }
    }

    private void refusals(List<Block> to) {
        List<Blocker> blockers = blocking.refusals().blockers();
        if (!blockers.isEmpty()) {
            to.add(new Block.Figure("refusals", RefusalMap.of(file.scenario(), blocking.refusals(), names.aim())));
            to.add(new Block.Grid("How far they fell short", tables.blockers(blockers)));
        }
    }

    private void concessions(List<Block> to) {
        int all = blocking.impasses().concessions().size();
        if (all > 0) {
            to.add(new Block.Grid(
                    Numbers.format("All %,d concessions that would have been enough", all),
                    tables.concessions(blocking.impasses())));
        }
    }

    private List<Block> ceasefires() {
        return blocking.ceasefires() == null || blocking.ceasefires().broke().count() == 0
                ? List.of()
                : List.of(grid(BlockingTables.ceasefires(blocking.ceasefires())));
    }

    private static Block grid(Table table) {
        return new Block.Grid("", table);
    }

    private void provenance(String version, String command) {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("Scenario", file.scenario().name()),
                List.of("SHA-256 of the scenario as run", file.hash()),
                List.of("Runs and seed", Numbers.format("%s, seed %d", runs(), blocking.seed())),
                List.of("The same again", command)));
        blocking.toRead()
                .forEach(r ->
                        rows.add(List.of("Run " + r.run() + ", to read", "parley explain RESULTS --pick " + r.rule())));
        sections.add(ProvenanceSection.of(
                version,
                INTERVALS,
                rows,
                "It is no forecast. It says who refuses what if negotiators behave as the model has it, under the"
                        + " assumptions that the scenario file declares."));
    }
}
