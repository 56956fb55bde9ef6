package org.parley.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages, one way through: scenario, outcome, model, experiment, findings, answer, render. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley");

    /**
     * Which packages of ours each package may use, besides itself; the facade is {@code org.parley} alone. A row speaks for a package and for those below it that
     * have no row of their own; a name with an asterisk stands for all rooms of a package.
     */
    static final Map<String, List<String>> MAY_USE = table("""
            scenario           |
            scenario.problem   |
            scenario.schema    | scenario, scenario.problem
            scenario.check     | scenario, scenario.problem, scenario.schema
            scenario.format    | scenario, scenario.problem, scenario.schema
            scenario.evidence  | scenario, scenario.problem, scenario.schema, scenario.format
            scenario.reader    | scenario, scenario.problem, scenario.check, scenario.format, scenario.evidence
            scenario.study     | scenario, scenario.problem, scenario.schema, scenario.check, scenario.format, scenario.reader
            scenario.history   | scenario, scenario.problem, scenario.format, scenario.reader
            scenario.lesson    | scenario, scenario.problem, scenario.format, scenario.reader
            outcome            | scenario
            model.random       | scenario
            model.preference   |
            model.challenge    |
            model.equilibrium  |
            model.delegation   |
            model.protocol     | outcome, model.challenge, model.delegation
            model.tactic       | scenario, model.protocol
            model.compile      | scenario, model.random, model.preference, model.protocol, model.tactic
            model.state        | outcome, model.random, model.compile, model.delegation
            model.belief       | outcome, model.compile, model.state
            model.resolve      | model.belief
            model.war          | outcome, model.random, model.compile, model.state
            model.actor        | outcome, model.random, model.preference, model.tactic, model.compile, model.state, model.belief,
                               | model.war
            model.ceasefire    | outcome, model.random, model.preference, model.compile, model.state, model.belief, model.war,
                               | model.actor, model.delegation
            model.value        | model.random, model.preference, model.compile, model.state, model.actor, model.ceasefire
            model.table        | scenario, outcome, model.random, model.preference, model.equilibrium, model.protocol, model.tactic,
                               | model.compile, model.state, model.belief, model.resolve, model.actor, model.ceasefire, model.value, model.delegation
            model.negotiation  | outcome, model.random, model.preference, model.compile, model.state, model.belief, model.war, model.actor,
                               | model.ceasefire, model.value, model.table
            model.initial      | scenario, model.random, model.preference, model.equilibrium, model.protocol, model.compile,
                               | model.state, model.war, model.actor, model.ceasefire, model.value, model.table,
                               | model.negotiation
            model              | outcome, model.random, model.protocol, model.compile, model.state, model.war, model.actor,
                               | model.ceasefire, model.table, model.negotiation, model.delegation
            analysis           | scenario, scenario.check, model.preference, model.challenge, model.equilibrium, model.tactic,
                               | model.war, model.initial
            store              | scenario, scenario.problem, scenario.format, scenario.reader, scenario.study, outcome
            experiment         | scenario, scenario.problem, scenario.format, scenario.reader, scenario.study, outcome, model, model.delegation, model.protocol,
                               | model.random, model.compile, store
            statistics         |
            findings           | scenario, scenario.problem, scenario.format, scenario.reader, scenario.study, outcome, store,
                               | experiment, statistics
            findings.history   | scenario, scenario.format, scenario.problem, scenario.reader, scenario.study, scenario.history, outcome,
                               | model.random, experiment, statistics
            findings.laws      | scenario, scenario.problem, scenario.format, scenario.reader, scenario.evidence, outcome,
                               | experiment, statistics, findings
            findings.effects   | scenario, scenario.problem, scenario.schema, scenario.format, scenario.evidence, outcome, store,
                               | experiment, statistics, findings.laws
            chart              |
            render.svg         | chart
            render.vega        | chart
            render.sketch      | chart, render.svg
            answer.words       | scenario, scenario.format, outcome, statistics, chart
            answer             | answer.words, statistics, chart
            answer.part        | scenario, scenario.evidence, scenario.format, outcome, findings, statistics, chart, answer, answer.words
            answer.analysis    | scenario, scenario.format, outcome, analysis, chart, answer, answer.words, answer.part
            answer.evidence    | scenario, scenario.evidence, chart, answer, answer.words
            answer.outline     | answer.part, scenario, scenario.evidence, scenario.format, scenario.problem, scenario.schema, chart, answer, answer.words
            answer.validation  | scenario.problem, scenario.format, answer, answer.words
            answer.verification | scenario, scenario.format, findings, statistics, answer, answer.words
            answer.laws        | scenario, scenario.format, findings.laws, statistics, chart, answer, answer.words
            answer.effects     | scenario, scenario.format, findings.effects, statistics, chart, answer, answer.words
            answer.history     | scenario.history, findings.history, statistics, answer, answer.words
            answer.run         | scenario, scenario.format, outcome, analysis, store, experiment, findings, statistics, chart, answer,
                               | answer.words, answer.part, answer.story
            answer.discovery   | scenario, scenario.format, outcome, findings, statistics, chart, answer, answer.words
            answer.comparison  | scenario, scenario.format, outcome, findings, statistics, chart, answer, answer.words, answer.part
            answer.blocking    | scenario, scenario.format, outcome, findings, statistics, answer, answer.words, answer.part
            answer.sensitivity | scenario, scenario.format, scenario.study, outcome, findings, statistics, chart, answer, answer.words,
                               | answer.part
            answer.sweep       | scenario, scenario.format, scenario.study, outcome, experiment, findings, statistics, chart, answer,
                               | answer.words, answer.part
            answer.story       | scenario, scenario.format, outcome, chart, answer, answer.words, answer.part
            answer.whatif      | scenario, scenario.format, scenario.study, outcome, experiment, findings, statistics, chart, answer,
                               | answer.words, answer.part, answer.story
            render             | answer, answer.words, store, chart, render.svg, render.vega, render.sketch
            render.html.template | answer, answer.words, chart, render
            seat               | scenario, outcome, model, model.initial, model.random, model.compile, model.protocol, model.delegation, store,
                               | experiment, answer.words
            answer.handout     | scenario, scenario.format, scenario.lesson, seat, answer, answer.words
            classroom          | scenario, scenario.lesson, outcome, model.initial, model.preference, model.protocol, model.delegation, store, experiment, answer.words, seat
            render.html.template.classroom | classroom, web.classroom
            web.classroom      | scenario, answer.words, classroom, render
            web                | facade, scenario, scenario.problem, scenario.evidence, scenario.format, outcome, experiment, findings, answer,
                               | answer.*, render
            facade             | scenario.evidence, scenario.format, scenario.reader, scenario.study, outcome, analysis, store, experiment, findings,
                               | answer, answer.*, render
            cli.terminal       | scenario.problem, store, render, render.svg
            cli.option         | facade, scenario, scenario.problem, seat, scenario.format, scenario.reader, scenario.history, findings.history, experiment, store, findings, answer, render, render.svg, cli.terminal
            cli.install        |
            cli.play           | scenario, outcome, model.delegation, experiment, answer.words, seat
            cli                | facade, scenario, scenario.problem, scenario.schema, scenario.format, scenario.reader, scenario.study,
                               | scenario.history, scenario.lesson,
                               | scenario.evidence, outcome, analysis, store, experiment, statistics, findings,
                               | findings.laws, findings.effects, findings.history, answer, answer.*, render, cli.option, cli.terminal, cli.install,
                               | cli.play, seat, classroom, web, web.classroom
            """);

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        String last = null;
        for (String line : text.lines().toList()) {
            String[] cells = line.split("\\|", 2);
            last = cells[0].isBlank() ? last : cells[0].strip();
            List<String> row = rows.computeIfAbsent(last, name -> new ArrayList<>());
            Stream.of(cells[1].split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(row::add);
        }
        return rows;
    }

    /** Whether a row is in a list, in which a name with an asterisk stands for all rooms of a package. */
    private static boolean allows(List<String> names, String row) {
        return names.stream()
                .anyMatch(name -> name.equals(row)
                        || row != null && name.endsWith(".*") && row.startsWith(name.substring(0, name.length() - 1)));
    }

    /** Returns the row that speaks for a class; null if none does. */
    private static String row(JavaClass c) {
        if (c.getPackageName().equals("org.parley")) {
            return "facade";
        }
        return MAY_USE.keySet().stream()
                .filter(row -> (c.getPackageName() + ".").startsWith("org.parley." + row + "."))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    @TestFactory
    Stream<DynamicTest> arrows() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> noClasses()
                                .that(DescribedPredicate.describe(
                                        "lie in " + entry.getKey(),
                                        c -> entry.getKey().equals(row(c))))
                                .should()
                                .dependOnClassesThat(DescribedPredicate.describe(
                                        "lie in a package of ours that is not allowed here",
                                        c -> c.getPackageName().startsWith("org.parley")
                                                && !entry.getKey().equals(row(c))
                                                && !allows(entry.getValue(), row(c))))
                                .check(PRODUCT)));
    }

    @Test
    void everyPackageHasItsArrows() {
        classes()
                .should(ArchCondition.from(DescribedPredicate.describe("have a row", c -> row(c) != null)))
                .check(PRODUCT);
        assertThat(MAY_USE.keySet())
                .containsAll(MAY_USE.values().stream()
                        .flatMap(List::stream)
                        .map(name -> name.replace(".*", ""))
                        .toList());
    }

    @Test
    void noTwoPackagesGoRoundInACircle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass c) {
                        return SliceIdentifier.of(c.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "packages, each without those below it";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    /** What of the store is public for its own rooms alone. */
    private static final List<String> MECHANICS = List.of(
            "AtomicFiles",
            "Manifest",
            "PartFile",
            "StagedFolder",
            "Staging",
            "StoredFolder",
            "TargetFolder",
            "WorkingFolder",
            "PartJournal",
            "PartReader",
            "PartStore",
            "TableStore");

    @Test
    void howFoldersAreWrittenIsKnownToTheStoreAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.store..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are mechanics of the store",
                        c -> MECHANICS.contains(c.getSimpleName())
                                && c.getPackageName().startsWith("org.parley.store")))
                .check(PRODUCT);
    }

    @Test
    void onlyTheFileFormatKnowsYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.scenario.format")
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
                .resideInAnyPackage(
                        "java..", "org.jspecify.annotations", "org.apache.commons.math3..", "org.parley.statistics..")
                .check(PRODUCT);
    }
}
