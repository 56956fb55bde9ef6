package org.parley.answer.evidence;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.ShellCommand;
import org.parley.answer.words.Vocabulary;
import org.parley.chart.Caption;
import org.parley.chart.Series;
import org.parley.chart.StackedBarChart;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.ClaimUse;
import org.parley.scenario.evidence.EvidenceLedger.Entry;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;

/**
 * Answer on the evidence of a scenario: how much of it is anchored, what is weakest, every claim with its uses, every number,
 * direction and rule with its grounds, and the orderings that the evidence fixes.
 */
public final class EvidenceAnswer {

    private final EvidenceLedger ledger;
    private final Scenario scenario;
    private final Places places;

    private EvidenceAnswer(EvidenceLedger ledger, Scenario scenario) {
        this.ledger = ledger;
        this.scenario = scenario;
        places = new Places(ledger);
    }

    /**
     * Returns the answer.
     *
     * @param ledger of the scenario
     * @param file where the scenario was read from, as people know it
     * @param sets values that were set in it
     * @param all whether a terminal shows every claim, ordering and entry too
     * @param version version of Parley
     */
    public static Answer of(
            EvidenceLedger ledger,
            Scenario scenario,
            String file,
            Map<String, String> sets,
            boolean all,
            String version) {
        EvidenceAnswer made = new EvidenceAnswer(ledger, scenario);
        List<Block> weakest = new Weakest(ledger, made.places).blocks();
        List<Section> sections = new ArrayList<>(new BriefSections(ledger, weakest).sections(all));
        sections.addAll(made.page(file, weakest));
        return new Answer(
                "evidence",
                "What it rests on: " + Vocabulary.title(scenario),
                made.lead(),
                sections,
                LedgerTables.of(ledger),
                new Provenance(
                        version,
                        OptionalLong.empty(),
                        new ShellCommand("evidence").argument(file).sets(sets).toString()));
    }

    private String lead() {
        List<Entry> atWork = Places.atWork(ledger);
        return atWork.isEmpty()
                ? "Nothing in this scenario needs grounds."
                : format(
                        "Of %,d numbers, directions and rules that are at work in this scenario, %s cite what is known, %s are"
                                + " declared assumptions with a reason, and %s are left to defaults of the format or given"
                                + " without a reason.",
                        atWork.size(),
                        percent(atWork, Grounds.CITED),
                        percent(atWork, Grounds.ASSUMED),
                        percent(atWork, Grounds.DEFAULT, Grounds.BARE));
    }

    private static String percent(List<Entry> of, Grounds... grounds) {
        long count =
                of.stream().filter(e -> List.of(grounds).contains(e.grounds())).count();
        return format("%.0f%%", 100.0 * count / of.size());
    }

    private List<Section> page(String file, List<Block> weakest) {
        List<Section> sections = new ArrayList<>(List.of(anchored(file)));
        if (!weakest.isEmpty()) {
            sections.add(new Section("weakest", "What is weakest", Weakest.MEASURE + ".", weakest));
        }
        sections.add(claims());
        sections.add(entries());
        if (!ledger.orderings().isEmpty()) {
            sections.add(orderings());
        }
        return sections;
    }

    private Section anchored(String file) {
        List<Block> blocks = new ArrayList<>();
        if (!Places.atWork(ledger).isEmpty()) {
            blocks.add(new Block.Figure("grounds", grounds()));
        }
        blocks.add(new Block.Note(
                "What cites a claim has its direction from it; the size of a number is an assumption all the"
                        + " same, and most cited numbers say so. Whether a claim supports what cites it is for a reader to judge, with"
                        + " the source in hand."));
        blocks.add(new Block.Note(BriefSections.leftOut(ledger)));
        return new Section(
                "anchored",
                "How much is anchored",
                "This page lists everything that a run of the scenario " + file
                        + " depends on, and what each of it rests on:"
                        + " a claim of the source (cited), an assumption with its reason, or a default of the format.",
                blocks);
    }

    private StackedBarChart grounds() {
        List<Kind> kinds =
                Stream.of(Kind.values()).filter(kind -> ledger.atWork(kind) > 0).toList();
        List<StackedBarChart.Part> parts = BriefSections.TOLD.stream()
                .filter(grounds -> ledger.entries().stream().anyMatch(e -> e.grounds() == grounds))
                .map(grounds -> new StackedBarChart.Part(
                        new Series(
                                BriefSections.name(grounds),
                                kinds.stream()
                                        .mapToDouble(kind -> (double) ledger.entries(kind, grounds)
                                                        .size()
                                                / ledger.atWork(kind))
                                        .toArray()),
                        grounds == Grounds.DEFAULT || grounds == Grounds.BARE))
                .toList();
        String title = "What "
                + Vocabulary.and(kinds.stream().map(BriefSections::plural).toList()) + " rest on";
        return new StackedBarChart(
                new Caption(
                        title,
                        "Share of those that are at work; grey: defaults of the format, and what has no reason",
                        title + "; " + kinds.stream().map(this::counted).collect(Collectors.joining("; "))),
                "Kind",
                kinds.stream()
                        .map(kind -> Vocabulary.capital(BriefSections.plural(kind)))
                        .toList(),
                parts);
    }

