package org.parley.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.parley.scenario.Quantities.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.About;
import org.parley.scenario.Actor;
import org.parley.scenario.Distribution;
import org.parley.scenario.Parameter;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.format.Change;
import org.parley.scenario.format.ScenarioFile;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.yaml.snakeyaml.Yaml;

/** A few lines on top of another scenario: what is merged, what is replaced, what is told of faults. */
class ExtensionTest {

    private static final String BASE = """
            name: base
            about: {title: The base, what: A base., notice: [this], sources: {a: {title: A}}}
            evidence: {p1: A claim, p2: Another}
            orderings:
              price: {say: weight of the price, of: actors.*.prefers.price.salience, greater: seller, less: buyer, evidence: [p2]}
            parameters:
              seat: {value: later, options: [never, later, from_start], evidence: [p1]}
              haste: {uniform: [0.5, 0.9], evidence: [p1], assumption: nobody knows}
            conditions: {later: round >= 3}
            issues:
              price: {options: [low, middle, high]}
              date: {options: [soon, late, never]}
            actors:
              buyer:
                prefers: {price: {ideal: low, salience: 1}, date: {values: {soon: 1, late: 0.5}, salience: 3}}
                patience: $haste
                tactic: {time_dependent: {beta: 0.5, concedes_at_once: 0.1}}
              seller: {prefers: {price: {ideal: high, salience: 2}, date: {ideal: late, salience: 1}}, domestic: {demand: 0}}
              broker: {prefers: {date: soon}}
            tracks:
              shop:
                issues: [price, date]
                parties: {buyer: consents, seller: consents, broker: {joins: $seat}}
                facilitator: {broker: {informs: 0.4, speeds_up: 0.2}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void base() throws IOException {
        write("base.yaml", BASE);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private ScenarioFile variant(String lines) throws IOException {
        return ScenarioReader.read(write("v.yaml", "extends: base.yaml\nname: v\n" + lines), Map.of());
    }

    private List<Problem> refused(Path file) {
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, Map.of()));
        assertThat(e).as("the fault is noticed").isNotNull();
        return e.problems();
    }

    private static Actor buyer(ScenarioFile file) {
        return file.scenario().actors().get("buyer");
    }

    @Test
    void whatTheVariantDoesNotSpeakOfIsTheBases() throws IOException {
        ScenarioFile file = variant("parameters: {seat: never}\n");
        Scenario base =
                ScenarioReader.read(folder.resolve("base.yaml"), Map.of()).scenario();
        assertThat(file.scenario().name()).isEqualTo("v");
        assertThat(buyer(file)).isEqualTo(base.actors().get("buyer"));
        assertThat(file.scenario().issues()).isEqualTo(base.issues());
        assertThat(file.scenario().tracks().get("shop").parties().get("broker").joins())
                .isEqualTo("never");
        assertThat(file.scenario().parameters().get("seat"))
                .isEqualTo(new Parameter.Choice(
                        "never", List.of("never", "later", "from_start"), List.of(), List.of(), null));
        assertThat(file.warnings()).isEmpty();
    }

    @Test
    void whatIsSaidAboutTheBaseIsNotSaidOfTheVariantButForItsSources() throws IOException {
        About about = variant("about: {title: V}\nparameters: {seat: never}\n")
                .scenario()
                .about();
        assertThat(about.title()).isEqualTo("V");
        assertThat(about.what()).isEmpty();
        assertThat(about.notice()).isEmpty();
        assertThat(about.sources()).containsOnlyKeys("a");
    }

    @Test
    void aNumberIsReplacedWithItsGroundsAndGroundsAloneAreAdded() throws IOException {
        assertThat(said(buyer(variant("parameters: {haste: 0.6}\n")).patience()))
                .isEqualTo(said("haste", new Distribution.Constant(0.6), List.of(), null));
        assertThat(said(buyer(variant("parameters: {haste: {assumption: a hunch}}\n"))
                        .patience()))
                .isEqualTo(said("haste", new Distribution.Uniform(0.5, 0.9), List.of("p1"), "a hunch"));
        assertThat(said(buyer(variant("actors: {buyer: {prefers: {price: {salience: {assumption: a hunch}}}}}\n"))
                        .prefers()
                        .get("price")
                        .salience()))
                .isEqualTo(said(null, new Distribution.Constant(1), List.of(), "a hunch"));
        assertThat(variant("parameters: {seat: {value: never, assumption: a hunch}}\n")
                        .scenario()
                        .parameters()
                        .get("seat"))
                .isEqualTo(new Parameter.Choice(
                        "never", List.of("never", "later", "from_start"), List.of(), List.of(), "a hunch"));
        assertThat(variant("parameters: {seat: {evidence: [p2]}}\n")
                        .scenario()
                        .parameters()
                        .get("seat"))
                .isEqualTo(new Parameter.Choice(
                        "later", List.of("never", "later", "from_start"), List.of(), List.of("p2"), null));
        assertThat(said(buyer(variant("actors: {buyer: {patience: 0.8}}\n")).patience()))
                .isEqualTo(said(0.8));
    }

    @Test
    void oneOfAKindTakesThePlaceOfTheOther() throws IOException {
        assertThat(buyer(variant("actors: {buyer: {tactic: zeuthen}}\n"))
                        .tactic()
                        .kind())
                .isEqualTo("zeuthen");
        assertThat(buyer(variant("actors: {buyer: {tactic: {time_dependent: {beta: 2}}}}\n"))
                        .tactic()
                        .settings())
                .hasEntrySatisfying("beta", q -> assertThat(said(q)).isEqualTo(said(2)))
                .hasEntrySatisfying("concedes_at_once", q -> assertThat(said(q)).isEqualTo(said(0.1)));
        Preference date = buyer(variant("actors: {buyer: {prefers: {date: never}}}\n"))
                .prefers()
                .get("date");
        assertThat(date.ideal()).isEqualTo("never");
        assertThat(date.values()).isEmpty();
        assertThat(said(date.salience())).isEqualTo(said(3));
        Preference price = buyer(variant("actors: {buyer: {prefers: {price: {values: {middle: 1}}}}}\n"))
                .prefers()
                .get("price");
        assertThat(price.ideal()).isNull();
        assertThat(price.values()).containsOnlyKeys("middle");
    }

    @Test
    void listsAreReplacedAndNewKeysAdded() throws IOException {
        ScenarioFile file = variant("""
                issues: {price: {options: [low, high]}}
                actors:
                  buyer: {domestic: {demand: 0.1}}
                  critic: {prefers: {date: late}}
                """);
        assertThat(file.scenario().issues().get("price").options()).containsExactly("low", "high");
        assertThat(said(buyer(file).domestic().demand())).isEqualTo(said(0.1));
        assertThat(file.scenario().actors()).containsOnlyKeys("buyer", "seller", "broker", "critic");
    }

    @Test
    void aTildeRemoves() throws IOException {
        ScenarioFile file = variant("""
                orderings: {price: ~}
                actors: {buyer: {tactic: null}}
                tracks: {shop: {facilitator: {broker: {speeds_up: ~}}}}
                """);
        assertThat(file.scenario().orderings()).isEmpty();
        assertThat(buyer(file).tactic().kind()).isEqualTo("time_dependent");
        Track.Facilitator broker =
                file.scenario().tracks().get("shop").facilitator().get("broker");
        assertThat(said(broker.speedsUp())).isEqualTo(said(0));
        assertThat(said(broker.informs())).isEqualTo(said(0.4));
        // Nothing cites p2 any more; that is the base's business.
        assertThat(file.warnings()).isEmpty();
    }

    @Test
    void theResolvedTextStandsByItself() throws IOException {
        ScenarioFile file = variant("parameters: {haste: 0.6}\n");
        ScenarioFile alone = ScenarioReader.readText("alone", file.yaml(), Map.of());
        assertThat(file.yaml()).doesNotContain("extends");
        assertThat(alone.scenario()).isEqualTo(file.scenario());
        assertThat(alone.hash()).isEqualTo(file.hash());
        assertThat(alone.variant()).isNull();
    }

    @Test
    void aChainIsLaidLayerOnLayerAndPathsAreOfTheFileThatNamesThem() throws IOException {
        write("more/first.yaml", "extends: ../base.yaml\nname: first\nparameters: {seat: never, haste: 0.6}\n");
        Path file = write("more/deep/second.yaml", "extends: ../first.yaml\nname: second\nparameters: {haste: 0.7}\n");
        ScenarioFile second = ScenarioReader.read(file, Map.of("actors.seller.patience", "0.9"));
        assertThat(second.scenario().name()).isEqualTo("second");
        assertThat(buyer(second).patience().distribution()).isEqualTo(new Distribution.Constant(0.7));
        assertThat(second.scenario()
                        .tracks()
                        .get("shop")
                        .parties()
                        .get("broker")
                        .joins())
                .isEqualTo("never");
        assertThat(said(second.scenario().actors().get("seller").patience())).isEqualTo(said(0.9));
        assertThat(second.variant().base()).endsWith("first.yaml").doesNotContain("..");
        assertThat(second.variant().changes()).containsExactly(new Change("parameters.haste", "0.6", "0.7"));
    }

    @Test
    void changesAreToldByPathFromAndTo() throws IOException {
        assertThat(variant("""
                about: {title: V}
                parameters: {seat: never, haste: {uniform: [0.5, 0.6], assumption: less}}
                conditions: {later: round >= 9}
                actors: {seller: {tactic: zeuthen}}
                tracks: {shop: {facilitator: ~}}
                """).variant().changes())
                .containsExactlyInAnyOrder(
                        new Change("parameters.seat", "later", "never"),
                        new Change("parameters.haste", "uniform [0.5, 0.9]", "uniform [0.5, 0.6]"),
                        new Change("conditions.later.when", "round >= 3", "round >= 9"),
                        new Change("actors.seller.tactic", null, "{zeuthen: {}}"),
                        new Change("tracks.shop.facilitator", "{broker: {informs: 0.4, speeds_up: 0.2}}", null));
    }

    @Test
    void whatIsSoAlreadyIsAWarning() throws IOException {
        List<Problem> warnings =
                variant("parameters: {seat: later, haste: 0.6}\n").warnings();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).toString())
                .contains("v.yaml:3: warning: parameters.seat.value: 'later' is so in ", "base.yaml already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "actors: {buyer: {patiense: 0.9}}          | v.yaml:3: error: actors.buyer.patiense: is not a key | Did you mean 'patience'",
                "actors: {buyer: {patience: }}             | v.yaml:3: error: actors.buyer.patience: is empty     | Maybe remove it",
                "actors: {buyer: {patience: 2}}            | v.yaml:3: error: actors.buyer.patience: '2' must be  | above 0 and below 1",
                "parameters: {seat: newer}                 | v.yaml:3: error: parameters.seat.value: 'newer'      | Did you mean 'never'",
                "parameters: {seet: ~}                     | v.yaml:3: error: parameters.seet: is not in          | Did you mean 'seat'",
                "actors: {critic: {prefers: {date: ~}}}    | v.yaml:3: error: actors.critic.prefers.date: is not in | so it cannot be removed",
                "issues: {price: {options: [low, high, higher]}, date: {options: [soon, never]}} | base.yaml:15: error: actors.buyer.prefers.date.values.late: 'late' is no option of 'date' | Maybe use one of soon, never",
                "issues: {price: ~}                        | base.yaml:15: error: actors.buyer.prefers.price: 'price' is no issue | Maybe use",
                "actors: {broker: ~}                       | base.yaml:24: error: tracks.shop.facilitator.broker: 'broker' is no actor | Maybe use one of buyer, seller",
                "actors: {buyer: {prefers: {price: {salience: 9}}}} | base.yaml:5: error: orderings.price: says that      | v.yaml:3)",
                "about: {title: Only this}                 | v.yaml:1: error: extends: 'base.yaml' is extended but not changed | change something",
            })
    void aFaultIsToldWithTheFileAndLineInWhichItStands(String lines, String start, String says) throws IOException {
        List<Problem> problems = refused(write("v.yaml", "extends: base.yaml\nname: v\n" + lines));
        assertThat(problems)
                .anySatisfy(p -> assertThat(p.toString())
                        .contains(folder.resolve(start.split(":")[0]) + start.substring(start.indexOf(':')), says));
    }

    @Test
    void noShapeOfAVariantIsAFaultOfOurs() throws IOException {
        JsonNode base = new ObjectMapper().valueToTree(new Yaml().load(BASE));
        List<String> paths = new ArrayList<>();
        paths("", base, 4, paths);
        int refused = 0;
        for (String path : paths) {
            for (String shape : List.of("3", "word", "[1, x]", "{}", "{x: ~}", "~", "", "$haste")) {
                try {
                    variant(nested(path, shape));
                } catch (ScenarioException e) {
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static void paths(String path, JsonNode node, int depth, List<String> into) {
        node.properties().forEach(entry -> {
            String below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            into.add(below);
            if (depth > 1) {
                paths(below, entry.getValue(), depth - 1, into);
            }
        });
    }

    private static String nested(String path, String value) {
        String[] keys = path.split("\\.");
        return String.join(": {", keys) + ": " + value + "}".repeat(keys.length - 1) + "\n";
    }

    @Test
    void aVariantNeedsANameOfItsOwn() throws IOException {
        List<Problem> problems = refused(write("v.yaml", "extends: base.yaml\nparameters: {seat: never}\n"));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains("v.yaml: error: name: is missing");
    }

    @Test
    void problemsComeByFileTheVariantsFirst() throws IOException {
        write("base.yaml", BASE.replace("uniform: [0.5, 0.9]", "uniform: [0.9, 0.5]"));
        List<Problem> problems = refused(write(
                "v.yaml", "extends: base.yaml\nname: v\nactors: {seller: {patience: 2}}\ntalks: {sharpness: -1}\n"));
        assertThat(problems).extracting(Problem::line).containsExactly(3, 4, 8);
        assertThat(problems.get(2).file()).endsWith("base.yaml");
    }

    @Test
    void aFileThatIsNotThereOrGoesRoundInACircleIsNamed() throws IOException {
        assertThat(refused(write("v.yaml", "name: v\nextends: bass.yaml\n"))
                        .get(0)
                        .toString())
                .contains("v.yaml:2: error: extends: 'bass.yaml' does not exist. Did you mean '", "base.yaml'");
        assertThat(refused(write("v.yaml", "name: v\nextends: .\n")).get(0).toString())
                .contains("v.yaml:2: error: extends: '.' is a directory");
        assertThat(refused(write("v.yaml", "name: v\nextends: [base.yaml]\n"))
                        .get(0)
                        .toString())
                .contains("v.yaml:2: error: extends: must be the path of a scenario file");
        write("one.yaml", "extends: two.yaml\nname: one\n");
        Path two = write("two.yaml", "name: two\nextends: ./one.yaml\n");
        assertThat(refused(two).get(0).toString())
                .contains("one.yaml:1: error: extends: 'two.yaml' goes round in a circle: ")
                .contains("two.yaml extends ", "one.yaml extends ");
        assertThat(refused(write("self.yaml", "extends: self.yaml\nname: self\n"))
                        .get(0)
                        .toString())
                .contains("self.yaml:1: error: extends: 'self.yaml' goes round in a circle");
    }

    @Test
    void aFaultThatKeepsTheBaseFromBeingReadIsTheBases() throws IOException {
        write("base.yaml", "name: base\nissues: [\n");
        List<Problem> problems = refused(write("v.yaml", "extends: base.yaml\nname: v\n"));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).file()).endsWith("base.yaml");
        assertThat(problems.get(0).toString()).contains("is not valid YAML");
        write("base.yaml", BASE + "name: again\n");
        assertThat(refused(folder.resolve("v.yaml")).get(0).toString()).contains("base.yaml:25", "given twice");
    }

    @Test
    void textWithoutAFolderExtendsNothing() {
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class,
                () -> ScenarioReader.readText("text", "extends: /etc/hosts\nname: v\n", Map.of()));
        assertThat(e.problems()).hasSize(1);
        assertThat(e.problems().get(0).toString())
                .contains("text:1: error: extends: '/etc/hosts' is another file, which text without a folder");
    }

    @Test
    void whatAFileExtendsCannotBeSet() {
        ScenarioException e = catchThrowableOfType(
                ScenarioException.class,
                () -> ScenarioReader.read(folder.resolve("base.yaml"), Map.of("extends", "base.yaml")));
        assertThat(e.problems().get(0).toString()).startsWith("--set: error: extends: 'base.yaml' cannot be set");
    }
}
