package org.parley.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages, one way through: scenario, model, outcome, statistics, results, report. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley");

    /** Which of our packages each package may use, besides itself and what lies below it. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("scenario", List.of()),
            Map.entry("outcome", List.of("scenario")),
            Map.entry("model", List.of("scenario", "outcome")),
            Map.entry("analysis", List.of("scenario", "model")),
            Map.entry("experiment", List.of("scenario", "model", "outcome")),
            Map.entry("statistics", List.of()),
            Map.entry("results", List.of("scenario", "outcome", "experiment", "statistics")),
            Map.entry("comparison", List.of("scenario", "outcome", "experiment", "statistics", "results")),
            Map.entry("sensitivity", List.of("scenario", "outcome", "experiment", "statistics", "results")),
            Map.entry("verification", List.of("scenario", "outcome", "experiment", "statistics", "results")),
            Map.entry(
                    "report",
                    List.of(
                            "scenario",
                            "outcome",
                            "analysis",
                            "statistics",
                            "results",
                            "comparison",
                            "sensitivity",
                            "verification")),
            Map.entry(
                    "cli",
                    List.of(
                            "scenario",
                            "outcome",
                            "model",
                            "analysis",
                            "experiment",
                            "statistics",
                            "results",
                            "comparison",
                            "sensitivity",
                            "verification",
                            "report")));

    @TestFactory
    Stream<DynamicTest> arrows() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(List.of("org.parley." + entry.getKey() + ".."));
                    entry.getValue().forEach(p -> allowed.add("org.parley." + p + ".."));
                    noClasses()
                            .that()
                            .resideInAPackage("org.parley." + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat(DescribedPredicate.describe(
                                    "lie in a package of ours that is not allowed here",
                                    c -> c.getPackageName().startsWith("org.parley")
                                            && allowed.stream().noneMatch(a -> within(c.getPackageName(), a))))
                            .check(PRODUCT);
                }));
    }

    private static boolean within(String name, String pattern) {
        String prefix = pattern.substring(0, pattern.length() - 2);
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    @Test
    void everyPackageHasItsArrows() {
        classes()
                .should()
                .resideInAnyPackage(MAY_USE.keySet().stream()
                        .map(p -> "org.parley." + p + "..")
                        .toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void roomsOfReportsAreFreeOfCycles() {
        slices().matching("org.parley.report.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void kindsOfPlugInsDoNotKnowTheModel() {
        noClasses()
                .that()
                .resideInAnyPackage("org.parley.model.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.parley.model")
                .check(PRODUCT);
    }

    @Test
    void onlyTheScenarioPackageKnowsYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.scenario")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..")
                .check(PRODUCT);
    }

    @Test
    void statisticsUseCommonsMathOnly() {
        classes()
                .that()
                .resideInAPackage("org.parley.statistics..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.apache.commons.math3..", "org.parley.statistics..")
                .check(PRODUCT);
    }
}
