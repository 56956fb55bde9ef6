package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Parley;
import org.parley.cli.PartMaking.Outcome;
import org.parley.outcome.Decision;
import org.parley.seat.protocol.ProtocolSchema;
import org.parley.store.StoredRuns;
import org.parley.store.table.RunQuery;

/** {@code parley run --delegate}: programs that take seats, good ones and bad ones. */
class DelegateCommandTest {

    private static final String WAR = "scenarios/examples/border-war.yaml";
    private static final String GOOD = "python3 src/site/resources/delegates/agent.py";

    @TempDir
    private Path folder;

    /** The agents are in Python, which continuous integration installs. */
    @BeforeAll
    static void python() throws Exception {
        assumeTrue(new ProcessBuilder("sh", "-c", "python3 --version").start().waitFor() == 0, "there is no Python");
    }

    private Path made(String name) {
        return folder.resolve(name);
    }

    private Outcome run(String name, int runs, String... more) {
        List<String> words = new ArrayList<>(
                List.of("run", WAR, "--runs", "" + runs, "--out", made(name).toString()));
        words.addAll(List.of(more));
        if (!name.equals("good")) {
            words.add("--no-report");
        }
        return PartMaking.parley(words.toArray(String[]::new));
    }

    private StoredRuns stored(String name) {
        return StoredRuns.open(made(name), Parley.version());
    }

    private List<Map<String, Object>> rows(String name, String sql) {
        try (RunQuery query = stored(name).query()) {
            return query.rows(sql);
        }
    }

    private static String bad(String how) {
        return "highland=python3 src/test/resources/delegates/bad.py " + how;
    }

    @Test
    void aProgramDecidesAndItsRunsAreToldAndPlayedAgain() {
        Outcome ended = run("good", 30, "--delegate", "highland=" + GOOD, "--threads", "2");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("Somebody else than the model decided for highland: ");
        assertThat(made("good").resolve("report.html")).content().contains("Who decided?");
        assertThat(rows("good", "SELECT DISTINCT choice FROM decisions ORDER BY ALL"))
                .extracting(row -> row.get("choice"))
                .contains("no", "propose");
        Outcome told = PartMaking.parley("explain", made("good").toString(), "--run", "0");
        assertThat(told.code()).as(told.err()).isZero();
        Outcome changed = PartMaking.parley(
                "whatif", made("good").toString(), "--run", "0", "--set", "actors.lowland.war.cost=0.4");
        assertThat(changed.code()).as(changed.err()).isZero();
        Outcome page = PartMaking.parley("report", made("good").toString());
        assertThat(page.code()).as(page.err()).isZero();
    }

    /** Each run begins anew for a program, so that it does not matter which of its processes plays it. */
    @Test
    void threadsChangeNothing() throws IOException {
        for (String threads : List.of("1", "2")) {
            assertThat(run("t" + threads, 20, "--delegate", "highland=" + GOOD, "--threads", threads, "--csv")
                            .code())
                    .isZero();
        }
        assertThat(Files.readString(made("t2").resolve("runs.csv")))
                .isEqualTo(Files.readString(made("t1").resolve("runs.csv")));
        assertThat(rows("t2", "SELECT * FROM messages")).isEqualTo(rows("t1", "SELECT * FROM messages"));
    }

    /** A program that leaves all to the model is the model: the same runs to the bit. */
    @Test
    void whoLeavesAllToTheModelChangesNoRun() throws IOException {
        run("model", 20, "--csv");
        Outcome left = run(
                "left",
                20,
                "--csv",
                "--delegate",
                bad("polite"),
                "--delegate",
                bad("polite").replace("highland", "lowland"));
        assertThat(left.code()).as(left.err()).isZero();
        assertThat(Files.readString(made("left").resolve("runs.csv")))
                .isEqualTo(Files.readString(made("model").resolve("runs.csv")));
    }

