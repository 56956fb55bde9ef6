package org.parley.web.classroom;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.answer.words.Vocabulary;
import org.parley.classroom.Activity;
import org.parley.classroom.Classroom;
import org.parley.classroom.Participant;
import org.parley.classroom.Screens;
import org.parley.classroom.Screens.Sent;
import org.parley.web.classroom.Page.Choice;
import org.parley.web.classroom.Page.Join;
import org.parley.web.classroom.Page.Message;
import org.parley.web.classroom.Page.Place;
import org.parley.web.classroom.Page.Seat;

/** What students ask for: to join, their seat, and what they decide there. */
final class StudentRoutes {

    private static final String SEAT = "/seat";
    private static final String ISSUE = "issue.";
    private static final Message CODE = new Message(
            "Join your class",
            "Your teacher shows the code. It has two groups of four letters or digits.",
            true,
            false);

    private final Classroom classroom;
    private final Screens screens;
    private final Sessions sessions;
    private final Guard guard;
    private final Updates updates;

    StudentRoutes(Classroom classroom, Screens screens, Sessions sessions, Guard guard, Updates updates) {
        this.classroom = classroom;
        this.screens = screens;
        this.sessions = sessions;
        this.guard = guard;
        this.updates = updates;
    }

    void add(RoutesConfig routes) {
        routes.get("/", ctx -> {
            if (sessions.student(ctx).isPresent()) {
                ctx.redirect(SEAT, HttpStatus.SEE_OTHER);
            } else {
                Pages.send(ctx, CODE);
            }
        });
        routes.get("/join", ctx -> {
            String code = Optional.ofNullable(ctx.queryParam("code")).orElse("");
            ctx.redirect(code.isBlank() ? "/" : "/join/" + code(code), HttpStatus.SEE_OTHER);
        });
        routes.get("/join/{code}", this::asks);
        routes.post("/join/{code}", this::joins);
        routes.get(SEAT, this::seat);
        routes.get("/seat/screen", this::look);
        routes.post("/seat/draft", this::draft);
        routes.post("/seat/decide", this::decide);
        routes.post("/seat/say", this::say);
        routes.post("/seat/back", this::back);
        routes.sse("/seat/events", this::events);
    }

    /** Returns a code as it is written, of what was typed. */
    private static String code(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String cut = plain.substring(0, Math.min(8, plain.length()));
        return cut.length() <= 4 ? cut : cut.substring(0, 4) + "-" + cut.substring(4);
    }

    private boolean isRight(Context ctx) {
        if (org.parley.classroom.Secrets.same(ctx.pathParam("code"), classroom.code())) {
            return true;
        }
        guard.guessed(ctx);
        Pages.send(
                ctx.status(404),
                new Message("No such class", "Look at the code again, and type it here.", true, false));
        return false;
    }

    private void asks(Context ctx) {
        if (!isRight(ctx)) {
            return;
        } else if (sessions.student(ctx).isPresent()) {
            ctx.redirect(SEAT, HttpStatus.SEE_OTHER);
            return;
        }
        List<Choice> choices = new ArrayList<>();
        for (Activity activity : classroom.activities()) {
            List<Place> places = new ArrayList<>();
            if (activity.isShared()) {
                places.add(new Place("", "Any seat that is free", true));
            }
            for (String seat : activity.seats()) {
                places.add(new Place(
                        seat, Vocabulary.capital(Vocabulary.inProse(activity.scenario(), seat)), places.isEmpty()));
            }
            choices.add(new Choice(choices.size(), activity.title(), places));
        }
        Pages.send(ctx, new Join(classroom.code(), choices));
    }

    private void joins(Context ctx) {
        if (!isRight(ctx)) {
            return;
        } else if (sessions.student(ctx).isPresent()) {
            ctx.redirect(SEAT, HttpStatus.SEE_OTHER);
            return;
        }
        String[] seat = form(ctx, "seat").split(":", 2);
        Optional<Classroom.Joined> joined =
                seat.length < 2 ? Optional.empty() : classroom.join(form(ctx, "label"), number(seat[0]), seat[1]);
        if (joined.isEmpty()) {
            Pages.send(
                    ctx.status(409),
                    new Message("No seat", "The class is over or full, or there is no such seat.", false, false));
            return;
        }
        sessions.give(ctx, joined.get());
        ctx.redirect(SEAT, HttpStatus.SEE_OTHER);
    }

