package org.parley.model.table;

import java.util.Arrays;
import org.parley.model.actor.ActorAgent;
import org.parley.model.belief.ResolveBelief;
import org.parley.model.compile.CompiledActor.Type;
import org.parley.model.compile.CompiledTrack;
import org.parley.model.compile.CompiledTrack.Party;
import org.parley.model.delegation.Choice;
import org.parley.model.preference.PackageSpace;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocol.Turns;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.RandomStreams.Stream;
import org.parley.model.resolve.HoldingOut;
import org.parley.model.resolve.Voice;
import org.parley.model.state.RunState;
import org.parley.model.value.PackageValues;
import org.parley.outcome.TraceEvent;

/**
 * Bargaining with incomplete information at a table (Fearon 1995): each holds out for what bargaining on is worth to it, and
 * nobody knows how much another can bear. What holding out is worth is worked out anew before a session if anything changed: the
 * front, the terms in force, a seat, or what is believed.
 */
final class IncompleteInformation {

    private static final int FIRST_STEPS = 12;
    private static final int STEPS = 3;
    private static final int HOME = 1 << 20;

    /** Signals of an actor's resolve a year from a third party that informs fully. */
    private static final double SIGNALS_A_YEAR = 2;

    /** Share of the error of judgement that a third party that informs fully takes away. */
    private static final double INFORMED = 0.5;

    private final TableContext context;
    private final RunState run;
    private final CompiledTrack track;
    private final PackageSpace space;
    private final PackageValues values;
    private final Delegations delegations;
    private final Voice[] delegation;
    private final Voice[] home;
    private final Voice[] voices;
    private final HoldingOut holdingOut;
    private final Sincerity sincerity;
    private final int[] open;
    private final boolean[] isWeighed;
    private final Gains gains;
    private final int[] core;
    private final int[] lastOption;
    private final int[] partyOf;
    private int openCount;
    private long valuesVersion;
    private double trust;
    private double resumption;
    private int heard;
    private boolean isFirst;
    private boolean isStale;

    IncompleteInformation(TableContext context, Delegations delegations) {
        this.delegations = delegations;
        this.context = context;
        run = context.run();
        track = context.track();
        sincerity = new Sincerity(context);
        space = track.space();
        values = context.values();
        Party[] parties = track.parties();
        delegation = new Voice[parties.length];
        home = new Voice[parties.length];
        voices = new Voice
                [parties.length
                        + (int) Arrays.stream(parties)
                                .filter(p -> p.mayConsent() && audience(p) != null)
                                .count()];
        partyOf = new int[voices.length];
        core = new int[parties.length];
        lastOption = new int[parties.length];
        int next = parties.length;
        for (int p = 0; p < parties.length; p++) {
            ActorAgent agent = context.agent(p);
            delegation[p] = voice(agent.resolveBelief());
            voices[p] = delegation[p];
            partyOf[p] = p;
            if (parties[p].mayConsent() && audience(parties[p]) != null) {
                home[p] = voice(agent.homeBelief());
                partyOf[next] = p;
                voices[next++] = home[p];
            }
        }
        holdingOut = new HoldingOut(
                voices, track.quota(), space.size(), track.protocol().turns() == Turns.MEDIATOR);
        open = new int[space.size()];
        isWeighed = new boolean[space.size()];
        gains = new Gains(context, delegations);
    }

    private Object audience(Party party) {
        return context.actors().get(party.actor()).actor().audience();
    }

    private Voice voice(ResolveBelief belief) {
        int most = 0;
        for (int j = 0; j < space.issueCount(); j++) {
            most = Math.max(most, run.scenario().issues().optionCounts()[space.issue(j)]);
        }
        return new Voice(belief, space.size(), most);
    }

    /** A voice judges the options of the issue on the table that its actor cares most about, the cease-fire left aside. */
    private void judge(Voice voice, int party) {
        int issue = core[party];
        voice.judge(x -> space.option(x, issue), run.scenario().issues().optionCounts()[space.issue(issue)]);
    }

    /** Begins a run: everybody draws what it alone knows. */
    void begin() {
        isFirst = true;
        heard = 0;
        Arrays.fill(lastOption, -2);
        for (int p = 0; p < core.length; p++) {
            core[p] = context.coreIssue(p);
        }
        for (int v = 0; v < voices.length; v++) {
            judge(voices[v], partyOf[v]);
            voices[v].begin(0, 0, 0);
        }
        refresh();
    }

