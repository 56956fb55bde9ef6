package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.PartMaking.Outcome;

/**
 * The scripts for clusters, with small scripts in place of Slurm, GNU parallel, ssh and the program: what they would have the program do is written down, and done
 * here.
 */
class ClusterScriptsTest {

    private static final Path SCRIPTS = Path.of("src/site/resources/cluster");

    /** Writes its arguments down, each in a line, after those of earlier calls. */
    private static final String PARLEY = """
            #!/bin/sh
            for word; do echo "$word"; done >> calls
            echo END >> calls
            """;

    private static final String SBATCH = """
            #!/bin/sh
            echo "sbatch $*"
            while [ "${1#--}" != "$1" ]; do
                case $1 in --array=*) tasks=${1#--array=} ;; esac
                shift
            done
            for range in $(echo "${tasks%\\%*}" | tr , ' '); do
                for task in $(seq "${range%-*}" "${range#*-}"); do
                    SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=2 sh "$@"
                done
            done
            """;

    private static final String SQUEUE = """
            #!/bin/sh
            [ ! -f queued ] || echo 17
            """;

    private static final String PARALLEL = """
            #!/bin/sh
            echo "parallel $*"
            while [ "${1#--}" != "$1" ]; do
                case $1 in --quote) shift ;; *) shift 2 ;; esac
            done
            while read -r part; do
                (
                    for word; do
                        shift
                        set -- "$@" "$(echo "$word" | sed "s/{}/$part/")"
                    done
                    "$@"
                )
            done
            """;

    @TempDir
    private Path folder;

    private PartMaking making;

    @BeforeEach
    void files() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        making = PartMaking.in(folder);
        for (Map.Entry<String, String> stub : Map.of(
                        "parley", PARLEY,
                        "sbatch", SBATCH,
                        "squeue", SQUEUE,
                        "parallel", PARALLEL,
                        "rsync", "#!/bin/sh\necho \"rsync $*\"\n")
                .entrySet()) {
            Path file = Files.writeString(folder.resolve(stub.getKey()), stub.getValue());
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
    }

    private Outcome script(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(words));
        if (words[0].endsWith(".sh")) {
            command.set(0, SCRIPTS.resolve(words[0]).toAbsolutePath().toString());
            command.add(0, "/bin/sh");
        }
        Path out = folder.resolve("script.out");
        Path err = folder.resolve("script.err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Returns what the program was called with since this was asked last. */
    private List<List<String>> calls() throws IOException {
        List<List<String>> calls = new ArrayList<>();
        List<String> call = new ArrayList<>();
        Path file = folder.resolve("calls");
        for (String word : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (word.equals("END")) {
                calls.add(List.copyOf(call));
                call.clear();
            } else {
                call.add(word);
            }
        }
        Files.deleteIfExists(file);
        return calls;
    }

    /** Has the program do what it was called for, with files in the folder. */
    private void make(List<String> call) {
        List<String> words = new ArrayList<>(call);
        words.replaceAll(word -> word.matches("line[.]yaml|parts|merged") ? making.at(word) : word);
        if (call.get(0).equals("merge")) {
            words.add("--no-report");
        }
        Outcome made = PartMaking.parley(words.toArray(String[]::new));
        assertThat(made.code()).as(made.err()).isZero();
    }

    private void requireSameAsOne() throws IOException {
        assertThat(making.sweep("one", "--runs", "70", "--no-report", "--quiet").code())
                .isZero();
        making.requireSame();
    }

    @Test
    void slurmIsGivenWhatIsMissingUntilNothingIs() throws IOException, InterruptedException {
        String[] command = {"slurm-submit.sh", "4", "parts", "sweep", "line.yaml", "--runs", "70"};
        Outcome first = script(Map.of("AT_ONCE", "2"), command);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("Submitting 1-4 of 4.", "--job-name=parley-parts --array=1-4%2 --output=parts/logs/%a.log");
        List<List<String>> calls = calls();
        assertThat(calls)
                .hasSize(4)
                .contains(List.of(
                        ("sweep line.yaml --runs 70 --part 3/4 --out parts --threads 2 --quiet").split(" ", -1)));
        // Two nodes were lost.
        make(calls.get(0));
        make(calls.get(2));
        Files.createFile(folder.resolve("queued"));
        Outcome queued = script(Map.of(), command);
        assertThat(queued.code()).isEqualTo(1);
        assertThat(queued.err()).contains("parley-parts is still in the queue. Maybe wait");
        assertThat(calls()).isEmpty();
        Files.delete(folder.resolve("queued"));
        assertThat(script(Map.of(), command).out()).contains("Submitting 2,4 of 4.", "--array=2,4 ");
        calls = calls();
        assertThat(calls).hasSize(2);
        calls.forEach(this::make);
        Outcome last = script(Map.of(), command);
        assertThat(last.out()).isEqualTo("No part is missing. Now: parley merge parts\n");
        assertThat(calls()).isEmpty();
        make(List.of("merge", "parts", "--out", "merged"));
        requireSameAsOne();
    }

    @Test
    void parallelMakesWhatIsMissingAndMerges() throws IOException, InterruptedException {
        String[] command = {"parallel.sh", "3", "parts", "merged", "sweep", "line.yaml", "--runs", "70"};
        assertThat(making.sweep("parts", "--runs", "70", "--part", "2/3", "--quiet")
                        .code())
                .isZero();
        Outcome made = script(Map.of("HOSTS", ":,other", "GATHER", "yes", "THREADS", "1"), command);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out())
                .contains(
                        "--sshlogin :,other --workdir ",
                        "rsync -a --exclude .* other:" + folder.toRealPath() + "/parts/ parts/");
        List<List<String>> calls = calls();
        assertThat(calls)
                .containsExactly(
                        List.of("sweep line.yaml --runs 70 --part 1/3 --out parts --threads 1 --quiet".split(" ", -1)),
                        List.of("sweep line.yaml --runs 70 --part 3/3 --out parts --threads 1 --quiet".split(" ", -1)),
                        List.of("merge", "parts", "--out", "merged"));
        calls.forEach(this::make);
        requireSameAsOne();
    }

