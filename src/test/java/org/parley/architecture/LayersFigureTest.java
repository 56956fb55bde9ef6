package org.parley.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Figure of the layers in the documents, drawn from the arrows that {@link ArchitectureTest} allows; {@code
 * -Dparley.regenerate=true} draws it anew.
 */
class LayersFigureTest {

    private static final Path FIGURE = Path.of("src/site/markdown/layers.svg");

    private static final int WIDTH = 960;
    private static final int WIDEST = 400;
    private static final int BOX = 78;
    private static final int STEP = BOX + 36;
    private static final int GAP = 24;

    /** Where a package is drawn: its left and upper edges, and how wide it is. */
    private record Box(double x, double y, double width) {}

    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, List<String>> rooms = new LinkedHashMap<>();

    @Test
    void theFigureShowsTheArrowsThatAreAllowed() throws IOException {
        // What the build makes of the templates is no layer of its own.
        Map<String, List<String>> written = new LinkedHashMap<>(ArchitectureTest.MAY_USE);
        written.remove("report.template");
        written.forEach((row, used) -> {
            Set<String> others = uses.computeIfAbsent(outer(row), name -> new TreeSet<>());
            used.stream()
                    .map(LayersFigureTest::outer)
                    .filter(name -> !name.equals(outer(row)))
                    .forEach(others::add);
        });
        for (String name : uses.keySet()) {
            Path room = Path.of("src/main/java/org/parley", name);
            try (Stream<Path> inside = Files.isDirectory(room) ? Files.list(room) : Stream.empty()) {
                rooms.put(
                        name,
                        inside.filter(Files::isDirectory)
                                .map(inner -> inner.getFileName().toString())
                                .sorted()
                                .toList());
            }
        }
        String drawn = draw();
        if (Boolean.getBoolean("parley.regenerate")) {
            Files.writeString(FIGURE, drawn);
        }
        assertThat(FIGURE).hasContent(drawn);
    }

    private static String outer(String row) {
        return row.split("\\.", 2)[0];
    }

    /** Returns how many steps at most lead down from each package. The table goes up: what is used stands above its user. */
    private Map<String, Integer> heights() {
        Map<String, Integer> heights = new LinkedHashMap<>();
        uses.forEach((name, used) -> {
            used.retainAll(heights.keySet());
            heights.put(name, used.stream().mapToInt(heights::get).max().orElse(-1) + 1);
        });
        return heights;
    }

    private String draw() {
        Map<Integer, List<String>> layers = new TreeMap<>();
        heights()
                .forEach((name, height) ->
                        layers.computeIfAbsent(-height, h -> new ArrayList<>()).add(name));
        Map<String, Box> boxes = new LinkedHashMap<>();
        double y = GAP;
        for (List<String> layer : layers.values()) {
            double width = Math.min(WIDEST, (WIDTH - GAP * (layer.size() + 1.0)) / layer.size());
            double left = (WIDTH - layer.size() * (width + GAP) + GAP) / 2;
            for (int n = 0; n < layer.size(); n++) {
                boxes.put(layer.get(n), new Box(left + n * (width + GAP), y, width));
            }
            y += STEP;
        }
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" font-family=\"sans-serif\">%n"
                        + "<title>Packages in layers</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
                WIDTH,
                y - STEP + BOX + GAP));
        boxes.keySet()
                .forEach(name -> direct(name).forEach(used -> svg.append(line(boxes.get(name), boxes.get(used)))));
        boxes.forEach((name, box) -> svg.append(box(name, box)));
        return svg.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    /** Returns what a package uses and does not reach through another that it uses. */
    private List<String> direct(String name) {
        return uses.get(name).stream()
                .filter(used -> uses.get(name).stream().noneMatch(other -> !other.equals(used) && reaches(other, used)))
                .toList();
    }

    private boolean reaches(String name, String other) {
        return uses.get(name).contains(other) || uses.get(name).stream().anyMatch(used -> reaches(used, other));
    }

    private static String line(Box from, Box to) {
        double x1 = from.x() + from.width() / 2;
        double x2 = to.x() + to.width() / 2;
        double y1 = from.y() + BOX;
        double bend = (to.y() - y1) / 2;
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"#9aa5b1\" stroke-width=\"1.5\"/>%n",
                x1,
                y1,
                x1,
                y1 + bend,
                x2,
                to.y() - bend,
                x2,
                to.y());
    }

    private String box(String name, Box box) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"6\" fill=\"#eef3f8\" stroke=\"#34506b\"/>%n",
                box.x(),
                box.y(),
                box.width(),
                BOX));
        svg.append(text(box, 22, "font-size=\"16\" font-weight=\"bold\"", name));
        int y = 42;
        for (String line : wrapped(rooms.get(name), (int) (box.width() / 6))) {
            svg.append(text(box, y, "font-size=\"12\"", line));
            y += 15;
        }
        return svg.toString();
    }

    private static String text(Box box, int down, String style, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"#1b2733\" %s>%s</text>%n",
                box.x() + box.width() / 2,
                box.y() + down,
                style,
                words);
    }

    private static List<String> wrapped(Collection<String> names, int letters) {
        List<List<String>> lines = new ArrayList<>();
        for (String name : names) {
            List<String> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last == null || String.join(", ", last).length() + name.length() + 2 > letters) {
                last = new ArrayList<>();
                lines.add(last);
            }
            last.add(name);
        }
        return lines.stream().map(line -> line.stream().collect(joining(", "))).toList();
    }
}
