package org.parley.answer.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.outcome.TraceEvent;

/**
 * The rounds of a run that a reader must know, each as a paragraph, and those between as one. A round is a turning point if
 * the front moves while talks are on or may come, or decides the war, an event of the scenario happens, a table is prepared, opens, breaks down or is joined, terms are agreed, sent back or broken, a war
 * resumes, talks are first suspended or first resume, an actor makes its first offer at a table, or an offer is refused by one actor alone for the first time; and the
 * last in which anybody makes an offer. In a history moves of the front are news only where they decide, and
 * terms that are sent back only for the first time.
 */
final class TurningPoints {

    /** The first round, a heading such as "Rounds 5 to 8", and its sentences. */
    record Paragraph(int round, String heading, List<String> sentences) {}

    private static final List<Class<? extends TraceEvent>> ALWAYS = List.of(
            TraceEvent.Happened.class,
            TraceEvent.TrackPrepared.class,
            TraceEvent.TrackOpened.class,
            TraceEvent.PartyJoined.class,
            TraceEvent.TalksBrokeDown.class,
            TraceEvent.Moved.class,
            TraceEvent.Agreed.class,
            TraceEvent.TruceBroken.class,
            TraceEvent.WarResumed.class);

    private final Names names;
    private final Set<List<Integer>> proposers = new HashSet<>();
    private final Set<List<Integer>> lastToRefuse = new HashSet<>();
    private final Set<Integer> sentBack = new HashSet<>();
    private final Set<Integer> stopped = new HashSet<>();
    private final Set<Integer> resumed = new HashSet<>();
    private final Map<Integer, TraceEvent.BargainingRange> ranges = new HashMap<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Chapter> quiet = new ArrayList<>();

    private int lastOfTalks;

    private TurningPoints(Names names) {
        this.names = names;
    }

    /** Returns the paragraphs of a run up to the end of talks. */
    static List<Paragraph> of(Names names, List<Chapter> chapters) {
        TurningPoints points = new TurningPoints(names);
        int last = lastWith(chapters, List.of(TraceEvent.Proposed.class, TraceEvent.Drafted.class));
        points.lastOfTalks = lastWith(
                chapters,
                List.of(
                        TraceEvent.BargainingRange.class,
                        TraceEvent.TrackOpened.class,
                        TraceEvent.TalksBrokeDown.class));
        for (Chapter chapter : chapters) {
            if (chapter.round() > 0 && !isPeaceOnly(chapter)) {
                points.add(chapter, chapter.round() == last);
            }
        }
        points.sumUp();
        return points.paragraphs;
    }

    private static int lastWith(List<Chapter> chapters, List<Class<? extends TraceEvent>> kinds) {
        return chapters.stream()
                .filter(c -> kinds.stream().anyMatch(c.events()::has))
                .mapToInt(Chapter::round)
                .max()
                .orElse(0);
    }

    private static boolean isPeaceOnly(Chapter chapter) {
        Events events = chapter.events();
        return events.has(TraceEvent.Incidents.class) && ALWAYS.stream().noneMatch(events::has)
                || events.list().stream()
                        .allMatch(e -> e instanceof TraceEvent.CeasefireBroke
                                || e instanceof TraceEvent.CeasefireHeld
                                || e instanceof TraceEvent.Ended);
    }

    private void add(Chapter chapter, boolean last) {
        boolean firstTime = isFirstTime(chapter.events());
        if (last || firstTime || isFrontNews(chapter) || ALWAYS.stream().anyMatch(chapter.events()::has)) {
            sumUp();
            paragraphs.add(new Paragraph(
                    chapter.round(), names.round(chapter.round()), RoundSentences.of(names, chapter, ranges::get)));
        } else {
            quiet.add(chapter);
        }
        chapter.events().all(TraceEvent.BargainingRange.class).forEach(range -> ranges.put(range.track(), range));
    }

    private boolean isFrontNews(Chapter chapter) {
        TraceEvent.FrontMoved moved = chapter.events().last(TraceEvent.FrontMoved.class);
        return moved != null
                && (chapter.round() <= lastOfTalks && !names.isHistory()
                        || chapter.events().after(moved) instanceof TraceEvent.Ended);
    }

    private boolean isFirstTime(Events events) {
        boolean first = events.all(TraceEvent.TalksSuspended.class).stream().anyMatch(e -> stopped.add(e.track()));
        first |= events.all(TraceEvent.SentBack.class).stream()
                .anyMatch(e -> sentBack.add(e.track()) || !names.isHistory());
        first |= events.all(TraceEvent.TalksResumed.class).stream().anyMatch(e -> resumed.add(e.track()));
        for (TraceEvent.Proposed e : events.all(TraceEvent.Proposed.class)) {
            first |= proposers.add(List.of(e.track(), e.actor()));
        }
        List<TraceEvent.Answered> refusals = events.all(TraceEvent.Answered.class, a -> a.refusal() != null);
        if (refusals.size() == 1) {
            first |= lastToRefuse.add(
                    List.of(refusals.get(0).track(), refusals.get(0).actor()));
        }
        return first;
    }

    private void sumUp() {
        if (!quiet.isEmpty()) {
            int from = quiet.get(0).round();
            int to = quiet.get(quiet.size() - 1).round();
            String heading =
                    from == to ? names.round(from) : "Rounds " + from + (to == from + 1 ? " and " : " to ") + to;
            paragraphs.add(new Paragraph(from, heading, QuietRounds.of(names, quiet)));
            quiet.clear();
        }
    }
}
