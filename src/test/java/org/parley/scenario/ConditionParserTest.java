package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Condition.Always;
import org.parley.scenario.Condition.And;
import org.parley.scenario.Condition.Belief;
import org.parley.scenario.Condition.Compare;
import org.parley.scenario.Condition.FrontPosition;
import org.parley.scenario.Condition.Not;
import org.parley.scenario.Condition.Or;
import org.parley.scenario.Condition.Relation;
import org.parley.scenario.Condition.Round;
import org.parley.scenario.Condition.RoundsOf;
import org.parley.scenario.Condition.State;
import org.parley.scenario.Condition.TrackIs;

/** The language of conditions. */
class ConditionParserTest {

    private static Condition parse(String text) {
        return ConditionParser.parse(text, Map.of("late", "round > 10", "late_or_done", "late or agreed(first)"));
    }

    @Test
    void eachAtomIsRead() {
        assertThat(parse("from_start")).isEqualTo(new Always(true));
        assertThat(parse("never")).isEqualTo(new Always(false));
        assertThat(parse("agreed(first)")).isEqualTo(new TrackIs(State.AGREED, "first"));
        assertThat(parse("broken( first )")).isEqualTo(new TrackIs(State.BROKEN, "first"));
        assertThat(parse("open(first)")).isEqualTo(new TrackIs(State.OPEN, "first"));
        assertThat(parse("belief(usa, russia is committed) >= 0.6"))
                .isEqualTo(new Compare(new Belief("usa", "russia"), Relation.AT_LEAST, 0.6));
        assertThat(parse("round<3")).isEqualTo(new Compare(new Round(), Relation.BELOW, 3));
        assertThat(parse("rounds(first) <= 3")).isEqualTo(new Compare(new RoundsOf("first"), Relation.AT_MOST, 3));
        assertThat(parse("front > .5")).isEqualTo(new Compare(new FrontPosition(), Relation.ABOVE, 0.5));
    }

    @Test
    void andBindsCloserThanOr() {
        Condition a = new TrackIs(State.OPEN, "a");
        Condition b = new TrackIs(State.OPEN, "b");
        Condition c = new TrackIs(State.OPEN, "c");
        assertThat(parse("open(a) or open(b) and open(c)")).isEqualTo(new Or(a, new And(b, c)));
        assertThat(parse("(open(a) or open(b)) and open(c)")).isEqualTo(new And(new Or(a, b), c));
        assertThat(parse("not open(a) and not (open(b))")).isEqualTo(new And(new Not(a), new Not(b)));
    }

    @Test
    void namesStandForTheirConditions() {
        assertThat(parse("late_or_done"))
                .isEqualTo(new Or(new Compare(new Round(), Relation.ABOVE, 10), new TrackIs(State.AGREED, "first")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "agreed first               | has 'first' at character 8 where '(' is expected",
                "agreed(first               | has its end after 'agreed(first' where ')' is expected",
                "round                      | where one of >=, <=, > and < is expected",
                "round >= soon              | has 'soon' at character 10 where a number is expected",
                "round >= 3 4               | has '4' at character 12 where 'and', 'or' or the end is expected",
                "round >= 3 and             | where a condition is expected",
                "round = 3                  | cannot be read from character 6: '= 3'",
                "belief(usa, russia) >= 0.6 | has ')' at character 19 where 'is' is expected",
                "latte                      | has 'latte' at character 1, which is neither a condition nor the name of one",
                "()                         | has ')' at character 2 where a condition is expected",
            })
    void whatCannotBeReadIsToldWithItsPlace(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessageContaining(message);
    }

    @Test
    void namesThatMultiplyAreRefused() {
        Map<String, String> bomb = IntStream.range(0, 40)
                .boxed()
                .collect(Collectors.toMap(i -> "c" + i, i -> "c%d and c%d".formatted(i + 1, i + 1)));
        bomb.put("c40", "never");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionParser.parse("c0", bomb))
                .withMessageContaining("more than 1000 parts");
    }

    @Test
    void circlesAndDeepNestingAreRefused() {
        Map<String, String> circle = Map.of("a", "not b", "b", "a and from_start");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionParser.parse("a", circle))
                .withMessageContaining("refers to itself");
        String deep = "(".repeat(10_000) + "from_start" + ")".repeat(10_000);
        assertThatIllegalArgumentException().isThrownBy(() -> parse(deep)).withMessageContaining("nested more than");
        assertThatIllegalArgumentException().isThrownBy(() -> parse("not ".repeat(10_000) + "never"));
    }
}
