package org.parley.model.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parley.model.compile.CompiledEvent.NumberChange;
import org.parley.model.compile.CompiledEvent.Trigger;
import org.parley.model.random.RandomStreams;
import org.parley.model.random.UncertainNumbers;
import org.parley.scenario.Condition;
import org.parley.scenario.Event;
import org.parley.scenario.Quantity;
import org.parley.scenario.Range;

/** The compiler of events; it comes last, for events change the numbers of everything else. */
final class EventCompiler {

    private final CompilerContext context;

    EventCompiler(CompilerContext context) {
        this.context = context;
    }

    CompiledEvent event(String id) {
        Event event = context.scenario().events().get(id);
        String at = "events." + id;
        String when = event.when() == null ? "always" : event.when();
        Trigger trigger = new Trigger(
                event.firstRound(context.scenario().calendar()),
                event.at() != null,
                CompiledCondition.of(Condition.parse(when, context.scenario().conditions()), context),
                context.optional(at + ".rate", event.rate()),
                context.number(at + ".chance", event.chance()),
                event.repeats());
        List<NumberChange> numbers = new ArrayList<>();
        changes(at + ".set.", event.set(), false, numbers);
        changes(at + ".shift.", event.shift(), true, numbers);
        event.consents()
                .forEach((track, parties) -> parties.forEach((actor, needed) -> settle(
                        at + ".consents." + track + "." + actor,
                        "tracks." + track + ".parties." + actor + ".consents",
                        needed ? 1 : 0,
                        numbers)));
        event.choices()
                .forEach((parameter, option) -> settle(
                        at + ".choices." + parameter,
                        "parameters." + parameter,
                        context.drawnChoice(parameter).number(option),
                        numbers));
        int[] terms = new int[context.issueIds().size()];
        Arrays.fill(terms, -1);
        event.terms().forEach((issue, option) -> {
            int index = context.issue(issue);
            terms[index] = context.option(index, option);
        });
        return new CompiledEvent(
                RandomStreams.address(id),
                trigger,
                numbers,
                terms,
                indices(event.suspends(), context.trackIds()),
                indices(event.resumes(), context.trackIds()),
                indices(event.opens(), context.trackIds()),
                indices(event.reveals(), context.actorIds()));
    }

    /** Lists changes of numbers; those that the model does not use in this scenario are left out. */
    private void changes(String at, Map<String, Quantity> given, boolean isShift, List<NumberChange> into) {
        UncertainNumbers inputs = context.inputs();
        given.forEach((path, value) -> {
            String name = Event.number(context.scenario(), path);
            if (inputs.has(name)) {
                into.add(new NumberChange(
                        name, inputs.place(name), context.number(at + path, value), isShift, inputs.range(name)));
            }
        });
    }

    /** Adds a change of what is drawn as a number: whether consent is needed, or which option of a choice holds. */
    private void settle(String at, String name, double value, List<NumberChange> into) {
        UncertainNumbers inputs = context.inputs();
        if (inputs.has(name)) {
            Range range = inputs.range(name);
            into.add(new NumberChange(
                    name, inputs.place(name), context.number(at, Quantity.of(value, range)), false, range));
        }
    }

    private static int[] indices(List<String> ids, List<String> all) {
        return ids.stream().mapToInt(all::indexOf).toArray();
    }
}
