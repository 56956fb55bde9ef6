package org.parley.cli.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.lang3.SystemUtils;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Installation of Parley under a prefix, such as {@code /usr/local}. A receipt beside the jar, in the form of {@code sha256sum},
 * lists what was written; a file that is not in it, or was changed since, is somebody else's.
 */
public final class Installation {

    private static final String HOME = "lib/parley/";
    private static final String RECEIPT = HOME + "installed.sha256";

    private final Path prefix;

    /** Installation under a prefix, whether or not there is one yet. */
    public Installation(Path prefix) {
        this.prefix = prefix.toAbsolutePath().normalize();
    }

    /** Returns where the command is put, which belongs into PATH. */
    public Path commands() {
        return prefix.resolve("bin");
    }

    /**
     * Writes jar, launcher, class-data archive, completion and manual pages, in place of those that it wrote before.
     *
     * @param jar the jar to install
     * @param parley the parser with every command
     * @return the files written, below the prefix
     * @throws FileSystemException if a file is in the way that this did not write; then nothing is changed
     */
    public List<String> install(Path jar, CommandLine parley) throws IOException {
        Map<String, byte[]> texts = texts(parley);
        Map<String, String> before = receipt();
        Map<String, String> after = new TreeMap<>();
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            after.put(text.getKey(), sum(text.getValue()));
        }
        after.put(HOME + "parley.jar", sum(Files.readAllBytes(jar)));
        for (String name : after.keySet()) {
            if (Files.exists(prefix.resolve(name), LinkOption.NOFOLLOW_LINKS) && !isOurs(name, before)) {
                throw new FileSystemException(
                        prefix.resolve(name).toString(), null, "was not written by parley install and stays as it is");
            }
        }
        // The receipt comes first: what a killed installation leaves is known as its own.
        write(RECEIPT, text(after));
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            write(text.getKey(), text.getValue());
        }
        write(HOME + "parley.jar", Files.readAllBytes(jar));
        before.keySet().removeAll(after.keySet());
        for (String name : before.keySet()) {
            if (isOurs(name, before)) {
                Files.deleteIfExists(prefix.resolve(name));
            }
        }
        Path archive = prefix.resolve(HOME + Launcher.ARCHIVE);
        if (ClassDataArchive.make(prefix.resolve(HOME + "parley.jar"), archive)) {
            after.put(HOME + Launcher.ARCHIVE, sum(Files.readAllBytes(archive)));
            write(RECEIPT, text(after));
        }
        return List.copyOf(after.keySet());
    }

    /**
     * Removes what was installed, and the folders that it leaves empty.
     *
     * @return the files that were changed since and stay, below the prefix
     * @throws FileSystemException if nothing is installed under the prefix
     */
    public List<String> remove() throws IOException {
        Map<String, String> installed = receipt();
        if (installed.isEmpty()) {
            throw new FileSystemException(prefix.toString(), null, "holds nothing that parley install wrote");
        }
        List<String> changed = new ArrayList<>();
        for (String name : installed.keySet()) {
            if (isOurs(name, installed)) {
                delete(name);
            } else if (Files.exists(prefix.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                changed.add(name);
            }
        }
        delete(RECEIPT);
        return changed;
    }

    private static Map<String, byte[]> texts(CommandLine parley) throws IOException {
        Map<String, byte[]> texts = new TreeMap<>();
        String script = SystemUtils.IS_OS_WINDOWS ? Launcher.WINDOWS : Launcher.SHELL;
        texts.put("bin/" + script, Launcher.script(script));
        String bash = AutoComplete.bash(parley.getCommandName(), parley);
        texts.put("share/bash-completion/completions/parley", bytes(bash));
        texts.put("share/zsh/site-functions/_parley", bytes(zsh(bash)));
        texts.put("share/fish/vendor_completions.d/parley.fish", bytes(FishCompletion.of(parley)));
        texts.put(page(parley), bytes(ManualPage.of(parley)));
        for (CommandLine command : parley.getSubcommands().values()) {
            texts.put(page(command), bytes(ManualPage.of(command)));
        }
        return texts;
    }

    private static String page(CommandLine command) {
        return "share/man/man1/" + ManualPage.name(command) + ".1";
    }

    /** Returns Picocli's script, which zsh understands, as a function that zsh loads when it first completes the command. */
    private static String zsh(String bash) {
        return "#compdef parley\n" + bash + "\n_bash_complete -o default -F _complete_parley\n";
    }

    /** Whether a file is as the receipt says. */
    private boolean isOurs(String name, Map<String, String> receipt) throws IOException {
        Path file = prefix.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && sum(Files.readAllBytes(file)).equals(receipt.get(name));
    }

    private Map<String, String> receipt() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path receipt = prefix.resolve(RECEIPT);
        if (Files.isRegularFile(receipt, LinkOption.NOFOLLOW_LINKS)) {
            for (String line : Files.readAllLines(receipt)) {
                String[] cells = line.split("  ", 2);
                if (cells.length == 2 && prefix.resolve(cells[1]).normalize().startsWith(prefix)) {
                    files.put(cells[1], cells[0]);
                }
            }
        }
        return files;
    }

    private static byte[] text(Map<String, String> receipt) {
        StringBuilder text = new StringBuilder();
        receipt.forEach((name, sum) -> text.append(sum + "  " + name + "\n"));
        return bytes(text.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = prefix.resolve(name);
        Files.createDirectories(file.getParent());
        Path made = Files.createTempFile(file.getParent(), ".parley", "");
        try {
            Files.write(made, content);
            if (name.startsWith("bin/")) {
                Launcher.allow(made);
            }
            if (!made.toFile().setReadable(true, false)) {
                throw new IOException(made + " cannot be made readable");
            }
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private void delete(String name) throws IOException {
        Path file = prefix.resolve(name);
        Files.deleteIfExists(file);
        for (Path folder = file.getParent(); !folder.equals(prefix); folder = folder.getParent()) {
            try (var left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
