package org.parley.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Protocols;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.tactic.Tactic;
import org.parley.model.tactic.Tactics;
import org.parley.scenario.Actor;
import org.parley.scenario.Condition;
import org.parley.scenario.Preference;
import org.parley.scenario.Quantity;
import org.parley.scenario.Track;

/** Makes the actors and tracks of a {@link CompiledScenario} ready. */
final class ScenarioCompiler {

    private static final double BELOW_ONE = Math.nextDown(1.0);

    private final CompiledScenario setting;
    private final boolean listsPackages;

    ScenarioCompiler(CompiledScenario setting, boolean listsPackages) {
        this.setting = setting;
        this.listsPackages = listsPackages;
    }

    CompiledActor actor(String id) {
        Actor actor = setting.scenario.actors().get(id);
        String at = "actors." + id;
        int belligerent = setting.scenario.belligerents().indexOf(id);
        Tactic tactic = Tactics.named(actor.tactic().kind());
        Slot[] tacticSettings = tactic.parameters().stream()
                .map(p -> setting.number(
                        at + ".tactic." + tactic.name() + "." + p.name(),
                        actor.tactic().settings().getOrDefault(p.name(), Quantity.of(p.standard())),
                        p.low(),
                        p.high()))
                .toArray(Slot[]::new);
        Actor.WarStake stake =
                actor.war() == null ? new Actor.WarStake(null, null, null, null, null, null, null) : actor.war();
        Actor.Domestic home = actor.domestic();
        Quantity spoils = actor.spoils() == null ? Quantity.of(belligerent >= 0 ? 1 : 0) : actor.spoils();
        return new CompiledActor(
                id,
                stakes(at, actor),
                redLines(actor),
                setting.number(at + ".patience", actor.patience(), Double.MIN_NORMAL, BELOW_ONE),
                tactic,
                tacticSettings,
                script(actor),
                outside(at, actor),
                belligerent,
                setting.number(at + ".war.cost", stake.cost(), 0, Double.MAX_VALUE),
                end(at, stake, belligerent, 1),
                end(at, stake, belligerent, 0),
                setting.number(at + ".war.optimism", stake.optimism(), -0.5, 0.5),
                setting.number(at + ".war.confidence", stake.confidence(), 2, 1e6),
                setting.number(at + ".war.rearms", stake.rearms(), 0, 100),
                type(at, actor.type()),
                beliefs(at, id, actor),
                home == null ? null : setting.number(at + ".domestic.demand", home.demand(), -1, 1),
                home == null
                        ? null
                        : setting.number(at + ".domestic.certainty", home.certainty(), Double.MIN_NORMAL, 1e6),
                contributions(at, actor),
                setting.number(at + ".spoils", spoils, 0, 100));
    }

    private CompiledActor.Stake[] stakes(String at, Actor actor) {
        CompiledActor.Stake[] stakes = new CompiledActor.Stake[setting.issueIds.size()];
        actor.prefers().forEach((issue, preference) -> {
            int k = setting.issueIds.indexOf(issue);
            String path = at + ".prefers." + issue;
            List<String> options = setting.scenario.issues().get(issue).options();
            stakes[k] = new CompiledActor.Stake(
                    setting.number(path + ".salience", preference.salience(), 0, Double.MAX_VALUE),
                    setting.number(path + ".curvature", preference.curvature(), Double.MIN_NORMAL, 100),
                    preference.ideal() == null ? -1 : options.indexOf(preference.ideal()),
                    values(path, preference, options));
        });
        return stakes;
    }

    private Slot[] values(String path, Preference preference, List<String> options) {
        return options.stream()
                .map(o -> setting.optional(
                        path + ".values." + o, preference.values().get(o), 0, 1))
                .toArray(Slot[]::new);
    }

    private int[][] script(Actor actor) {
        return actor.tactic().offers().stream()
                .map(offer -> {
                    int[] options = setting.statusQuo.clone();
                    offer.forEach((issue, option) -> options[setting.issueIds.indexOf(issue)] =
                            setting.scenario.issues().get(issue).options().indexOf(option));
                    return options;
                })
                .toArray(int[][]::new);
    }

