package org.parley.report.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.answer.Provenance;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.evidence.EvidenceLedger;
import org.parley.scenario.evidence.EvidenceLedger.Grounds;
import org.parley.scenario.evidence.EvidenceLedger.Kind;

/** Turns an evidence ledger into the texts and places of its page. */
final class EvidencePageMaker {

    /** How many of the weakest entries are named, of each kind of weakness. */
    private static final int FEW = 5;

    private static final List<Grounds> FIRMEST_FIRST =
            List.of(Grounds.CITED, Grounds.ASSUMED, Grounds.DEFAULT, Grounds.BARE);

    private final EvidenceLedger ledger;
    private final Scenario scenario;

    private final EvidencePlaces places;

    EvidencePageMaker(EvidenceLedger ledger, Scenario scenario) {
        this.ledger = ledger;
        this.scenario = scenario;
        this.places = new EvidencePlaces(ledger);
    }

    EvidencePage page(String file, Provenance provenance) {
        List<EvidenceLedger.Entry> atWork = EvidencePlaces.atWork(ledger);
        return new EvidencePage(
                Vocabulary.title(scenario),
                file,
                lead(atWork),
                shares(),
                weakest(),
                ledger.claims().stream()
                        .map(c -> new EvidencePage.Claim(
                                places.ofClaim(c.id()),
                                c.id(),
                                c.text(),
                                c.uses().stream().map(this::link).toList()))
                        .toList(),
                blocks(atWork),
                ledger.entries().stream()
                        .filter(e -> e.grounds() == Grounds.NEUTRAL)
                        .map(e -> entry(e, ""))
                        .toList(),
                places.orderings().stream().map(this::ordering).toList(),
                provenance);
    }

    private static String lead(List<EvidenceLedger.Entry> atWork) {
        if (atWork.isEmpty()) {
            return "Nothing in this scenario needs grounds.";
        }
        return format(
                "Of %,d numbers, directions and rules that are at work in this scenario, %s cite what is known, %s are declared"
                        + " assumptions with a reason, and %s are left to defaults of the format or given without a reason.",
                atWork.size(),
                percent(atWork, Grounds.CITED),
                percent(atWork, Grounds.ASSUMED),
                percent(atWork, Grounds.DEFAULT, Grounds.BARE));
    }

