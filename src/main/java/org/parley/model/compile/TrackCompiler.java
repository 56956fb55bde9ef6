package org.parley.model.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.model.compile.CompiledScenario.Issues;
import org.parley.model.compile.CompiledTrack.BlocRule;
import org.parley.model.compile.CompiledTrack.Blocs;
import org.parley.model.compile.CompiledTrack.Facilitator;
import org.parley.model.compile.CompiledTrack.Opening;
import org.parley.model.compile.CompiledTrack.PackageKinds;
import org.parley.model.compile.CompiledTrack.Party;
import org.parley.model.compile.CompiledTrack.Spur;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Protocols;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.scenario.Condition;
import org.parley.scenario.Event;
import org.parley.scenario.Quantity;
import org.parley.scenario.Track;
import org.parley.scenario.Track.SpurKind;

/** The compiler of tracks. */
final class TrackCompiler {

    private final CompilerContext context;
    private final Issues issues;
    private final List<CompiledActor> actors;
    private final CompiledCeasefire ceasefire;
    private final boolean listsPackages;

    TrackCompiler(
            CompilerContext context,
            Issues issues,
            List<CompiledActor> actors,
            CompiledCeasefire ceasefire,
            boolean listsPackages) {
        this.context = context;
        this.issues = issues;
        this.actors = actors;
        this.ceasefire = ceasefire;
        this.listsPackages = listsPackages;
    }

    CompiledTrack track(String id) {
        Track track = context.scenario().tracks().get(id);
        String at = "tracks." + id;
        int[] onTable = track.issues().stream().mapToInt(context::issue).toArray();
        PackageSpace space = listsPackages
                ? PackageSpace.of(onTable, issues.optionCounts(), issues.statusQuo(), issues.needs())
                : PackageSpace.unlisted(onTable);
        Party[] parties = parties(id, at, track, space);
        int[] partyOf = new int[actors.size()];
        Arrays.fill(partyOf, -1);
        for (int p = 0; p < parties.length; p++) {
            partyOf[parties[p].actor()] = p;
        }
        CompiledTrack compiled = new CompiledTrack(
                id,
                space,
                kinds(space),
                parties,
                partyOf,
                blocs(track),
                track.quota(),
                Protocols.named(track.protocol().kind()),
                new Opening(
                        condition(track.opens()),
                        track.reopens() == null ? null : condition(track.reopens()),
                        context.number(at + ".preparation", track.preparation()),
                        context.number(at + ".breakdown", track.breakdown()),
                        context.scenario().calendar().isHistory()
                                ? context.number(at + ".resumes", track.resumes())
                                : null,
                        spurs(at + ".resumption.", track.spurs()),
                        isOneARound(track.sessions()) ? null : context.number(at + ".sessions", track.sessions())),
                facilitators(at, track),
                ceasefire == null || IntStream.of(onTable).anyMatch(k -> k == ceasefire.issue()));
        compiled.markRedLines(actors);
        return compiled;
    }

    private List<Spur> spurs(String at, Map<SpurKind, Track.Spur> given) {
        List<Spur> spurs = new ArrayList<>();
        given.forEach((kind, spur) -> spurs.add(new Spur(
                kind,
                context.number(at + kind.key() + ".times", spur.times()),
                spur.span().rounds(context.scenario().calendar().round()),
                spur.events().stream().mapToInt(context.eventIds()::indexOf).toArray())));
        return List.copyOf(spurs);
    }

