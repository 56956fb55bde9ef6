package org.parley.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.answer.Answer;
import org.parley.render.csv.TableCsv;
import org.parley.render.json.AnswerJson;
import org.parley.render.svg.ChartException;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;
import org.parley.store.folder.FilesFolder;
import org.parley.store.folder.PageFiles;
import org.parley.store.folder.ResultsException;

/**
 * The folder of an answer: its files and its page as data, which the manifest lists, and beside that the page itself with its
 * charts. What an answer was made from may be gone, or was never kept, so the data is what makes the page again.
 *
 * @param target where it shall be
 * @param identity what two equal answers have in common, by name
 * @param overwrite whether another result may be replaced
 */
public record AnswerFolder(Path target, Map<String, String> identity, boolean overwrite) {

    private static final String LACKING =
            ", and nothing that " + PageFiles.PAGE + " could be made from. Maybe a folder that run, sweep, compare,"
                    + " discover, explain, whatif or sensitivity made.";

    /**
     * Fails before long work rather than after it if the folder could not be written.
     *
     * @param names the files that it can hold, besides its page
     * @throws ResultsException as {@link #write} would
     */
    public void check(Set<String> names) {
        Set<String> all = new LinkedHashSet<>(names);
        all.add(PageFiles.DATA);
        FilesFolder.check(target, identity, all, overwrite);
    }

    /**
     * Writes the folder of an answer: as text, its tables as CSV, as data, and its page with its charts.
     *
     * @param answer the answer
     * @param others what further files hold, by name
     * @param warn hears what could not be drawn, for people
     * @throws ResultsException if the folder holds something else, or cannot be written
     */
    public void write(Answer answer, Map<String, String> others, Consumer<String> warn) {
        Map<String, String> texts = new LinkedHashMap<>(others);
        texts.put(answer.name() + ".txt", AnswerText.of(answer, Screen.PLAIN));
        texts.putAll(TableCsv.of(answer.tables()));
        write(texts, answer, warn);
    }

    /**
     * Writes the folder, with its charts as files. The answer is whole before a chart is drawn: a machine that cannot draw is
     * told of, and leaves the charts out.
     *
     * @param texts what the files hold, by name
     * @param page the page
     * @param warn hears what could not be drawn, for people
     * @throws ResultsException if the folder holds something else, or cannot be written
     */
    public void write(Map<String, String> texts, Answer page, Consumer<String> warn) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put(PageFiles.DATA, AnswerJson.write(page).getBytes(StandardCharsets.UTF_8));
        FilesFolder.write(target, identity, files, overwrite);
        try {
            PageFolder.write(page, target, true);
        } catch (ChartException e) {
            PageFolder.writeAlone(page, target);
            warn.accept(e.getMessage());
        }
    }

    /**
     * Writes the page of an answer's folder again, from its data.
     *
     * @param folder the folder
     * @param charts whether charts are written as SVG and PNG too
     * @param warn hears what is wrong with other files, for people
     * @return the names of the files that were written
     * @throws ResultsException if it is no such folder, its data is damaged or another Parley's, or it cannot be written to
     */
    public static List<String> writeAgain(Path folder, boolean charts, Consumer<String> warn) {
        byte[] data = FilesFolder.read(folder, PageFiles.DATA, LACKING, warn);
        try {
            return PageFolder.write(AnswerJson.read(data), folder, charts);
        } catch (AnswerJson.UnreadableException e) {
            throw ResultsException.ofInput(folder.resolve(PageFiles.DATA) + " cannot be read: " + e.getMessage()
                    + ". Maybe the Parley that wrote it, or give the command again that made the folder.");
        }
    }
}
