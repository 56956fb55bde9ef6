package org.parley.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.problem.Place;
import org.parley.scenario.problem.Positions;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.Problems;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.schema.ScenarioSchema;

/**
 * Puts a file that {@code extends} another on top of it, and that on top of what it extends in turn.
 *
 * <p>Only a file can extend: text that came another way has no folder, and must not reach files of this machine.
 */
final class Extension {

    static final String KEY = ScenarioSchema.EXTENDS;

    private static final Place AT = Place.of(KEY);

    /** The files from the first variant to the one that is being read. */
    private final List<Path> chain;

    private Extension(List<Path> chain) {
        this.chain = chain;
    }

    /**
     * Lays a tree over that of the file that it extends, if it extends one.
     *
     * @param tree a tree without short forms; afterwards it holds the whole scenario
     * @param file where it came from, or null if from no file
     * @param positions of the tree; afterwards they know those of the base too
     * @param problems of the tree
     * @return what it extends and changes, or null if it extends nothing
     * @throws ScenarioException if the base cannot be read, or does not fit
     */
    static Variant resolve(ObjectNode tree, Path file, Positions positions, Problems problems) {
        return new Extension(List.of()).lay(tree, file, positions, problems);
    }

    private Variant lay(ObjectNode tree, Path file, Positions positions, Problems problems) {
        JsonNode learned = tree.remove(LearnedCoefficients.KEY);
        Variant variant = extend(tree, file, learned != null, positions, problems);
        if (learned != null) {
            LearnedCoefficients.put(learned, tree, file, problems);
        }
        return variant;
    }

    private Variant extend(ObjectNode tree, Path file, boolean isChanged, Positions positions, Problems problems) {
        JsonNode written = tree.remove(KEY);
        if (written == null) {
            return null;
        }
        if (!written.isTextual() || written.asText().isBlank()) {
            throw refused(problems, null, "must be the path of a scenario file, from the folder of this one", null);
        }
        if (file == null) {
            throw refused(
                    problems,
                    written.asText(),
                    "is another file, which text without a folder of its own cannot extend",
                    "write the scenario to a file, or write it out in full");
        }
        Path base = base(file, written.asText(), problems);
        Positions below = new Positions(base.toString());
        ObjectNode under = new Extension(with(file)).read(base, below, text(base, written.asText(), problems));
        ObjectNode before = under.deepCopy();
        ObjectNode whole = new VariantMerge(base.toString(), positions, problems).over(under, tree, below);
        List<Change> changes = Change.between(before, whole);
        if (changes.isEmpty() && !isChanged && !problems.hasErrors()) {
            throw refused(
                    problems,
                    written.asText(),
                    "is extended but not changed",
                    "run " + base + " itself, or change something");
        }
        tree.removeAll();
        tree.setAll(whole);
        return new Variant(base.toString(), changes);
    }

    private Path base(Path file, String written, Problems problems) {
        Path base;
        try {
            base = file.resolveSibling(written).normalize();
        } catch (InvalidPathException e) {
            throw refused(problems, written, "is no path: " + e.getReason(), null);
        }
        List<Path> files = with(file);
        if (files.stream().map(Extension::identity).anyMatch(identity(base)::equals)) {
            String circle = files.stream().map(Path::toString).collect(Collectors.joining(" extends "));
            throw refused(
                    problems,
                    written,
                    "goes round in a circle: " + circle + " extends " + base,
                    "let one of them extend nothing");
        }
        return base;
    }

    private static String text(Path base, String written, Problems problems) {
        try {
            return TextFile.read(base);
        } catch (ScenarioException e) {
            Problem problem = e.problems().get(0);
            throw refused(problems, written, problem.rule(), problem.maybe());
        }
    }

    private ObjectNode read(Path file, Positions positions, String text) {
        Problems problems = new Problems(positions);
        ObjectNode tree = ScenarioTree.parse(text, positions, problems);
        lay(tree, file, positions, problems);
        if (problems.hasErrors()) {
            throw new ScenarioException(problems.inOrder());
        }
        return tree;
    }

    private List<Path> with(Path file) {
        List<Path> longer = new ArrayList<>(chain);
        longer.add(file);
        return longer;
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize(); // Whether it exists is found out when it is read.
        }
    }

    private static ScenarioException refused(Problems problems, String value, String rule, String maybe) {
        problems.error(AT, value, rule, maybe);
        return new ScenarioException(problems.inOrder());
    }
}
