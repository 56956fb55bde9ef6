package org.parley.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a reader should know of a scenario before running it.
 *
 * @param title a heading in plain words
 * @param what what is it: one paragraph
 * @param notice what to look for in the results
 * @param tries what to change and run again ({@code try} in the file)
 * @param sources where the claims come from, by id
 */
public record About(
        String title,
        String what,
        List<String> notice,
        @JsonProperty("try") List<String> tries,
        Map<String, Source> sources) {

    /** Empty lists for what the file leaves out. */
    public About {
        title = title == null ? "" : title;
        what = what == null ? "" : what;
        notice = Ordered.copy(notice);
        tries = Ordered.copy(tries);
        sources = Ordered.copy(sources);
    }

    /**
     * A published source.
     *
     * @param title title of the work
     * @param author its author
     * @param publisher who published it
     * @param date when, or null
     * @param note anything else, such as the pages meant
     */
    public record Source(String title, String author, String publisher, LocalDate date, String note) {}
}