    private Party[] parties(String id, String at, Track track, PackageSpace space) {
        List<String> ids = List.copyOf(track.parties().keySet());
        Slot[] initiative = ids.stream()
                .map(p -> weight(at, p, "initiative", track.parties().get(p).initiative()))
                .toArray(Slot[]::new);
        Slot[] capability = ids.stream()
                .map(p -> weight(at, p, "capability", track.parties().get(p).capability()))
                .toArray(Slot[]::new);
        Party[] parties = new Party[ids.size()];
        for (int p = 0; p < parties.length; p++) {
            Track.Party party = track.parties().get(ids.get(p));
            int actor = context.actorIds().indexOf(ids.get(p));
            int[] script = Arrays.stream(actors.get(actor).tactic().script())
                    .mapToInt(space::find)
                    .toArray();
            Slot veto = context.veto(id, ids.get(p), party.consents());
            parties[p] = new Party(
                    actor,
                    party.consents().value(),
                    party.consents().canBe(true) || veto != null,
                    party.votes(),
                    joins(id, ids.get(p), party.joins()),
                    initiative[p],
                    capability[p],
                    script);
            if (veto != null) {
                context.structure()
                        .vetoes()
                        .add(new DrawnStructure.Veto(context.trackIds().indexOf(id), p, veto));
            }
        }
        return parties;
    }

    /** A party takes its seat under its condition, or when an event gives it. */
    private CompiledCondition joins(String track, String actor, String condition) {
        CompiledCondition joins = condition(condition);
        for (Map.Entry<String, Event> event : context.scenario().events().entrySet()) {
            if (event.getValue().seats(track, actor)) {
                CompiledCondition others = joins;
                int index = context.eventIds().indexOf(event.getKey());
                joins = run -> others.holds(run) || run.hasHappened(index);
            }
        }
        return joins;
    }

    private static Blocs blocs(Track track) {
        List<String> ids = List.copyOf(track.parties().keySet());
        int[] speaker = IntStream.range(0, ids.size()).toArray();
        BlocRule[] rule = new BlocRule[ids.size()];
        track.blocs().values().forEach(bloc -> {
            int first = ids.indexOf(bloc.members().get(0));
            rule[first] = BlocRule.valueOf(bloc.rule().toUpperCase(Locale.ROOT));
            bloc.members().forEach(member -> speaker[ids.indexOf(member)] = first);
        });
        return new Blocs(speaker, rule);
    }

    private static boolean isOneARound(Quantity sessions) {
        return sessions.parameter() == null
                && sessions.per() == null
                && sessions.distribution().isConstant()
                && sessions.distribution().mean() == 1;
    }

    private Slot weight(String at, String party, String name, Quantity given) {
        return context.number(at + ".parties." + party + "." + name, given);
    }

    private PackageKinds kinds(PackageSpace space) {
        boolean[] general = new boolean[space.size()];
        int[] limited = new int[space.size()];
        boolean[] blocked = new boolean[space.size()];
        int[][] crossed = actors.stream()
                .map(a -> hasRedLine(space, a.redLines()) ? new int[space.size()] : null)
                .toArray(int[][]::new);
        for (int x = 0; x < space.size(); x++) {
            limited[x] = -1;
            for (int j = 0; j < space.issueCount(); j++) {
                int issue = space.issue(j);
                int option = space.option(x, j);
                if (ceasefire != null && issue == ceasefire.issue()) {
                    general[x] = option == ceasefire.general();
                    limited[x] = ceasefire.isLimited(option) ? option : -1;
                }
            }
        }
        return new PackageKinds(general, limited, blocked, crossed);
    }

    private static boolean hasRedLine(PackageSpace space, boolean[][] redLines) {
        for (int j = 0; j < space.issueCount(); j++) {
            for (boolean line : redLines[space.issue(j)]) {
                if (line) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Facilitator> facilitators(String at, Track track) {
        List<Facilitator> list = new ArrayList<>();
        track.facilitator().forEach((actor, f) -> {
            String path = at + ".facilitator." + actor;
            list.add(new Facilitator(
                    context.actorIds().indexOf(actor),
                    context.number(path + ".keeps_talks_going", f.keepsTalksGoing()),
                    context.number(path + ".speeds_up", f.speedsUp()),
                    context.number(path + ".informs", f.informs()),
                    context.number(path + ".leverage", f.leverage())));
        });
        return list;
    }

    private CompiledCondition condition(String text) {
        return CompiledCondition.of(Condition.parse(text, context.scenario().conditions()), context);
    }
}
