package org.parley.model.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.model.compile.CompiledCeasefire.Effects;
import org.parley.model.compile.CompiledCeasefire.Lasting;
import org.parley.model.compile.CompiledScenario.IncompleteInformation;
import org.parley.model.compile.CompiledScenario.Issues;
import org.parley.model.compile.CompiledScenario.Talks;
import org.parley.model.compile.CompiledScenario.WatchedBelief;
import org.parley.model.preference.PackageSpace;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.scenario.Ceasefire;
import org.parley.scenario.Condition;
import org.parley.scenario.Event;
import org.parley.scenario.Guarantees;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.Track;
import org.parley.scenario.War;

/** The compiler of a scenario. Numbers are found in the order of this file, which is theirs in all tables. */
final class ScenarioCompiler {

    private final Scenario scenario;
    private final boolean listsPackages;
    private final CompilerContext context;

    ScenarioCompiler(Scenario scenario, boolean listsPackages) {
        this.scenario = scenario;
        this.listsPackages = listsPackages;
        context = CompilerContext.of(scenario);
    }

    CompiledScenario compile() {
        Issues issues = new Issues(
                context.issues().stream().mapToInt(i -> i.options().size()).toArray(),
                context.issues().stream().mapToInt(Issue::statusQuoIndex).toArray(),
                context.issues().stream().map(this::needs).toList(),
                scenario.issues().entrySet().stream()
                        .map(e -> context.optional(
                                "issues." + e.getKey() + ".expects",
                                e.getValue().expects()))
                        .toArray(Slot[]::new));
        Slot[] costShare = limited(scenario.ceasefire());
        Slot limitedHazard = scenario.ceasefire() == null
                ? null
                : context.number(
                        "ceasefire.limited_hazard", scenario.ceasefire().limitedHazard());
        CompiledWar war = war(scenario.war());
        CompiledCeasefire ceasefire = ceasefire(costShare, limitedHazard);
        Talks talks = talks();
        ActorCompiler actorCompiler = new ActorCompiler(context, issues, war != null, ceasefire);
        List<CompiledActor> actors =
                context.actorIds().stream().map(actorCompiler::actor).toList();
        TrackCompiler trackCompiler = new TrackCompiler(context, issues, actors, ceasefire, listsPackages);
        List<CompiledTrack> tracks =
                context.trackIds().stream().map(trackCompiler::track).toList();
        List<CompiledEvent> events = context.eventIds().stream()
                .map(new EventCompiler(context)::event)
                .toList();
        int[] typed = IntStream.range(0, actors.size())
                .filter(i -> actors.get(i).types().own() != null)
                .toArray();
        context.inputs().close();
        return new CompiledScenario(
                scenario,
                issues,
                actors,
                typed,
                watched(typed),
                tracks,
                talks,
                war,
                ceasefire,
                events,
                context.inputs(),
                context.structure());
    }

    private List<PackageSpace.Need> needs(Issue issue) {
        List<PackageSpace.Need> found = new ArrayList<>();
        for (Map.Entry<String, List<String>> need : issue.needs().entrySet()) {
            int other = context.issue(need.getKey());
            boolean[] satisfies = new boolean[context.options(other).size()];
            need.getValue().forEach(option -> satisfies[context.option(other, option)] = true);
            found.add(new PackageSpace.Need(other, satisfies));
        }
        return found;
    }

    private Talks talks() {
        return new Talks(
                context.number("talks.sharpness", scenario.talks().sharpness()),
                context.number("talks.private_information", scenario.talks().privateInformation()),
                context.number("talks.exclusion_penalty", scenario.talks().exclusionPenalty()),
                scenario.calendar().deadlineRounds(),
                scenario.talks().isIncomplete()
                        ? new IncompleteInformation(
                                context.number(
                                        "talks.judgement_error",
                                        scenario.talks().judgementError()),
                                context.number(
                                        "talks.concluding_cost",
                                        scenario.talks().concludingCost()))
                        : null);
    }

    private CompiledWar war(War war) {
        if (war == null) {
            return null;
        }
        Slot[][] capability = new Slot[context.issues().size()][];
        war.capability().forEach((id, byOption) -> {
            int issue = context.issue(id);
            capability[issue] = context.byOption("war.capability." + id, issue, byOption);
        });
        War.Front front = war.front();
        return new CompiledWar(
                context.actorIds().indexOf(war.between().get(0)),
                context.actorIds().indexOf(war.between().get(1)),
                front.positions(),
                context.number("war.front.start", front.start().within(front.inside())),
                context.number("war.front.moves", front.moves()),
                context.number("war.front.advance", front.advance()),
                capability);
    }

    private Slot[] limited(Ceasefire ceasefire) {
        return ceasefire == null
                ? null
                : context.byOption("ceasefire.limited", context.issue(ceasefire.issue()), ceasefire.limited());
    }