    private void seat(Context ctx) {
        Optional<Participant> student = sessions.student(ctx);
        if (student.isEmpty()) {
            Pages.send(ctx.status(401), CODE);
        } else {
            screen(ctx, student.get(), Sent.NOTHING, "");
        }
    }

    /** Shows how the seat stands, with what is being drafted if the question is still the same. */
    private void look(Context ctx) {
        Participant student = sessions.mustBeStudent(ctx);
        int move = number(Optional.ofNullable(ctx.queryParam("move")).orElse(""));
        boolean same = move >= 0 && screens.of(student).move() == move;
        screen(ctx, student, same ? sent(ctx, ctx.queryParamMap(), "") : Sent.NOTHING, "");
    }

    private void draft(Context ctx) {
        Participant student = sessions.mustBeStudent(ctx);
        sessions.checkForm(ctx, false);
        screen(ctx, student, sent(ctx, ctx.formParamMap(), ""), "");
    }

    private void decide(Context ctx) {
        Participant student = sessions.mustBeStudent(ctx);
        sessions.checkForm(ctx, false);
        boolean taken = screens.decide(
                student,
                number(form(ctx, "move")),
                sent(ctx, ctx.formParamMap(), form(ctx, "choice")),
                form(ctx, "reason"));
        if (ctx.header("HX-Request") == null) {
            ctx.redirect(SEAT, HttpStatus.SEE_OTHER);
        } else {
            screen(
                    ctx,
                    student,
                    Sent.NOTHING,
                    taken ? "" : "That was not taken: the game has gone on, or is paused. Here is how it stands.");
        }
    }

    private void say(Context ctx) {
        Participant student = sessions.mustBeStudent(ctx);
        sessions.checkForm(ctx, false);
        boolean said = classroom.say(student, form(ctx, "to"), form(ctx, "text"));
        if (ctx.header("HX-Request") == null) {
            ctx.redirect(SEAT, HttpStatus.SEE_OTHER);
        } else {
            screen(ctx, student, Sent.NOTHING, said ? "" : "That was not said.");
        }
    }

    private void back(Context ctx) {
        Participant student = sessions.mustBeStudent(ctx);
        sessions.checkForm(ctx, false);
        classroom.back(student);
        if (ctx.header("HX-Request") == null) {
            ctx.redirect(SEAT, HttpStatus.SEE_OTHER);
        } else {
            screen(ctx, student, Sent.NOTHING, "");
        }
    }

    private void events(SseClient client) {
        Optional<Participant> student = sessions.student(client.ctx());
        if (student.isEmpty()) {
            client.close();
            return;
        }
        int move = number(Optional.ofNullable(client.ctx().queryParam("move")).orElse(""));
        boolean isBehind = screens.of(student.get()).move() != move;
        updates.add(client, student.get().table(), "seat " + student.get().number(), isBehind);
    }

    private void screen(Context ctx, Participant student, Sent sent, String told) {
        Seat page = new Seat(screens.of(student, sent, told), sessions.csrf(ctx, false), form(ctx, "reason"));
        if (ctx.header("HX-Request") == null) {
            Pages.send(ctx, page);
        } else {
            Pages.part(ctx, "screen", page);
        }
    }

    private static Sent sent(Context ctx, Map<String, List<String>> fields, String kind) {
        Map<String, Integer> clauses = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(ISSUE) && !values.isEmpty()) {
                clauses.put(name.substring(ISSUE.length()), number(values.get(0)));
            }
        });
        @Nullable String last = ctx.header("HX-Trigger-Name");
        String pkg = form(ctx, "pkg");
        return new Sent(
                kind,
                pkg.isEmpty() ? null : Integer.valueOf(number(pkg)),
                clauses,
                last != null && last.startsWith(ISSUE) ? last.substring(ISSUE.length()) : null);
    }

    private static String form(Context ctx, String name) {
        @Nullable String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    /** Returns a number, or -1 if it is none. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
