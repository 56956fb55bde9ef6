package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people often get wrong, each with the remedy that a colleague would give. */
class MessagesTest {

    /** A sound scenario, of which each row below replaces one part. */
    private static final String SOUND = """
            name: price
            calendar: {start: 2025-01-01}
            conditions: {late: round >= 4}
            issues: {price: {options: [low, middle, high]}}
            actors:
              buyer: {prefers: {price: low}, patience: 0.9, outside_option: {uniform: [0.1, 0.2]}}
              seller: {prefers: {price: high}, outside_option: {value: 0.1, assumption: a guess}}
            tracks: {t: {issues: [price], parties: {buyer: consents, seller: consents}, protocol: random_recognition}}
            """;

    private static final String STUDY =
            "study: s\nscenario: sound.yaml\nfactors: {actors.buyer.patience: [0.8, 0.9]}\n";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Files.writeString(folder.resolve("sound.yaml"), SOUND);
        Files.writeString(folder.resolve("study.yaml"), STUDY);
        assertThat(said(
                        "run",
                        folder.resolve("sound.yaml").toString(),
                        "--runs",
                        "20",
                        "--quiet",
                        "--out",
                        folder + "/results"))
                .isEmpty();
    }

    private static String said(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return words.length > 0 && words[0].equals("validate") ? out.toString() : err.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "patience: 0.9, § patience: 0,95, § 6: error: actors.buyer.patience: '0,95' has a comma where a number has a point. Maybe write 0.95.",
                "patience: 0.9, § patience: 2,5% per month, § patience: '2,5% per month' has a comma where a number has a point. Maybe write 2.5% per month.",
                "[0.1, 0.2] § [0,1, 0,2] § uniform: must list 2 values, not 4. Maybe write [0.1, 0.2], with decimal points.",
                "a guess § a guess, no more, really § 7: error: actors.seller.outside_option.assumption: ends at the comma before 'no more, really', since it has no quotes. Maybe write \"a guess, no more, really\".",
                "name: price § name: price\\nabout: {title: The #1 deal, what: x} § error: has a text in line 2 that ends before '#1 deal, what: x}', which YAML takes for a comment. Maybe put the whole text in quotes.",
                "name: price § name: price\\nabout:\\n  title: Deal #1 of all § 3: warning: about.title: ends before '#1 of all', which YAML takes for a comment. Maybe put the whole text in quotes, or a space after #.",
                "issues: { § issues:\u00a0{ § 4: error: has a non-breaking space (U+00A0), which YAML takes for a letter. Maybe type a space in its place.",
                "{price: low} § {price:\u00a0low} § 6: error: actors.buyer.prefers: has a non-breaking space (U+00A0) in 'price: low'. Maybe type a space in its place.",
                "patience: 0.9 § patience: 0.9\u202f § 6: error: actors.buyer.patience: has a narrow no-break space (U+202F) in '0.9'. Maybe type a space in its place.",
                "start: 2025-01-01 § round: 2\u00a0weeks § Maybe type a space in place of its non-breaking space (U+00A0).",
                "start: 2025-01-01 § round: 1 § calendar.round: '1' must be a span of time such as '2 weeks' or '26 rounds', of at most 99999. Maybe write '1 week'.",
                "start: 2025-01-01 § deadline: 20 § Maybe write '20 rounds'.",
                "round >= 4 § round >= 4 && round <= 9 § Maybe write 'round >= 4 and round <= 9'.",
                "round >= 4 § \"!(round >= 4) || round<=2\" § Maybe write 'not (round >= 4) or round<=2'.",
                "round >= 4 § round == 4 § Maybe use >= and <=: a condition has no ==.",
                "round >= 4 § round >= 2025-03-01 § Maybe write 'round >= 10': that round is the first to begin on or after 2025-03-01.",
                "buyer: consents § buyer: veto § 'veto' must be one of consents, attends. Did you mean 'consents'?",
                "buyer: consents § buyer: {veto: true} § parties.buyer.veto: is not a key that can stand here. Did you mean 'consents'?",
                "random_recognition § mediation § Did you mean 'mediated_proposals' or 'single_negotiating_text'?",
                "name: price § name: My Price Talks § 'My Price Talks' must be 1 to 64 letters, digits and hyphens, such as 'riyadh-2025'. Maybe write 'my-price-talks'.",
                "start: 2025-01-01 § start: {uniform: [2025-01-01, 2025-03-01]} § calendar.start: must be a date such as 2025-02-18. Maybe keep the earliest date, and let the talks begin later: 'preparation: {uniform: [0, 8]}' of their track, in rounds.",
            })
    void aScenarioIsToldHowToMendIt(String part, String spoilt, String message) throws IOException {
        assertThat(SOUND).contains(part);
        Path file = Files.writeString(folder.resolve("spoilt.yaml"), SOUND.replace(part, spoilt.replace("\\n", "\n")));
        assertThat(said("validate", file.toString()).lines()).anyMatch(line -> line.endsWith(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "run sound.yaml --set patience=0.5 § 'patience' is no place in this scenario. Maybe use actors.*.patience, such as actors.buyer.patience.",
                "run sound.yaml --set a = 1 § error: --set: 'a' must be PATH=VALUE in one word. Write --set a=1.",
                "run sound.yaml --set a= 1 § error: --set: 'a=' must be PATH=VALUE in one word. Write --set a=1.",
                "run sound.yaml --set a --quiet § error: --set: 'a' must be PATH=VALUE in one word. Write --set a=VALUE.",
                "run sound.yaml --runs 1k § error: --runs: '1k' is not a whole number. Write 1000.",
                "run sound.yaml --runs 1,000 § error: --runs: '1,000' is not a whole number. Write 1000.",
                "run sound.yaml --seed x § error: --seed: 'x' is not a whole number.",
                "rnu sound.yaml § error: unknown command 'rnu'. Did you mean 'run'?",
                "sound.yaml § error: 'FOLDER/sound.yaml' is no command. Try: parley run FOLDER/sound.yaml",
                "run sound.yaml other.yaml § error: 'other.yaml' is one word too many. Put quotes around a text with spaces.",
                "run sound.yaml --formt json § error: unknown option '--formt'. Did you mean '--format'?",
                "run sound.yaml --format xml § error: --format: unknown value 'xml'. Use text, json or csv.",
                "explain results --run 1 --level epic § error: --level: unknown value 'epic'. Use paragraph, page or everything.",
                "explain results --pick fastst § error: 'fastst' is no rule to pick a run by. Did you mean 'fastest'?",
                "sweep sound.yaml § sound.yaml: error: is a scenario, where a study is wanted. Try: parley run FOLDER/sound.yaml",
                "run study.yaml § study: makes the file a study, where a scenario is wanted. Try: parley sweep FOLDER/study.yaml, or use the scenario that it names.",
                "query results ~select_outcme_from_runs § error: no column 'outcme'. Did you mean 'outcome'? List the columns with: parley query FOLDER/results \"describe runs\"",
                "query results ~select_outcome_fro_runs § error: the question cannot be read at 'fro'. Did you mean 'from'?",
                "query results ~select_outcome_from_runs_grop_by_1 § error: the question cannot be read at 'grop'. Did you mean 'group'?",
                "query results ~select_outcome_from_runs_where § error: the question ends too early: something is missing at its end.",
                "query results ~select_run_from_runs_where_outcome=\"agreement\" § A text goes in single quotes: 'agreement'. List the columns with: parley query FOLDER/results \"describe runs\"",
                "query results ~select_run_from_runz § has no table 'runz'. Did you mean 'runs'? Its tables are runs, inputs, outcomes, terms, actors, blocking, gates.",
                "query results ~select_cuont(*)_from_runs § error: no function 'cuont'. Did you mean 'count'?",
            })
    void aCommandLineIsToldHowToMendIt(String line, String message) {
        String[] words = line.replace("sound.yaml", "FOLDER/sound.yaml")
                .replace("study.yaml", "FOLDER/study.yaml")
                .replace(" results", " FOLDER/results")
                .replace("FOLDER", folder.toString())
                .split(" ", -1);
        for (int w = 0; w < words.length; w++) {
            words[w] = words[w].startsWith("~") ? words[w].substring(1).replace('_', ' ') : words[w];
        }
        assertThat(said(words).lines().findFirst().orElse("")).endsWith(message.replace("FOLDER", folder.toString()));
    }
}
