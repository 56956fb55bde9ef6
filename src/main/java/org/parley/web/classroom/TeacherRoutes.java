package org.parley.web.classroom;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.classroom.Activity;
import org.parley.classroom.ClassReport;
import org.parley.classroom.Classroom;
import org.parley.web.classroom.Page.Message;
import org.parley.web.classroom.Page.Teacher;

/** What the teacher asks for: who is where, the wall, to pause, to end, tables to take away, and to forget everything. */
final class TeacherRoutes {

    private static final String TEACHER = "/teacher";
    private static final Message KEY =
            new Message("Teacher", "The key stands in the link that the program printed.", false, true);

    private final Classroom classroom;
    private final ClassReport report;
    private final org.parley.classroom.Wall wall;
    private final Sessions sessions;
    private final Guard guard;
    private final Updates updates;
    private final Supplier<String> address;

    TeacherRoutes(
            Classroom classroom,
            ClassReport report,
            org.parley.classroom.Wall wall,
            Sessions sessions,
            Guard guard,
            Updates updates,
            Supplier<String> address) {
        this.classroom = classroom;
        this.report = report;
        this.wall = wall;
        this.sessions = sessions;
        this.guard = guard;
        this.updates = updates;
        this.address = address;
    }

    void add(RoutesConfig routes) {
        routes.get(TEACHER, this::teacher);
        routes.post("/teacher/login", ctx -> admit(ctx, form(ctx, "key")));
        routes.get("/teacher/screen", ctx -> {
            sessions.mustBeTeacher(ctx);
            Pages.part(ctx, "board", page(ctx));
        });
        routes.post("/teacher/pause", ctx -> act(ctx, () -> classroom.pause(true)));
        routes.post("/teacher/resume", ctx -> act(ctx, () -> classroom.pause(false)));
        routes.post("/teacher/end", ctx -> act(ctx, classroom::end));
        routes.post(
                "/teacher/hand",
                ctx -> act(
                        ctx,
                        () -> classroom.hand(
                                number(form(ctx, "table")),
                                form(ctx, "seat"),
                                form(ctx, "model").equals("yes"))));
        routes.post("/teacher/wipe", this::wipe);
        routes.get("/teacher/participation.csv", ctx -> csv(ctx, report::participation));
        routes.get("/teacher/performance.csv", ctx -> csv(ctx, report::performance));
        routes.get("/teacher/class.xlsx", this::workbook);
        routes.get("/wall/{activity}", ctx -> wall(ctx, true));
        routes.get("/wall/{activity}/screen", ctx -> wall(ctx, false));
        routes.sse("/teacher/events", this::events);
    }

    private void teacher(Context ctx) {
        @Nullable String key = ctx.queryParam("key");
        if (key != null) {
            admit(ctx, key);
        } else if (sessions.isTeacher(ctx)) {
            Pages.send(ctx, page(ctx));
        } else {
            Pages.send(ctx.status(401), KEY);
        }
    }

    private void admit(Context ctx, String key) {
        if (sessions.admit(ctx, key)) {
            ctx.redirect(TEACHER, HttpStatus.SEE_OTHER);
        } else {
            guard.guessed(ctx);
            Pages.send(ctx.status(401), KEY);
        }
    }

    private Teacher page(Context ctx) {
        String link = address.get() + "/join/" + classroom.code();
        QrPath code = QrPath.of(link);
        return new Teacher(
                report.screen(),
                sessions.csrf(ctx, true),
                link,
                code.path(),
                code.size(),
                classroom.activities().stream().map(Activity::title).toList());
    }

    private void act(Context ctx, Runnable what) {
        sessions.mustBeTeacher(ctx);
        sessions.checkForm(ctx, true);
        what.run();
        if (ctx.header("HX-Request") == null) {
            ctx.redirect(TEACHER, HttpStatus.SEE_OTHER);
        } else {
            Pages.part(ctx, "board", page(ctx));
        }
    }

    private void wipe(Context ctx) throws Exception {
        sessions.mustBeTeacher(ctx);
        sessions.checkForm(ctx, true);
        classroom.wipe();
        // The key is another now; whoever wiped the class stays its teacher.
        sessions.admit(ctx, classroom.key());
        ctx.redirect(TEACHER, HttpStatus.SEE_OTHER);
    }

    private void csv(Context ctx, Supplier<ClassReport.Sheet> table) {
        sessions.mustBeTeacher(ctx);
        ClassReport.Sheet sheet = table.get();
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + sheet.name() + ".csv\"")
                .result(Sheets.csv(sheet));
    }

    private void workbook(Context ctx) throws Exception {
        sessions.mustBeTeacher(ctx);
        ctx.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"class.xlsx\"")
                .result(Sheets.workbook(List.of(report.participation(), report.performance())));
    }

    private void wall(Context ctx, boolean whole) {
        sessions.mustBeTeacher(ctx);
        int activity = number(ctx.pathParam("activity")) - 1;
        if (activity < 0 || activity >= classroom.activities().size()) {
            throw new NotFoundResponse(
                    "There are walls from 1 to " + classroom.activities().size() + ".");
        }
        Page.Wall page =
                new Page.Wall(wall.of(activity), activity, address.get().replaceFirst("^https?://", ""));
        if (whole) {
            Pages.send(ctx, page);
        } else {
            Pages.part(ctx, "picture", page);
        }
    }

    private void events(SseClient client) {
        if (sessions.isTeacher(client.ctx())) {
            updates.add(client, Updates.TEACHER, "teacher", true);
        } else {
            client.close();
        }
    }

    private static String form(Context ctx, String name) {
        @Nullable String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
