package org.parley.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing lies about that no command uses: what only tests call belongs to the tests. */
class ReachabilityTest {

    /** Where a user comes in. */
    private static final List<String> DOORS = List.of("org.parley.cli.Parley");

    /** What is reached by name and not by a reference, and how; by the beginning of its name. */
    private static final Map<String, String> BY_NAME = Map.of(
            "org.parley.render.html.template.", "templates of pages, which jte looks up by the names of their files");

    /** Methods that the program does not call, and why they stand; by the beginning of their names. */
    private static final Map<String, String> FOR_TESTS = Map.of(
            "org.parley.model.protocol.Protocol.", "what a protocol needs, which is written into the schema",
            "org.parley.model.tactic.Tactic.play(", "how a tactic is played, which is written into the schema",
            "org.parley.cli.Parley.run(", "whole commands are run as a program would run them",
            "org.parley.render.terminal.AnswerText.of(java.util.List", "blocks are held to their text one by one",
            "org.parley.model.war.BeliefGrid.mean(", "the belief that is known in closed form",
            "org.parley.model.war.FrontWalk.solve(", "weights of both ends, which published wars are held to");

    private static final Map<String, List<JavaClass>> PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.parley").stream()
                    .collect(groupingBy(ReachabilityTest::outermost));

    /** On which classes a method of each name is called. */
    private static final Map<String, Set<JavaClass>> CALLED = PRODUCT.values().stream()
            .flatMap(List::stream)
            .flatMap(type -> type.getCodeUnits().stream())
            .flatMap(unit -> Stream.concat(
                            unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                    .map(access -> access.getTarget())
                    .filter(target -> !target.getFullName().equals(unit.getFullName())))
            .collect(groupingBy(target -> target.getName(), mapping(target -> target.getOwner(), toSet())));

    private static String outermost(JavaClass type) {
        return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
    }

    /** Returns what draws a chart, which is found by the name of its kind. */
    private static String drawn(String chart, String room, String suffix) {
        return chart.replaceFirst("^org\\.parley\\.chart\\.(sketch\\.)?", "org.parley.render." + room + ".") + suffix;
    }

    private static Set<String> reached(List<String> doors) {
        Set<String> reached = new HashSet<>(doors);
        PRODUCT.keySet().stream()
                .filter(name -> BY_NAME.keySet().stream().anyMatch(name::startsWith))
                .forEach(reached::add);
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            PRODUCT.get(next.pop()).stream()
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(Dependency::getTargetClass)
                    .map(ReachabilityTest::outermost)
                    .flatMap(name -> Stream.of(
                            name,
                            drawn(name, "svg", "Drawing"),
                            drawn(name, "vega", "Specification"),
                            drawn(name, "sketch", "Sketch")))
                    .filter(name -> PRODUCT.containsKey(name) && reached.add(name))
                    .forEach(next::push);
        }
        return reached;
    }

    @Test
    void everyClassIsReachedFromTheCommandLine() {
        Set<String> left = new TreeSet<>(PRODUCT.keySet());
        left.removeAll(reached(DOORS));
        left.removeIf(name -> name.endsWith(".package-info"));
        assertThat(left)
                .as("classes that no command uses: let one use them, move them to the tests or remove them")
                .isEmpty();
    }

    /** The rooms whose methods are called from outside the program: by programs, and to hold published figures against them. */
    private static final List<String> OPEN = List.of(
            "org.parley.Parley",
            "org.parley.Result",
            "org.parley.analysis.",
            "org.parley.experiment.design.",
            "org.parley.model.challenge.",
            "org.parley.model.equilibrium.",
            "org.parley.statistics.");

    private static boolean isCalled(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return CALLED.getOrDefault(method.getName(), Set.of()).stream()
                .anyMatch(other -> owner.isAssignableTo(other.getName()) || other.isAssignableTo(owner.getName()));
    }

    /** Whether a method answers to a declaration elsewhere, or is called by name: by Java, Picocli or jte. */
    private static boolean isAsked(JavaMethod method) {
        int parameters = method.getRawParameterTypes().size();
        boolean declared = Stream.concat(
                        method.getOwner().getAllRawSuperclasses().stream(),
                        method.getOwner().getAllRawInterfaces().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && other.getRawParameterTypes().size() == parameters);
        boolean isComponent = method.getOwner().isRecord()
                && parameters == 0
                && method.getOwner().tryGetField(method.getName()).isPresent();
        return declared
                || isComponent
                || method.getOwner().isEnum() && Set.of("values", "valueOf").contains(method.getName())
                || method.getModifiers().contains(JavaModifier.ABSTRACT)
                || method.isAnnotatedWith("picocli.CommandLine$Option")
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || !method.getModifiers().contains(JavaModifier.PUBLIC)
                || method.getName().equals("main");
    }

    @Test
    void everyPublicMethodIsCalledByTheProgram() {
        Set<String> left = new TreeSet<>();
        PRODUCT.values().stream()
                .flatMap(List::stream)
                .filter(type ->
                        Stream.concat(OPEN.stream(), BY_NAME.keySet().stream()).noneMatch(type.getName()::startsWith))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !isAsked(method) && !isCalled(method))
                .forEach(method -> left.add(method.getFullName()));
        left.removeIf(name -> FOR_TESTS.keySet().stream().anyMatch(name::startsWith));
        assertThat(left)
                .as("public methods that only tests call: let the program use them, or remove them")
                .isEmpty();
    }

    @Test
    void aCommandByItselfDoesNotReachEverything() {
        assertThat(reached(List.of("org.parley.model.protocol.Protocols")))
                .contains("org.parley.model.protocol.TakeItOrLeaveIt")
                .doesNotContain("org.parley.analysis.ScenarioAnalysis");
    }
}
