package org.parley.web.classroom;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.classroom.Classroom;
import org.parley.classroom.Participant;
import org.parley.classroom.Secrets;

/**
 * Who asks: a student by a token that only the browser has, the teacher by a signed date. No script can read either, and no
 * form of another site sends it.
 */
final class Sessions {

    private static final String STUDENT = "parley-seat";
    private static final String TEACHER = "parley-teacher";
    private static final int DAYS = 24 * 60 * 60;
    private static final int STUDENT_SECONDS = 30 * DAYS;
    private static final int TEACHER_SECONDS = DAYS / 2;

    private final Classroom classroom;
    private final boolean secure;

    Sessions(Classroom classroom, boolean secure) {
        this.classroom = classroom;
        this.secure = secure;
    }

    void give(Context ctx, Classroom.Joined joined) {
        set(ctx, STUDENT, joined.token(), STUDENT_SECONDS);
    }

    Optional<Participant> student(Context ctx) {
        @Nullable String token = ctx.cookie(STUDENT);
        return token == null ? Optional.empty() : classroom.known(token);
    }

    /** Returns the student who asks, or refuses. */
    Participant mustBeStudent(Context ctx) {
        return student(ctx).orElseThrow(() -> new UnauthorizedResponse("Join the class first."));
    }

    /** Lets the teacher in who has the key. */
    boolean admit(Context ctx, String key) {
        if (!Secrets.same(key.strip(), classroom.key())) {
            return false;
        }
        long until = System.currentTimeMillis() / 1000 + TEACHER_SECONDS;
        set(ctx, TEACHER, until + "." + signed(until), TEACHER_SECONDS);
        return true;
    }

    private String signed(long until) {
        return Secrets.sign(classroom.secret(), "teacher " + until);
    }

    boolean isTeacher(Context ctx) {
        @Nullable String cookie = ctx.cookie(TEACHER);
        if (cookie == null || !cookie.matches("\\d{1,15}[.][0-9a-f]{64}")) {
            return false;
        }
        long until = Long.parseLong(cookie.substring(0, cookie.indexOf('.')));
        return until > System.currentTimeMillis() / 1000
                && Secrets.same(cookie.substring(cookie.indexOf('.') + 1), signed(until));
    }

    /** Refuses anybody but the teacher. */
    void mustBeTeacher(Context ctx) {
        if (!isTeacher(ctx)) {
            throw new UnauthorizedResponse("This is the teacher's.");
        }
    }

    /** Returns what a form must send, so that no other site's form is taken for one of ours. */
    String csrf(Context ctx, boolean teacher) {
        @Nullable String cookie = ctx.cookie(teacher ? TEACHER : STUDENT);
        return Secrets.sign(classroom.secret(), "form " + cookie);
    }

    /** Refuses a form that does not send it. */
    void checkForm(Context ctx, boolean teacher) {
        @Nullable String sent = ctx.formParam("csrf");
        if (sent == null || !Secrets.same(sent, csrf(ctx, teacher))) {
            throw new ForbiddenResponse("The page is too old. Load it again.");
        }
    }

    private void set(Context ctx, String name, String value, int seconds) {
        ctx.cookie(new Cookie(name, value, "/", seconds, secure, true, null, SameSite.LAX));
    }
}
