package org.parley.answer.run;

import static org.parley.answer.words.Numbers.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.parley.answer.Block;
import org.parley.answer.Block.Cards.Card;
import org.parley.answer.Section;
import org.parley.answer.part.GateFigure;
import org.parley.answer.words.Dates;
import org.parley.answer.words.Numbers;
import org.parley.answer.words.Vocabulary;
import org.parley.findings.Durations;
import org.parley.findings.Endings;
import org.parley.findings.Gates;
import org.parley.findings.Gates.End;
import org.parley.findings.Gates.Kind;
import org.parley.findings.Refusals;
import org.parley.statistics.Proportion;
import org.parley.statistics.survival.CumulativeIncidence.Step;

/** What a reader has after thirty seconds: a headline, a hundred negotiations, and when, for how long, and who stood in the way. */
final class HeroSection {

    private final Subject subject;
    private final boolean isWar;
    private final Gates gates;
    private final Gates hundred;
    private final Dates dates;
    private final long goal;

    private HeroSection(Subject subject) {
        this.subject = subject;
        isWar = subject.words().isAtWar();
        gates = subject.found().all().gates();
        hundred = gates.of(100);
        dates = new Dates(subject.scenario().calendar());
        goal = passed(hundred);
    }

    static Section of(Subject subject) {
        if (subject.isEmpty()) {
            return new Section("hero", "Every run failed", Subject.NOTHING, List.of(new Block.Note(lead(subject))));
        }
        return new HeroSection(subject).section();
    }

    /** Returns how many runs there are, how many failed, and in what exact share of the others the matter is settled. */
    private static String lead(Subject subject) {
        Endings endings = subject.found().endings();
        return RunAnswer.lead(subject.words(), endings.all(), endings.failed(), endings.settled());
    }

    private static long passed(Gates of) {
        return of.gates().stream()
                .filter(g -> g.kind() == Kind.GOAL)
                .mapToLong(Gates.Gate::passed)
                .findFirst()
                .orElseThrow();
    }

    private Section section() {
        List<Card> cards = new ArrayList<>();
        if (goal > 0) {
            cards.add(when());
        }
        if (isWar && subject.found().durations().signed() > 0) {
            cards.add(lasting());
        }
        if (passed(gates) < gates.runs()) {
            cards.add(inTheWay());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figure("gates", GateFigure.of(subject.scenario(), gates)));
        blocks.add(new Block.Cards(cards));
        blocks.add(new Block.Note(format("%s Shares are good to about %s.", lead(subject), precision())));
        return new Section(
                "hero",
                new Headline(isWar, Proportion.of(passed(gates), gates.runs()), lastingShare()).text(),
                deck(),
                blocks);
    }

    /** Returns by how much more runs would move a share, in points. */
    private String precision() {
        Proportion reached = Proportion.of(passed(gates), gates.runs());
        long points = Math.max(1, Math.round(50 * (reached.high() - reached.low())));
        return points == 1 ? "one percentage point" : points + " percentage points";
    }

    private Proportion lastingShare() {
        return Proportion.of(isWar ? gates.ending(End.STANDS) : passed(gates), passed(gates));
    }

