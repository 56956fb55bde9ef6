package org.parley;

import java.nio.file.Path;
import java.util.Map;
import org.parley.answer.Answer;
import org.parley.render.AnswerFolder;
import org.parley.render.html.HtmlPage;
import org.parley.render.json.AnswerJson;
import org.parley.render.terminal.AnswerText;
import org.parley.render.terminal.Screen;

/**
 * Result of a question: what was found, and the answer that says it.
 *
 * @param <F> kind of finding
 * @param findings numbers, typed
 * @param answer the same in sections, tables and figures
 */
public record Result<F>(F findings, Answer answer) {

    /** Returns the answer as text. */
    public String text() {
        return AnswerText.of(answer, Screen.PLAIN);
    }

    /** Returns the answer as JSON, as {@code --format json} prints it. */
    public String json() {
        return AnswerJson.print(answer);
    }

    /** Returns the answer as a page: one HTML file that needs no network. */
    public String html() {
        return new HtmlPage(answer).html();
    }

    /**
     * Writes text, JSON, tables, page and charts into a folder.
     *
     * @param folder the folder; what is not of the same answer is never replaced
     * @throws org.parley.store.folder.ResultsException if the folder holds something else, or cannot be written
     */
    public void write(Path folder) {
        Map<String, String> identity =
                Map.of(answer.name() + "_of", answer.provenance().command());
        new AnswerFolder(folder, identity, false).write(answer, Map.of(), warning -> {});
    }
}