    private static String percent(List<EvidenceLedger.Entry> of, Grounds... grounds) {
        long count =
                of.stream().filter(e -> List.of(grounds).contains(e.grounds())).count();
        return format("%.0f%%", 100.0 * count / of.size());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private List<EvidencePage.Share> shares() {
        List<EvidencePage.Share> shares = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long all = ledger.atWork(kind);
            if (all > 0) {
                shares.add(new EvidencePage.Share(
                        kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT) + "s",
                        all,
                        FIRMEST_FIRST.stream()
                                .map(g -> part(g, ledger.entries(kind, g).size(), all))
                                .filter(p -> p.count() > 0)
                                .toList()));
            }
        }
        return shares;
    }

    private static EvidencePage.Part part(Grounds grounds, long count, long all) {
        return new EvidencePage.Part(words(grounds), style(grounds), count, format("%.2f", 100.0 * count / all));
    }

    private static String words(Grounds grounds) {
        return switch (grounds) {
            case CITED -> "cited";
            case ASSUMED -> "assumed";
            case DEFAULT -> "default";
            case BARE -> "no reason";
            case NEUTRAL -> "adds nothing";
        };
    }

    private static String style(Grounds grounds) {
        return grounds.name().toLowerCase(Locale.ROOT);
    }

    private List<EvidencePage.Weakness> weakest() {
        List<EvidencePage.Weakness> found = new ArrayList<>();
        weakness(found, "Given without a reason", with(Grounds.BARE), e -> "");
        weakness(found, "Left to defaults of the format", with(Grounds.DEFAULT), e -> "");
        weakness(
                found,
                "Cover most of the range that makes sense",
                ledger.widestByShare(),
                e -> format("%.0f%%", 100 * e.share()));
        weakness(found, "Known to a factor only", ledger.widestByFactor(), e -> format("factor %.1f", e.factor()));
        return found;
    }

    private List<EvidenceLedger.Entry> with(Grounds grounds) {
        return ledger.entries().stream().filter(e -> e.grounds() == grounds).toList();
    }

    private void weakness(
            List<EvidencePage.Weakness> to,
            String what,
            List<EvidenceLedger.Entry> entries,
            Function<EvidenceLedger.Entry, String> measure) {
        List<List<EvidenceLedger.Entry>> groups = EvidenceGroups.of(entries);
        if (!groups.isEmpty()) {
            to.add(new EvidencePage.Weakness(
                    what,
                    groups.stream()
                            .limit(FEW)
                            .map(g -> new EvidencePage.Weak(
                                    new EvidencePage.Link(
                                            EvidenceGroups.path(g),
                                            places.of(g.get(0).path())),
                                    g.get(0).value(),
                                    measure.apply(g.get(0))))
                            .toList(),
                    Math.max(0, groups.size() - FEW)));
        }
    }

    private EvidencePage.Link link(String path) {
        return new EvidencePage.Link(path, places.of(path));
    }

    private List<EvidencePage.Link> claims(List<String> ids) {
        return ids.stream()
                .map(id -> new EvidencePage.Link(id, places.ofClaim(id)))
                .toList();
    }

    private List<EvidencePage.Block> blocks(List<EvidenceLedger.Entry> atWork) {
        Map<String, List<EvidenceLedger.Entry>> byBlock = atWork.stream()
                .collect(Collectors.groupingBy(
                        e -> EvidencePlaces.blockOf(e.path()), LinkedHashMap::new, Collectors.toList()));
        List<EvidencePage.Block> blocks = new ArrayList<>();
        byBlock.forEach((path, entries) -> blocks.add(new EvidencePage.Block(
                "block-" + (blocks.size() + 1),
                title(path),
                entries.stream().map(e -> entry(e, path + ".")).toList())));
        return blocks;
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
        return name.isEmpty() ? block : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private EvidencePage.Entry entry(EvidenceLedger.Entry e, String block) {
        return new EvidencePage.Entry(
                places.of(e.path()),
                e.path().startsWith(block) ? e.path().substring(block.length()) : e.path(),
                e.value(),
                range(e),
                words(e.grounds()),
                style(e.grounds()),
                claims(e.evidence()),
                e.assumption() == null ? "" : e.assumption(),
                e.through() == null ? "" : e.through(),
                e.uses().stream().map(this::link).toList());
    }

    private static String range(EvidenceLedger.Entry e) {
        if (!e.isUncertain()) {
            return "";
        }
        return "median " + number(e.median())
                + (e.share() == null || e.share() < 0.005
                        ? ""
                        : format(", over %.0f%% of what may be (%s)", 100 * e.share(), e.allowed()));
    }

    private static String number(double x) {
        return new BigDecimal(x).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private EvidencePage.Ordering ordering(String id) {
        var given = scenario.orderings().get(id);
        return new EvidencePage.Ordering(
                places.of("orderings." + id),
                id,
                given.say() == null ? Vocabulary.ofId(id) : given.say(),
                claims(given.evidence()),
                ledger.orderings().stream()
                        .filter(p -> p.ordering().equals(id))
                        .map(p -> new EvidencePage.Pair(
                                link(p.greater()),
                                number(p.greaterMedian()),
                                link(p.less()),
                                number(p.lessMedian()),
                                format("%.1f%%", 100 * p.reversed()),
                                p.holds()))
                        .toList());
    }

    /** Returns the parts of a page that it has, by their places. */
    static Map<String, String> sections(EvidencePage page) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("anchored", "How much is anchored");
        if (!page.weakest().isEmpty()) {
            sections.put("weakest", "What is weakest");
        }
        sections.put("claims", "What is cited, and where");
        sections.put("entries", "Every number, direction and rule");
        if (!page.orderings().isEmpty()) {
            sections.put("orderings", "What must be greater than what");
        }
        return sections;
    }
}