    private CompiledCeasefire ceasefire(Slot[] costShare, Slot limitedHazard) {
        Ceasefire ceasefire = scenario.ceasefire();
        if (ceasefire == null) {
            return null;
        }
        int issue = context.issue(ceasefire.issue());
        return new CompiledCeasefire(
                issue,
                context.option(issue, ceasefire.general()),
                costShare,
                limitedHazard,
                scenario.calendar().horizonRounds(),
                guarantees(scenario.guarantees()));
    }

    private CompiledCeasefire.Guarantees guarantees(Guarantees given) {
        List<String> kinds = scenario.actors().values().stream()
                .flatMap(a -> a.contributes().keySet().stream())
                .distinct()
                .toList();
        Slot[][][] mandates = new Slot[context.issues().size()][][];
        given.mandates().forEach((id, byOption) -> {
            int issue = context.issue(id);
            mandates[issue] = new Slot[context.options(issue).size()][kinds.size()];
            byOption.forEach((option, byKind) -> byKind.forEach((kind, share) -> {
                Slot slot = context.number("guarantees.mandates." + id + "." + option + "." + kind, share);
                if (kinds.contains(kind)) {
                    mandates[issue][context.option(issue, option)][kinds.indexOf(kind)] = slot;
                }
            }));
        });
        Slot[][] pledges = new Slot[context.issues().size()][];
        given.pledges().forEach((id, byOption) -> {
            int issue = context.issue(id);
            pledges[issue] = context.byOption("guarantees.pledges." + id, issue, byOption);
        });
        return new CompiledCeasefire.Guarantees(
                context.number("guarantees.hazard", given.hazard()),
                lasting(given.lasts()),
                incidents(given.incidents(), kinds),
                new Effects(
                        context.number("guarantees.strength_effect", given.strengthEffect()),
                        context.number("guarantees.grievance_effect", given.grievanceEffect()),
                        context.number("guarantees.exclusion_effect", given.exclusionEffect()),
                        context.number("guarantees.leverage_effect", given.leverageEffect())),
                context.number("guarantees.without_seat", given.withoutSeat()),
                kinds,
                mandates,
                pledges,
                given.affected().stream().mapToInt(context.actorIds()::indexOf).toArray());
    }

    private Lasting lasting(Guarantees.Lasting given) {
        return given == null
                ? null
                : new Lasting(
                        context.number("guarantees.lasts.one_year", given.oneYear()),
                        context.number("guarantees.lasts.five_years", given.fiveYears()),
                        context.number("guarantees.lasts.frailty", given.frailty()),
                        context.number("guarantees.lasts.margin_effect", given.marginEffect()),
                        context.number("guarantees.lasts.usual_margin", given.usualMargin()),
                        context.number("guarantees.lasts.repeat_effect", given.repeatEffect()),
                        context.number("guarantees.lasts.broken_before", given.brokenBefore()),
                        scenario.calendar().years());
    }

    private CompiledCeasefire.Incidents incidents(Guarantees.Incidents given, List<String> kinds) {
        if (given == null) {
            return null;
        }
        boolean[] watches = new boolean[kinds.size()];
        for (int kind = 0; kind < watches.length; kind++) {
            watches[kind] = given.watchers().contains(kinds.get(kind));
        }
        return new CompiledCeasefire.Incidents(
                context.number("guarantees.incidents.rate", given.rate()),
                context.number("guarantees.incidents.watched", given.watched()),
                watches,
                context.number("guarantees.incidents.answered", given.answered()),
                context.number("guarantees.incidents.raises.by", given.raises().by()),
                given.raises().meanTime().inRounds(scenario.calendar().round()));
    }

    /** The belief whose path a run keeps: the first that a condition asks for, else the first about a typed actor. */
    private WatchedBelief watched(int[] typed) {
        for (Track track : scenario.tracks().values()) {
            WatchedBelief found = beliefIn(Condition.parse(track.opens(), scenario.conditions()));
            if (found != null) {
                return found;
            }
        }
        for (Event event : scenario.events().values()) {
            WatchedBelief found =
                    event.when() == null ? null : beliefIn(Condition.parse(event.when(), scenario.conditions()));
            if (found != null) {
                return found;
            }
        }
        return typed.length == 0 ? null : new WatchedBelief(typed[0] == 0 ? 1 : 0, typed[0]);
    }

    private WatchedBelief beliefIn(Condition condition) {
        if (condition instanceof Condition.Compare c && c.measure() instanceof Condition.Belief b) {
            return new WatchedBelief(
                    context.actorIds().indexOf(b.observer()), context.actorIds().indexOf(b.actor()));
        }
        if (condition instanceof Condition.And and) {
            WatchedBelief left = beliefIn(and.left());
            return left == null ? beliefIn(and.right()) : left;
        }
        if (condition instanceof Condition.Or or) {
            WatchedBelief left = beliefIn(or.left());
            return left == null ? beliefIn(or.right()) : left;
        }
        return condition instanceof Condition.Not not ? beliefIn(not.inner()) : null;
    }
}
