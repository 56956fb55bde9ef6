package org.parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.chart.Chart;

/**
 * Answer of a command: what was asked, what came out, and what shows it.
 *
 * @param name noun for its kind and for its files, such as {@code comparison}: small letters and hyphens
 * @param title what was asked, or what it is about
 * @param lead what came out, in a sentence or two
 * @param sections in order
 * @param tables what programs read, whole, each a file in a folder; {@code --format csv} prints the first
 * @param provenance how it came about
 */
public record Answer(
        String name, String title, String lead, List<Section> sections, List<Table> tables, Provenance provenance) {

    /** Copies sections and tables; checks the name, and that no two tables share an id. */
    public Answer {
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
        Set<String> ids = new HashSet<>();
        if (!name.matches("[a-z][a-z-]*") || !tables.stream().map(Table::id).allMatch(ids::add)) {
            throw new IllegalArgumentException("no answer: name '" + name + "', tables "
                    + tables.stream().map(Table::id).toList());
        }
    }

    /** Returns it with further sections behind its own. */
    public Answer with(List<Section> more) {
        List<Section> all = new ArrayList<>(sections);
        all.addAll(more);
        return new Answer(name, title, lead, all, tables, provenance);
    }

    /** Returns the sections that are meant for a medium. */
    public List<Section> on(Medium medium) {
        return sections.stream()
                .filter(section -> section.medium().isOn(medium))
                .toList();
    }

    /** Returns the charts of all sections by the names of their files. */
    public Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        blocks(Block.Figure.class).forEach(figure -> charts.put(figure.name(), figure.chart()));
        return charts;
    }

    private <B extends Block> Stream<B> blocks(Class<B> kind) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