    private String counted(Kind kind) {
        return BriefSections.plural(kind) + ": "
                + Stream.concat(
                                Stream.of(Numbers.count(ledger.atWork(kind))),
                                BriefSections.TOLD.stream()
                                        .filter(g -> !ledger.entries(kind, g).isEmpty())
                                        .map(g -> ledger.entries(kind, g).size() + " " + BriefSections.name(g)))
                        .collect(Collectors.joining(", "));
    }

    private Section claims() {
        if (ledger.claims().isEmpty()) {
            return new Section("claims", "What is cited, and where", "The scenario cites nothing.", List.of());
        }
        Table.Builder table = Table.shown("What the source says, in our words, and what rests on it")
                .words("Claim", "")
                .words("What it says", "")
                .words("Where it is used", "");
        for (ClaimUse claim : ledger.claims()) {
            table.row(claim.id(), claim.text(), claim.uses().isEmpty() ? "nowhere" : places.to(claim.uses()))
                    .place(places.ofClaim(claim.id()));
        }
        List<String> unused = BriefSections.unused(ledger);
        return new Section(
                "claims",
                "What is cited, and where",
                unused.isEmpty()
                        ? format(
                                "Each of the %,d claims is cited somewhere.",
                                ledger.claims().size())
                        : format(
                                "%,d of %,d claims are cited nowhere: %s",
                                unused.size(), ledger.claims().size(), String.join(", ", unused)),
                List.of(table.block()));
    }

    private Section entries() {
        Map<String, List<Entry>> groups = LedgerTables.blocks(Places.atWork(ledger));
        Table.Builder contents =
                Table.shown("Blocks of the scenario").words("Block", "").numbers("Entries", "");
        List<Block> blocks = new ArrayList<>();
        groups.forEach((path, entries) -> {
            String title = title(path);
            contents.row(places.to(title, entries.get(0).path()), entries.size());
            blocks.add(new Block.Heading(title));
            blocks.add(LedgerTables.shown(
                            entries.size() == 1 ? "1 entry" : entries.size() + " entries", path + ".", entries, places)
                    .block());
        });
        if (!groups.isEmpty()) {
            blocks.add(0, new Block.Grid("Contents: " + Numbers.counted(groups.size(), "block"), contents.build()));
        }
        List<Entry> neutral = ledger.entries().stream()
                .filter(e -> e.grounds() == Grounds.NEUTRAL)
                .toList();
        if (!neutral.isEmpty()) {
            blocks.add(new Block.Grid(
                    "Defaults that add nothing, or treat all alike: " + neutral.size(),
                    LedgerTables.shown(
                                    "Entries that the file leaves to a default which changes nothing",
                                    "",
                                    neutral,
                                    places)
                            .build()));
        }
        return new Section(
                "entries",
                "Every number, direction and rule",
                "Each stands in the block of the file that it belongs to, with its grounds.",
                blocks);
    }

    private String title(String block) {
        String[] steps = block.split("\\.", 2);
        String name = steps.length == 1
                ? Vocabulary.ofId(block)
                : steps[0].equals("actors")
                        ? Vocabulary.ofActor(scenario, steps[1])
                        : steps[0].equals("tracks")
                                ? Vocabulary.ofTalks(steps[1])
                                : "issue: " + Vocabulary.ofId(steps[1]);
        return name.isEmpty() ? block : Vocabulary.capital(name);
    }

    private Section orderings() {
        List<Block> blocks = new ArrayList<>();
        for (String id : Places.orderings(ledger)) {
            var given = scenario.orderings().get(id);
            blocks.add(new Block.Heading(given.say() == null ? Vocabulary.ofId(id) : given.say()));
            Table.Builder table = Table.shown(id)
                    .words("Greater", "")
                    .numbers("Median", "")
                    .words("Less", "")
                    .numbers("Median", "")
                    .numbers("Reversed", "")
                    .words("Check", "")
                    .words("From", "");
            ledger.orderings().stream().filter(p -> p.ordering().equals(id)).forEach(p -> {
                String place = table.isEmpty() ? places.of("orderings." + id) : "";
                table.row(
                                places.to(p.greater(), p.greater()),
                                LedgerTables.number(p.greaterMedian()),
                                places.to(p.less(), p.less()),
                                LedgerTables.number(p.lessMedian()),
                                Numbers.percent(p.reversed()),
                                p.holds() ? "✓\u00A0holds" : "✗\u00A0contradicted",
                                places.toClaims(given.evidence()))
                        .place(place);
            });
            blocks.add(table.block());
        }
        return new Section(
                "orderings",
                "What must be greater than what",
                "A report seldom gives numbers, but it orders them. A file whose medians contradict an ordering is refused."
                        + " Ranges that are wide on purpose may overlap: in how many draws a pair is the other way round stands"
                        + " beside it and is no error. A salience is compared as a share of its actor's saliences.",
                blocks);
    }
}