    @Test
    void everyMessageFitsTheSchemaAndNamesNoSecret() {
        run("schema", 10, "--delegate", "highland=" + GOOD, "--delegate", "league=" + GOOD);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ProtocolSchema.text(), InputFormat.JSON);
        List<Map<String, Object>> messages = rows("schema", "SELECT json FROM messages");
        assertThat(messages).hasSizeGreaterThan(100);
        for (Map<String, Object> message : messages) {
            assertThat(schema.validate((String) message.get("json"), InputFormat.JSON))
                    .as((String) message.get("json"))
                    .isEmpty();
        }
        assertThat(PartMaking.parley("schema", "--protocol").out()).isEqualTo(ProtocolSchema.text());
    }

    @ParameterizedTest
    @CsvSource({
        "illegal, 30, ''",
        "another, 30, illegal",
        "dies, 30, missing",
        "giant, 30, missing",
        "flood, 30, illegal",
        "late, 1, ''",
        "hang, 1, late",
        "fork, 30, ''"
    })
    void whatIsWrongWithRepliesIsCountedAndTheRunGoesOn(String how, String seconds, String note) {
        Outcome ended = run(how, 1, "--delegate", bad(how), "--reply-within", seconds, "--threads", "1");
        assertThat(ended.code()).as(ended.err()).isZero();
        List<Object> notes = new ArrayList<>(
                rows(how, "SELECT DISTINCT coalesce(note, '') AS note FROM decisions ORDER BY ALL").stream()
                        .map(row -> row.get("note"))
                        .toList());
        if (note.isEmpty()) {
            assertThat(notes).containsOnly("");
        } else {
            assertThat(notes).contains(note);
            assertThat(ended.out()).contains("The model's rules had to make");
        }
        assertThat(stored(how).runs()).isEqualTo(1);
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("bad.py " + how)))
                .isEmpty();
    }

    /** A package that may not be proposed is refused with what can be, and then the model proposes. */
    @Test
    void termsThatAreNotOnTheTableAreRefused() {
        Outcome ended = run("terms", 2, "--delegate", bad("terms"));
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(rows("terms", "SELECT json FROM messages WHERE json LIKE '%\"error\":%'"))
                .isNotEmpty()
                .allMatch(row -> ((String) row.get("json")).contains("and can be none, general"));
        assertThat(stored("terms").decisions(0))
                .filteredOn(decision -> decision.question() == Decision.Kind.PROPOSE)
                .allMatch(decision -> decision.note().equals("illegal"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crash | 'highland does not begin: ' | 'It said: no module named diplomacy'",
                "newer | 'speaks version 2 of the protocol, and this Parley version 1.' | ''",
                "talkative | 'does not greet with JSON' | 'standard error for all else'"
            })
    void whoDoesNotBeginIsToldWhy(String how, String why, String more) {
        Outcome ended = run(how, 5, "--delegate", bad(how));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(why, more);
        assertThat(made(how)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highlnd=cat | Did you mean 'highland'?",
                "highland | must be SEAT=PROGRAM in one word",
                "elder=cat | is a party to no table",
                "highland=http: | is no address"
            })
    void aSeatThatIsNoneIsRefused(String delegate, String why) {
        Outcome ended = run("none", 5, "--delegate", delegate);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(why);
        assertThat(made("none")).doesNotExist();
    }

    @Test
    void aProgramBehindAnAddressDecidesTheSame() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] reply = (asked.contains("\"type\":\"hello\"")
                            ? "{\"type\": \"hello\", \"protocol\": 1}"
                            : "{\"choice\": \"model\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
        try {
            run("model", 5, "--csv");
            Outcome ended = run(
                    "http",
                    5,
                    "--csv",
                    "--delegate",
                    "highland=http://127.0.0.1:" + server.getAddress().getPort());
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(Files.readString(made("http").resolve("runs.csv")))
                    .isEqualTo(Files.readString(made("model").resolve("runs.csv")));
        } finally {
            server.stop(0);
        }
        Outcome gone = run(
                "gone",
                5,
                "--delegate",
                "highland=http://127.0.0.1:" + server.getAddress().getPort());
        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).contains("cannot be reached");
    }
}