    private CompiledActor.OutsideOption outside(String at, Actor actor) {
        Quantity given = actor.outsideOption();
        return given == null
                ? null
                : new CompiledActor.OutsideOption(
                        setting.number(at + ".outside_option", given, 0, 1), given.distribution());
    }

    private boolean[][] redLines(Actor actor) {
        boolean[][] lines = new boolean[setting.issueIds.size()][];
        for (int k = 0; k < lines.length; k++) {
            lines[k] = new boolean[setting.optionCounts[k]];
        }
        actor.prefers()
                .forEach((issue, preference) -> preference.redLines().forEach(option -> {
                    int k = setting.issueIds.indexOf(issue);
                    lines[k][setting.scenario.issues().get(issue).options().indexOf(option)] = true;
                }));
        return lines;
    }

    /** The slot of an actor's value of one of the war's ends; the winner is belligerent {@code winner}. */
    private Slot end(String at, Actor.WarStake stake, int belligerent, int winner) {
        if (setting.war == null) {
            return null;
        }
        if (belligerent >= 0) {
            boolean wins = belligerent == winner;
            return setting.number(
                    at + (wins ? ".war.victory" : ".war.defeat"), wins ? stake.victory() : stake.defeat(), 0, 1);
        }
        String victor = setting.scenario.belligerents().get(winner);
        return setting.optional(at + ".war.victor." + victor, stake.victor().get(victor), 0, 1);
    }

    private CompiledActor.Type type(String at, Actor.CommitmentType type) {
        if (type == null) {
            return null;
        }
        Actor.Conduct conduct = type.conduct();
        return new CompiledActor.Type(
                setting.number(at + ".type.committed", type.committed(), 0, 1),
                setting.number(at + ".type.concedes", type.concedes(), 0, 1),
                setting.number(at + ".type.breaks", type.breaks(), 1, 1e6),
                setting.number(at + ".type.conduct.committed", conduct.committed(), 0, 1),
                setting.number(at + ".type.conduct.stalling", conduct.stalling(), 0, 1),
                setting.number(at + ".type.conduct.concedes_if_committed", conduct.concedesIfCommitted(), 0, 1),
                setting.number(at + ".type.conduct.concedes_if_stalling", conduct.concedesIfStalling(), 0, 1));
    }

    private Slot[] beliefs(String at, String id, Actor actor) {
        return setting.actorIds.stream()
                .map(other -> {
                    Actor.CommitmentType type =
                            setting.scenario.actors().get(other).type();
                    if (type == null || other.equals(id)) {
                        return null;
                    }
                    Quantity own = actor.beliefs().get(other);
                    return own == null
                            ? setting.number("actors." + other + ".type.committed", type.committed(), 0, 1)
                            : setting.number(at + ".beliefs." + other, own, 0, 1);
                })
                .toArray(Slot[]::new);
    }

    private List<CompiledActor.Contribution> contributions(String at, Actor actor) {
        List<CompiledActor.Contribution> list = new ArrayList<>();
        if (setting.guarantees != null) {
            actor.contributes()
                    .forEach((kind, given) -> list.add(new CompiledActor.Contribution(
                            setting.guarantees.kinds().indexOf(kind),
                            setting.number(at + ".contributes." + kind + ".size", given.size(), 0, 1),
                            setting.number(at + ".contributes." + kind + ".readiness", given.readiness(), 0, 1))));
        }
        return list;
    }

