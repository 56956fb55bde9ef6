package org.parley.analysis.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A published model that a table is an instance of, solved with the scenario's numbers: a benchmark for simulated talks,
 * whatever tactics the parties have.
 *
 * @param key its name among the numbers of an analysis, such as {@code alternating_offers}
 * @param title its name for readers
 * @param source author, year and place
 * @param text what follows from it, actors by id in braces
 * @param rows the numbers
 */
public record PublishedModel(String key, String title, String source, String text, List<Row> rows) {

    private static final Pattern ACTOR = Pattern.compile("\\{(\\w+)}");

    /** How each model is recognised; empty where a table has not its form. */
    private static final List<Function<TableForm, Optional<PublishedModel>>> ALL = List.of(
            BargainingModels::alternatingOffers,
            BargainingModels::riskReturn,
            BargainingModels::rangeOfWar,
            BargainingModels::warOfAttrition,
            RatificationModels::twoLevelGame,
            RatificationModels::unsureRatification,
            SpatialModels::line,
            SpatialModels::plane);

    /**
     * A number of a model.
     *
     * @param what its name, such as {@code share_going_first}
     * @param who the actor that it belongs to, or null
     * @param value the number
     */
    public record Row(String what, String who, double value) {}

    /** Copies the rows. */
    public PublishedModel {
        rows = List.copyOf(rows);
    }

    /** Returns the models that a table is an instance of. */
    public static List<PublishedModel> of(TableForm form) {
        return ALL.stream()
                .map(model -> model.apply(form))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns what follows from it in a few sentences, with actors as a vocabulary calls them. */
    public String sentence(UnaryOperator<String> actor) {
        return ACTOR.matcher(text).replaceAll(m -> Matcher.quoteReplacement(actor.apply(m.group(1))));
    }

    static List<Row> both(String what, TableForm form, double first, double second) {
        return List.of(new Row(what, form.party(0), first), new Row(what, form.party(1), second));
    }

    static List<Row> rows(List<Row> first, List<Row> second, List<Row> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