    @Test
    void kubernetesMakesAPartForEachIndex() throws IOException, InterruptedException {
        JsonNode job = new YAMLMapper()
                .readTree(SCRIPTS.resolve("kubernetes-parts.yaml").toFile());
        JsonNode pod = job.at("/spec/template/spec/containers/0");
        Map<String, String> environment = new TreeMap<>();
        pod.get("env")
                .forEach(entry -> environment.put(
                        entry.get("name").asText(), entry.get("value").asText()));
        assertThat(environment.get("PARTS"))
                .isEqualTo(job.at("/spec/completions").asText());
        environment.putAll(
                Map.of("PARLEY", "parley", "COMMAND", "sweep line.yaml --runs 70", "FOLDER", "parts", "PARTS", "3"));
        List<String> words = new ArrayList<>();
        pod.get("command").forEach(word -> words.add(word.asText()));
        pod.get("args").forEach(word -> words.add(word.asText()));
        for (int index = 0; index < 3; index++) {
            environment.put("JOB_COMPLETION_INDEX", "" + index);
            Outcome made = script(environment, words.toArray(String[]::new));
            assertThat(made.code()).as(made.err()).isZero();
        }
        calls().forEach(this::make);
        List<String> merge = new ArrayList<>();
        new YAMLMapper()
                .readTree(SCRIPTS.resolve("kubernetes-merge.yaml").toFile())
                .at("/spec/template/spec/containers/0/args")
                .forEach(word ->
                        merge.add(word.asText().replace("/data/parts", "parts").replace("/data/results", "merged")));
        make(merge);
        requireSameAsOne();
    }

    @Test
    void aWrongCommandIsTold() throws IOException, InterruptedException {
        assertThat(script(Map.of(), "slurm-submit.sh", "4").err()).contains("usage: slurm-submit.sh PARTS FOLDER");
        assertThat(script(Map.of(), "parallel.sh", "4").err()).contains("usage: parallel.sh PARTS FOLDER RESULTS");
        Outcome none = script(Map.of(), "missing-parts.sh", "3/64", "parts");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("'3/64' is no number of parts. Maybe 64.");
        assertThat(script(Map.of(), "missing-parts.sh", "2", "parts").out()).isEqualTo("1\n2\n");
    }
}
