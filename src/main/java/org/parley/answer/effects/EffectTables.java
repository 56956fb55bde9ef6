package org.parley.answer.effects;

import java.util.List;
import java.util.stream.Stream;
import org.parley.answer.Table;
import org.parley.findings.effects.Effect;
import org.parley.findings.effects.Effects;
import org.parley.findings.effects.MoveEffects;
import org.parley.findings.effects.Subject;
import org.parley.findings.effects.SubjectEffects;

/** Tables of what claims and numbers change, for programs. */
final class EffectTables {

    private EffectTables() {}

    /** Returns the verdicts, and every effect that is not nothing. */
    static List<Table> of(Effects effects) {
        Table.Builder verdicts = Table.data(
                        "verdicts",
                        "kind,id,verdict,implies,direction,label,variant,runs,changed,move,measure,before,after,value,low,high,adjusted,parts")
                .exact();
        Table.Builder all = Table.data(
                        "effects", "kind,id,move,done,runs,changed,measure,n,before,after,value,low,high,p,adjusted")
                .exact();
        Stream.concat(effects.claims().stream(), effects.numbers().stream()).forEach(s -> {
            verdict(verdicts, s);
            s.moves()
                    .forEach(m ->
                            m.effects().stream().filter(e -> e.value() != 0).forEach(e -> effect(all, s, m, e)));
        });
        return List.of(verdicts.build(), all.build());
    }

    private static void verdict(Table.Builder table, SubjectEffects s) {
        Subject subject = s.subject();
        Effect e = s.told() == null ? null : s.told().effect();
        table.row(
                EffectsAnswer.lower(subject.kind()),
                subject.id(),
                EffectsAnswer.lower(s.verdict()),
                subject.implies() == null ? null : subject.implies().what(),
                subject.implies() == null
                        ? null
                        : EffectsAnswer.lower(subject.implies().direction()),
                subject.label(),
                s.variant(),
                s.runs(),
                s.changed(),
                s.told() == null ? null : EffectsAnswer.lower(s.told().kind()),
                e == null ? null : e.measure(),
                e == null ? null : (Double) e.before(),
                e == null ? null : (Double) e.after(),
                e == null ? null : (Double) e.value(),
                e == null ? null : finite(e.low()),
                e == null ? null : finite(e.high()),
                e == null ? null : (Double) e.adjusted(),
                String.join(" ", subject.parts()));
    }

    private static void effect(Table.Builder table, SubjectEffects s, MoveEffects m, Effect e) {
        table.row(
                EffectsAnswer.lower(s.subject().kind()),
                s.subject().id(),
                EffectsAnswer.lower(m.kind()),
                m.words(),
                m.runs(),
                m.changed(),
                e.measure(),
                e.n(),
                e.before(),
                e.after(),
                e.value(),
                finite(e.low()),
                finite(e.high()),
                e.p(),
                e.adjusted());
    }

    private static Double finite(double x) {
        return Double.isFinite(x) ? (Double) x : null;
    }
}