    CompiledTrack track(String id) {
        Track track = setting.scenario.tracks().get(id);
        String at = "tracks." + id;
        int[] issues =
                track.issues().stream().mapToInt(setting.issueIds::indexOf).toArray();
        PackageSpace space = listsPackages
                ? PackageSpace.of(issues, setting.optionCounts, setting.statusQuo, setting.needs)
                : PackageSpace.unlisted(issues);
        List<String> ids = List.copyOf(track.parties().keySet());
        List<Track.Party> parties = List.copyOf(track.parties().values());
        int[] actors = ids.stream().mapToInt(setting.actorIds::indexOf).toArray();
        int[] party = new int[setting.actorIds.size()];
        Arrays.fill(party, -1);
        boolean[] consents = new boolean[actors.length];
        for (int p = 0; p < actors.length; p++) {
            party[actors[p]] = p;
            consents[p] = parties.get(p).consents();
        }
        boolean[] general = new boolean[space.size()];
        int[] truce = new int[space.size()];
        boolean[] blocked = new boolean[space.size()];
        for (int x = 0; x < space.size(); x++) {
            truce[x] = -1;
            for (int j = 0; j < issues.length; j++) {
                int option = space.option(x, j);
                if (issues[j] == setting.ceasefireIssue) {
                    general[x] = option == setting.generalOption;
                    truce[x] = setting.truceShare[option] == null ? -1 : option;
                }
                for (int p = 0; p < actors.length; p++) {
                    blocked[x] |= consents[p] && setting.actors[actors[p]].redLines()[issues[j]][option];
                }
            }
        }
        return new CompiledTrack(
                id,
                space,
                party,
                actors,
                consents,
                parties.stream().mapToInt(Track.Party::votes).toArray(),
                parties.stream().map(p -> gate(p.joins())).toArray(Gate[]::new),
                ids.stream()
                        .map(p -> setting.number(
                                at + ".parties." + p + ".initiative",
                                track.parties().get(p).initiative(),
                                0,
                                1e6))
                        .toArray(Slot[]::new),
                ids.stream()
                        .map(p -> setting.number(
                                at + ".parties." + p + ".capability",
                                track.parties().get(p).capability(),
                                0,
                                1e6))
                        .toArray(Slot[]::new),
                Arrays.stream(actors).mapToObj(a -> scripted(space, a)).toArray(int[][]::new),
                gate(track.opens()),
                setting.number(at + ".preparation", track.preparation(), 0, 1e6),
                setting.number(at + ".breakdown", track.breakdown(), 0, 1),
                facilitators(at, track),
                Protocols.named(track.protocol().kind()),
                track.quota(),
                general,
                truce,
                blocked,
                setting.ceasefireIssue < 0 || Arrays.stream(issues).anyMatch(k -> k == setting.ceasefireIssue));
    }

    private int[] scripted(PackageSpace space, int actor) {
        return Arrays.stream(setting.actors[actor].script())
                .mapToInt(space::find)
                .toArray();
    }

    private List<CompiledTrack.Facilitator> facilitators(String at, Track track) {
        List<CompiledTrack.Facilitator> list = new ArrayList<>();
        track.facilitator().forEach((actor, f) -> {
            String path = at + ".facilitator." + actor;
            list.add(new CompiledTrack.Facilitator(
                    setting.actorIds.indexOf(actor),
                    setting.number(path + ".keeps_talks_going", f.keepsTalksGoing(), 0, 1),
                    setting.number(path + ".speeds_up", f.speedsUp(), 0, 1),
                    setting.number(path + ".informs", f.informs(), 0, 1),
                    setting.number(path + ".leverage", f.leverage(), 0, 1)));
        });
        return list;
    }

    private Gate gate(String text) {
        return Gate.of(Condition.parse(text, setting.scenario.conditions()), setting.actorIds, setting.trackIds);
    }

    /** The belief whose path a run keeps: the first that a condition asks for, else the first about a typed actor. */
    int[] watched(int[] typed) {
        for (String id : setting.trackIds) {
            Track track = setting.scenario.tracks().get(id);
            int[] found = beliefIn(Condition.parse(track.opens(), setting.scenario.conditions()));
            if (found != null) {
                return found;
            }
        }
        if (typed.length == 0) {
            return new int[] {-1, -1};
        }
        return new int[] {typed[0] == 0 ? 1 : 0, typed[0]};
    }

    private int[] beliefIn(Condition condition) {
        if (condition instanceof Condition.Compare c && c.measure() instanceof Condition.Belief b) {
            return new int[] {setting.actorIds.indexOf(b.observer()), setting.actorIds.indexOf(b.actor())};
        }
        if (condition instanceof Condition.And and) {
            int[] left = beliefIn(and.left());
            return left == null ? beliefIn(and.right()) : left;
        }
        if (condition instanceof Condition.Or or) {
            int[] left = beliefIn(or.left());
            return left == null ? beliefIn(or.right()) : left;
        }
        return condition instanceof Condition.Not not ? beliefIn(not.inner()) : null;
    }
}