    /** Takes the numbers of now: what everybody alone knows stands as it was drawn, on their scale. */
    void refresh() {
        isStale = true;
        valuesVersion = -1;
        double deviation = run.scenario().talks().incomplete().judgementError().in(run.drawn())
                * (1 - INFORMED * (1 - context.seats().uninformed()));
        for (int p = 0; p < delegation.length; p++) {
            take(delegation[p], p, context.agent(p).resolve(), deviation, 0);
            if (home[p] != null) {
                take(home[p], p, context.agent(p).homeResolve(), deviation, HOME);
            }
        }
    }

    private void take(Voice voice, int party, double resolve, double deviation, int address) {
        voice.take(context.agent(party).resolveWidth(), resolve, deviation);
        double[] judgement = voice.judgement();
        int issue = space.issue(core[party]);
        RandomStreams random = run.random().at(Stream.RESOLVE, address + 1024L * (track.actorOf(party) + 1) + issue);
        for (int o = 0; o < judgement.length; o++) {
            judgement[o] = deviation * random.nextNormal();
        }
    }

    /** Hears what third parties that inform tell of everybody's resolve. */
    void hear() {
        double informs = 1 - context.seats().uninformed();
        if (informs == 0 || heard == run.round()) {
            return;
        }
        int rounds = heard == 0 ? 1 : run.round() - heard;
        heard = run.round();
        double chance =
                1 - Math.exp(-SIGNALS_A_YEAR * informs * rounds * run.scenario().yearsARound());
        for (int p = 0; p < delegation.length; p++) {
            RandomStreams random =
                    run.random().at(Stream.RESOLVE, (long) run.round() << 24 | context.index() << 12 | p + 1);
            if (random.nextOpen() < chance && context.agent(p).resolveWidth() > 0) {
                ActorAgent agent = context.agent(p);
                agent.resolveBelief()
                        .hear(agent.resolve() / agent.resolveWidth() + ResolveBelief.noise(random.nextNormal()));
                isStale = true;
            }
        }
    }

    /** Works out what holding out is worth, if anything changed. */
    void prepare() {
        hear();
        double trusted = sincerity.trust();
        double resumes = context.seats().resumption().chance();
        if (valuesVersion != run.valuesVersion() || trust != trusted || resumption != resumes) {
            valuesVersion = run.valuesVersion();
            trust = trusted;
            resumption = resumes;
            weigh();
            isStale = true;
        }
        if (isStale) {
            holdingOut.solve(open, openCount, offers(), isFirst ? FIRST_STEPS : STEPS);
            isFirst = false;
            isStale = false;
        }
    }

    private double offers() {
        double sessions = context.seats().sessions();
        return Double.isNaN(sessions) ? 1 : sessions;
    }

    private void weigh() {
        openCount = values.openCount();
        System.arraycopy(values.open(), 0, open, 0, openCount);
        Arrays.fill(isWeighed, false);
        sit();
        weigh(open, openCount);
        for (int v = 0; v < voices.length; v++) {
            for (int w = 0; w < voices.length; w++) {
                holdingOut.trust(v, w, sincerity(w, context.agent(partyOf[v])));
            }
        }
        for (int w = 0; w < voices.length; w++) {
            holdingOut.trust(voices.length, w, sincerity(w, sincerity.mediator()));
        }
    }

    private void sit() {
        double initiative = 0;
        for (int p = 0; p < delegation.length; p++) {
            initiative += initiative(p);
        }
        for (int p = 0; p < delegation.length; p++) {
            ActorAgent agent = context.agent(p);
            double next =
                    Resumption.weightOfNext(agent.patience(), context.seats().breakdown(), resumption);
            double own = initiative == 0 ? 0 : initiative(p) / initiative;
            boolean seated = context.seats().isSeated(p);
            boolean consents = delegations.consents(p);
            delegation[p].sit(next, own, consents, seated ? delegations.votes(p) : 0);
            if (home[p] != null) {
                home[p].sit(
                        next, 0, track.parties()[p].consents() && track.blocs().speaks(p), 0);
            }
        }
    }

    /** Lets all voices weigh packages. */
    private void weigh(int[] packages, int count) {
        double penalty = run.scenario().talks().exclusionPenalty().in(run.drawn());
        for (int p = 0; p < delegation.length; p++) {
            boolean isLeftOut = !context.seats().isSeated(p) && delegations.consents(p);
            gains.weigh(delegation[p], p, isLeftOut ? -penalty : 0, packages, count);
            if (home[p] != null) {
                gains.weigh(home[p], context.agent(p), -context.agent(p).demand(), packages, count);
            }
        }
        for (int n = 0; n < count; n++) {
            isWeighed[packages[n]] = true;
        }
    }

