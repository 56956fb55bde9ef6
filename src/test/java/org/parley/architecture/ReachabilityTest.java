package org.parley.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing lies about that no command uses: what only tests call belongs to the tests. */
class ReachabilityTest {

    /** Where a user comes in. */
    private static final List<String> DOORS = List.of("org.parley.cli.Parley");

    /** What is reached by name and not by a reference, and how; by the beginning of its name. */
    private static final Map<String, String> BY_NAME = Map.of(
            "org.parley.render.html.template.", "templates of pages, which jte looks up by the names of their files");

    private static final Map<String, List<JavaClass>> PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.parley").stream()
                    .collect(groupingBy(ReachabilityTest::outermost));

    private static String outermost(JavaClass type) {
        return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
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

    @Test
    void aCommandByItselfDoesNotReachEverything() {
        assertThat(reached(List.of("org.parley.model.protocol.Protocols")))
                .contains("org.parley.model.protocol.TakeItOrLeaveIt")
                .doesNotContain("org.parley.analysis.ScenarioAnalysis");
    }
}
