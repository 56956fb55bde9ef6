package org.parley.model.compile;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.compile.CompiledActor.Audience;
import org.parley.model.compile.CompiledActor.Contribution;
import org.parley.model.compile.CompiledActor.OutsideOption;
import org.parley.model.compile.CompiledActor.Stake;
import org.parley.model.compile.CompiledActor.TacticChoice;
import org.parley.model.compile.CompiledActor.Type;
import org.parley.model.compile.CompiledActor.TypeChoice;
import org.parley.model.compile.CompiledActor.WarStake;
import org.parley.model.compile.CompiledScenario.Issues;
import org.parley.model.random.UncertainNumbers.Slot;
import org.parley.model.tactic.Tactic;
import org.parley.model.tactic.Tactics;
import org.parley.scenario.Actor;
import org.parley.scenario.Preference;
import org.parley.scenario.Quantity;

/** The compiler of actors. */
final class ActorCompiler {

    private final CompilerContext context;
    private final Issues issues;
    private final boolean isAtWar;
    private final CompiledCeasefire ceasefire;

    ActorCompiler(CompilerContext context, Issues issues, boolean isAtWar, CompiledCeasefire ceasefire) {
        this.context = context;
        this.issues = issues;
        this.isAtWar = isAtWar;
        this.ceasefire = ceasefire;
    }

    CompiledActor actor(String id) {
        Actor actor = context.scenario().actors().get(id);
        String at = "actors." + id;
        int belligerent = context.scenario().belligerents().indexOf(id);
        TacticChoice tactic = tactic(at, actor);
        return new CompiledActor(
                stakes(at, actor),
                redLines(id, actor),
                context.number(at + ".patience", actor.patience()),
                outside(at, actor),
                context.scenario().talks().isIncomplete()
                        ? context.number(at + ".private_resolve", actor.privateResolve())
                        : null,
                tactic,
                war(at, actor, belligerent),
                new TypeChoice(type(at, actor.type()), priors(at, id, actor)),
                audience(at, actor.domestic()),
                contributions(at, actor),
                context.number(at + ".spoils", actor.spoils()));
    }

    private TacticChoice tactic(String at, Actor actor) {
        Tactic tactic = Tactics.named(actor.tactic().kind());
        Slot[] settings = tactic.parameters().stream()
                .map(p -> context.number(
                        at + ".tactic." + tactic.name() + "." + p.name(),
                        actor.tactic().settings().get(p.name())))
                .toArray(Slot[]::new);
        return new TacticChoice(tactic, settings, script(actor));
    }

    private int[][] script(Actor actor) {
        return actor.tactic().offers().stream()
                .map(offer -> {
                    int[] options = issues.statusQuo().clone();
                    offer.forEach((issue, option) ->
                            options[context.issue(issue)] = context.option(context.issue(issue), option));
                    return options;
                })
                .toArray(int[][]::new);
    }

    private Stake[] stakes(String at, Actor actor) {
        Stake[] stakes = new Stake[issues.count()];
        actor.prefers().forEach((id, preference) -> {
            int issue = context.issue(id);
            String path = at + ".prefers." + id;
            stakes[issue] = new Stake(
                    context.number(path + ".salience", preference.salience()),
                    context.number(path + ".curvature", preference.curvature()),
                    preference.ideal() == null ? -1 : context.option(issue, preference.ideal()),
                    values(path, preference, context.options(issue)));
        });
        return stakes;
    }

    private Slot[] values(String path, Preference preference, List<String> options) {
        return options.stream()
                .map(o -> context.optional(
                        path + ".values." + o, preference.values().get(o)))
                .toArray(Slot[]::new);
    }