    /** Lets all voices weigh a package that may not be open. */
    private void weigh(int pkg) {
        if (!isWeighed[pkg]) {
            weigh(new int[] {pkg}, 1);
        }
    }

    private double sincerity(int voice, ActorAgent observer) {
        return voice >= delegation.length ? 1 : sincerity.of(voice, observer);
    }

    private double initiative(int party) {
        if (!context.seats().isSeated(party)) {
            return 0;
        }
        return switch (track.protocol().turns()) {
            case MEDIATOR -> 0;
            case RECOGNITION -> delegations.initiative(party, run.drawn());
            default -> delegations.consents(party) ? 1 : 0;
        };
    }

    // ---- what a party knows, and what it expects ------------------------------------------------------------------

    /** Returns what no deal is worth to a party, as it alone knows. */
    double noDeal(int party) {
        return context.agent(party).noDeal() + context.agent(party).resolve();
    }

    /** Returns the least that a party accepts or proposes: no deal, and what holding out adds to it. */
    double aspiration(int party) {
        return noDeal(party) + delegation[party].ownHolding();
    }

    /** Returns what a package is worth to a party, as it alone knows. */
    double value(int party, int pkg) {
        weigh(pkg);
        return noDeal(party) + delegation[party].ownGain(pkg);
    }

    /** Returns what a package is worth to the audience at home of a party over what it demands. */
    double atHome(int party, int pkg) {
        weigh(pkg);
        return home[party].ownGain(pkg) - home[party].ownHolding();
    }

    /** Returns the probability, as a party sees it, that all others whose consent is needed agree to a package. */
    double expected(int observer, int pkg) {
        return holdingOut.expected(observer, pkg);
    }

    /** Returns the probability, as a mediator sees it, that all whose consent is needed agree to a package. */
    double expectedByMediator(int pkg) {
        return holdingOut.expected(voices.length, pkg);
    }

    /** Returns the expected Nash product of a package in a mediator's eyes; 0 if it cannot be proposed. */
    double promise(int pkg) {
        return values.isOpen(pkg) ? holdingOut.mediation().promise(pkg) : 0;
    }

    /** Returns the probability, as one party sees it, that another agrees to a package, at home too. */
    double expectedOf(int observer, int party, int pkg) {
        double away =
                party == observer ? 1 : delegation[party].consent(pkg) * sincerity(party, context.agent(observer));
        return home[party] == null || !home[party].consents() ? away : away * home[party].consent(pkg);
    }

    /** Returns 1 if all whose consent is needed agree to a package of a party, as things are, else 0. */
    double actual(int proposer, int pkg) {
        weigh(pkg);
        for (int v = 0; v < voices.length; v++) {
            if (v != proposer && voices[v].consents() && !voices[v].accepts(pkg)) {
                return 0;
            }
        }
        return 1;
    }

    // ---- answers, of which everybody learns -----------------------------------------------------------------------

    /**
     * Whether a party accepts a package.
     *
     * @param u random number in (0, 1) by which a party that is stalling refuses what it could accept
     * @param chosen what somebody else than the model answers for it
     */
    boolean accepts(int party, int pkg, double u, Choice chosen) {
        weigh(pkg);
        ActorAgent agent = context.agent(party);
        Type type = agent.actor().types().own();
        double concedes = type == null ? 1 : type.concedes().in(run.drawn());
        boolean yes = chosen.orElse(delegation[party].accepts(pkg) && (agent.isCommitted() || u < concedes));
        double sincere = type == null ? 1 : sincerity.atFirst(type);
        double seen = delegation[party].answer(pkg, yes, sincere);
        if (type != null) {
            context.signals().add(track.actorOf(party), TraceEvent.Act.ANSWER, yes, seen, concedes * seen);
        }
        isStale = true;
        return yes;
    }

    /** A party puts a package, or nothing: everybody learns from it, unless it is the same as before. */
    void offered(int party, int pkg) {
        int option = pkg < 0 ? Protocol.NO_TERMS : space.option(pkg, core[party]);
        if (option != lastOption[party]) {
            lastOption[party] = option;
            if (pkg >= 0) {
                weigh(pkg);
            }
            holdingOut.learnFromOffer(party, pkg, open, openCount);
            isStale = true;
        }
    }

    /** Whether the audience at home of a party ratifies a package. */
    boolean ratifies(int party, int pkg) {
        weigh(pkg);
        boolean yes = home[party].accepts(pkg);
        home[party].answer(pkg, yes, 1);
        isStale = true;
        return yes;
    }

    /** Returns the probability, as it is seen, that the audience at home of a party ratifies a package. */
    double ratification(int party, int pkg) {
        return home[party].consent(pkg);
    }
}