    private String deck() {
        List<String> sentences = new ArrayList<>();
        String first = gates.runs() < 100
                ? format("Of %s, shown as a hundred, ", Numbers.counted(gates.runs(), "simulated negotiation"))
                : "In 100 simulated negotiations ";
        sentences.add(first
                + switch ((int) goal) {
                    case 0 ->
                        (passed(gates) == 0 ? "none " : "fewer than one ")
                                + (isWar ? "signs a general cease-fire." : "ends in agreement.");
                    case 1 -> "1 " + (isWar ? "signs a general cease-fire." : "ends in agreement.");
                    case 100 ->
                        (passed(gates) == gates.runs() ? "all " : "nearly all ")
                                + (isWar ? "sign a general cease-fire." : "end in agreement.");
                    default -> goal + (isWar ? " sign a general cease-fire." : " end in agreement.");
                });
        if (isWar && goal > 0) {
            sentences.add(lastingSentence());
        }
        rest().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private String lastingSentence() {
        long stands = hundred.ending(End.STANDS);
        long renewed = hundred.ending(End.RENEWED);
        boolean isHistory = subject.scenario().calendar().isHistory();
        String when = isHistory
                ? "in " + dates.month(subject.scenario().calendar().horizonRounds() + 1)
                : "after " + dates.span(subject.scenario().calendar().horizonRounds());
        String holding = stands == 0
                ? "None of these still holds " + when
                : stands == goal
                        ? format("All of these still hold %s", when)
                        : format("%d of those %d still %s %s", stands, goal, stands == 1 ? "holds" : "hold", when);
        return holding + (renewed == 0 ? "." : format("; in %d a later one does.", renewed));
    }

    /** Returns a sentence on the greatest of the other ends, and on arms. */
    private Optional<String> rest() {
        List<End> others = Stream.of(End.PARTLY, End.NOTHING, End.TRUCE)
                .filter(end -> hundred.ending(end) > 0)
                .sorted(Comparator.comparingLong(end -> -hundred.ending(end)))
                .toList();
        List<String> parts = new ArrayList<>();
        if (!others.isEmpty() && isWar) {
            long all = others.stream().mapToLong(hundred::ending).sum();
            parts.add(format("in %d the war goes on without one", all));
        }
        if (hundred.ending(End.ARMS) > 0) {
            parts.add(format("%d are decided by arms", hundred.ending(End.ARMS)).replace("1 are", "1 is"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Vocabulary.capital(String.join("; ", parts)) + ".");
    }

    private Card when() {
        Endings.Rounds rounds = subject.found().endings().settledRounds();
        String answer = Vocabulary.capital(dates.about(rounds.median()));
        String what = isWar ? "the cease-fires" : "the agreements";
        boolean same = rounds.low() == rounds.high();
        return new Card(
                "When?",
                answer,
                rounds.runs() == 1
                        ? "is when it comes, in the one run that comes to it."
                        : same
                                ? format("is when nearly all of %s come.", what)
                                : format(
                                        "is the middle date of %s. Eight in ten come between %s and %s.",
                                        what, dates.about(rounds.low()), dates.about(rounds.high())));
    }

    private Card lasting() {
        Durations durations = subject.found().durations();
        OptionalInt median = durations.ends().steps().stream()
                .filter(s -> s.incidence().get(0) >= 0.5)
                .mapToInt(s -> (int) s.time())
                .findFirst();
        List<Durations.Survival> ages = durations.atAges(subject.scenario().calendar()).stream()
                .filter(at -> List.of("1 year", "5 years").contains(at.age().toString()))
                .toList();
        String more = ages.isEmpty()
                ? format("%d of %,d still hold at the end.", durations.held(), durations.signed())
                : Vocabulary.capital(Vocabulary.and(ages.stream()
                                .map(at -> format(
                                        "%d of 100 outlive %s",
                                        Math.round(100 * at.share()),
                                        at.rounds()
                                                                * subject.scenario()
                                                                        .calendar()
                                                                        .years()
                                                        < 1.5
                                                ? "a year"
                                                : "five years"))
                                .toList()))
                        + ".";
        Step last = durations.ends().steps().isEmpty()
                ? null
                : durations.ends().steps().get(durations.ends().steps().size() - 1);
        String answer = median.isPresent()
                ? "Half are broken after " + dates.span(median.getAsInt())
                : last == null ? "None breaks" : "More than half outlast the years that are watched";
        return new Card("How long does it last?", answer, more);
    }

    /** Returns how far those came that reached nothing, and then who had the last word. */
    private Card inTheWay() {
        long without = gates.runs() - passed(gates);
        HowFar far = new HowFar(gates);
        int most = far.stops().get(0);
        List<String> more = new ArrayList<>();
        Gates.Gate missed = far.missed(most);
        String nothing = isWar ? "a cease-fire" : "agreement";
        String of = without == 1
                ? "the one run without " + nothing
                : format("%,d of the %,d runs without %s", far.left(most), without, nothing);
        more.add(
                missed.kind() == Kind.HAPPENED
                        ? format("In %s “%s” never happened.", of, Vocabulary.capital(Vocabulary.ofId(missed.of())))
                        : format("That is so in %s.", of));
        lastWord().ifPresent(more::add);
        return new Card("What stood in the way?", far.says(most), String.join(" ", more));
    }

    /** Returns who most often had the last word, among refusals after which nothing was agreed. */
    private Optional<String> lastWord() {
        return subject.found().refusals().blockers().stream()
                .filter(b -> b.lastWord().count() > 0)
                .max(Comparator.comparingLong(
                        (Refusals.Blocker b) -> b.lastWord().count()))
                .map(b -> format(
                        "The last word was most often a refusal by %s over the %s, in %d of 100.",
                        subject.words().inProse(b.actor()),
                        Vocabulary.ofId(b.issue()),
                        Math.round(100 * b.lastWord().share())));
    }
}