    private boolean[][] redLines(String id, Actor actor) {
        boolean[][] lines = new boolean[issues.count()][];
        for (int k = 0; k < lines.length; k++) {
            lines[k] = new boolean[issues.optionCounts()[k]];
        }
        actor.prefers().forEach((issueId, preference) -> {
            int issue = context.issue(issueId);
            preference.redLines().forEach((name, flag) -> {
                int option = context.option(issue, name);
                lines[issue][option] = flag.value();
                if (flag.isDrawn()) {
                    Slot slot = context.flag("actors." + id + ".prefers." + issueId + ".red_lines." + name, flag);
                    int number = context.actorIds().indexOf(id);
                    context.structure().redLines().add(new DrawnStructure.RedLine(number, issue, option, slot));
                }
            });
        });
        return lines;
    }

    private OutsideOption outside(String at, Actor actor) {
        Quantity given = actor.outsideOption();
        return given == null
                ? null
                : new OutsideOption(context.number(at + ".outside_option", given), given.distribution());
    }

    private WarStake war(String at, Actor actor, int belligerent) {
        Actor.WarStake stake = actor.war();
        if (stake == null) {
            return new WarStake(belligerent, null, null, null, null, null, null);
        }
        return new WarStake(
                belligerent,
                context.number(at + ".war.cost", stake.cost()),
                end(at, stake, belligerent, 1),
                end(at, stake, belligerent, 0),
                context.number(at + ".war.optimism", stake.optimism()),
                context.number(at + ".war.confidence", stake.confidence()),
                context.number(at + ".war.rearms", stake.rearms()));
    }

    /** Returns the place of an actor's value of the war's end in which belligerent {@code winner} wins. */
    private Slot end(String at, Actor.WarStake stake, int belligerent, int winner) {
        if (!isAtWar) {
            return null;
        }
        if (belligerent >= 0) {
            boolean wins = belligerent == winner;
            return context.number(
                    at + (wins ? ".war.victory" : ".war.defeat"), wins ? stake.victory() : stake.defeat());
        }
        String victor = context.scenario().belligerents().get(winner);
        return context.optional(at + ".war.victor." + victor, stake.victor().get(victor));
    }

    private Type type(String at, Actor.CommitmentType type) {
        if (type == null) {
            return null;
        }
        Actor.Conduct conduct = type.conduct();
        return new Type(
                context.number(at + ".type.committed", type.committed()),
                context.number(at + ".type.concedes", type.concedes()),
                context.number(at + ".type.breaks", type.breaks()),
                context.number(at + ".type.conduct.committed", conduct.committed()),
                context.number(at + ".type.conduct.stalling", conduct.stalling()),
                context.number(at + ".type.conduct.concedes_if_committed", conduct.concedesIfCommitted()),
                context.number(at + ".type.conduct.concedes_if_stalling", conduct.concedesIfStalling()));
    }

    private Slot[] priors(String at, String id, Actor actor) {
        return context.actorIds().stream()
                .map(other -> {
                    Actor.CommitmentType type =
                            context.scenario().actors().get(other).type();
                    if (type == null || other.equals(id)) {
                        return null;
                    }
                    Quantity own = actor.beliefs().get(other);
                    return own == null
                            ? context.number("actors." + other + ".type.committed", type.committed())
                            : context.number(at + ".beliefs." + other, own);
                })
                .toArray(Slot[]::new);
    }

    private Audience audience(String at, Actor.Domestic home) {
        return home == null
                ? null
                : new Audience(
                        context.number(at + ".domestic.demand", home.demand()),
                        context.number(at + ".domestic.certainty", home.certainty()));
    }

    private List<Contribution> contributions(String at, Actor actor) {
        List<Contribution> list = new ArrayList<>();
        if (ceasefire != null) {
            actor.contributes()
                    .forEach((kind, given) -> list.add(new Contribution(
                            ceasefire.guarantees().kinds().indexOf(kind),
                            context.number(at + ".contributes." + kind + ".size", given.size()),
                            context.number(at + ".contributes." + kind + ".readiness", given.readiness()),
                            context.optional(at + ".contributes." + kind + ".cost", given.cost()),
                            given.backedBy() == null
                                    ? -1
                                    : ceasefire.guarantees().kinds().indexOf(given.backedBy()))));
        }
        return list;
    }
}
