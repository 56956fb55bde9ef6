package org.parley.answer.handout;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.Answer;
import org.parley.answer.Block;
import org.parley.answer.Block.Flow;
import org.parley.answer.Block.Note;
import org.parley.answer.Medium;
import org.parley.answer.Provenance;
import org.parley.answer.Section;
import org.parley.answer.Table;
import org.parley.answer.words.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.lesson.Lesson;
import org.parley.scenario.lesson.QuizQuestion;
import org.parley.seat.RoleSheet;

/** Handout of a lesson: what everybody reads, a sheet for each role, the quizzes, and the notes for the instructor. */
public final class HandoutAnswer {

    private final Lesson lesson;
    private final Scenario scenario;
    private final HandoutWords words;
    private final List<Section> sections = new ArrayList<>();

    private HandoutAnswer(Lesson lesson, HandoutWords words) {
        this.lesson = lesson;
        this.words = words;
        scenario = lesson.scenario().scenario();
    }

    /**
     * Returns the answer.
     *
     * @param sheets whose sheets are in it
     * @param instructor whether the notes and the right answers are in it, instead of the quizzes
     * @param provenance how it came about
     */
    public static Answer of(
            Lesson lesson, List<RoleSheet> sheets, boolean instructor, HandoutWords words, Provenance provenance) {
        HandoutAnswer made = new HandoutAnswer(lesson, words);
        made.briefing();
        Table.Builder stakes = Table.data("stakes", "seat,issue,option,points,never");
        for (RoleSheet sheet : sheets) {
            made.sheet(sheet);
            sheet.stakes().forEach(s -> stakes.row(sheet.seat(), s.issue(), s.option(), s.points(), s.redLine()));
        }
        if (instructor) {
            made.notes();
        } else {
            made.quiz("quiz-before", words.say("quiz.before"), lesson.before());
            made.quiz("quiz-after", words.say("quiz.after"), lesson.after());
        }
        return new Answer(
                "handout",
                words.say("title", lesson.title()),
                words.say("lead", lesson.minutes(), lesson.about()),
                made.sections,
                List.of(stakes.build()),
                provenance);
    }

    /** Adds a section of a page, and the same for a terminal. */
    private void add(String id, String heading, String sentence, List<Block> blocks) {
        sections.add(new Section(id, heading, sentence, blocks, Medium.BOTH));
    }

    private static Note item(String text) {
        return new Note(text, Flow.HANGING, 2);
    }

    private void briefing() {
        List<Block> blocks = new ArrayList<>(List.of(new Note(lesson.opening()), new Block.Heading(words.say("who"))));
        lesson.roles().forEach((actor, role) -> blocks.add(item(role.open())));
        scenario.tracks().values().forEach(track -> {
            List<String> vetoes = track.parties().entrySet().stream()
                    .filter(party -> party.getValue().consents().canBe(true))
                    .map(party -> Vocabulary.inProse(scenario, party.getKey()))
                    .toList();
            if (!vetoes.isEmpty()) {
                blocks.add(item(words.say("veto", String.join(", ", vetoes))));
            }
        });
        if (!scenario.calendar().isHistory()) {
            blocks.add(item(words.say("deadline", scenario.calendar().deadlineRounds())));
        }
        blocks.add(new Block.Heading(words.say("goals")));
        lesson.goals().forEach(goal -> blocks.add(item(goal)));
        add("briefing", words.say("briefing"), words.say("briefing.say"), blocks);
    }

    private void sheet(RoleSheet sheet) {
        Lesson.Role role = lesson.roles().get(sheet.seat());
        List<Block> blocks = new ArrayList<>();
        if (role != null) {
            blocks.add(new Note(role.open()));
            if (!role.secret().isEmpty()) {
                blocks.add(new Block.Heading(words.say("secret")));
                blocks.add(new Note(role.secret()));
            }
        }
        blocks.add(new Block.Heading(words.say("points")));
        blocks.add(item(words.say("nodeal", sheet.noDeal())));
        if (sheet.needs() > 0) {
            blocks.add(item(words.say("needs", sheet.needs())));
        }
        blocks.add(item(words.say("add")));
        Table.Builder table = Table.shown("")
                .words(words.say("points.issue"), "%-14s")
                .words(words.say("points.option"), "  %-40s")
                .numbers(words.say("points.worth"), "%14s");
        sheet.stakes()
                .forEach(s -> table.row(
                        Vocabulary.ofId(s.issue()),
                        s.option(),
                        s.redLine() ? words.say("points.never") : String.valueOf(s.points())));
        blocks.add(new Block.Grid("", table.build()));
        add(
                "sheet-" + sheet.seat().replace('_', '-'),
                words.say("sheet.seat", Vocabulary.inProse(scenario, sheet.seat())),
                words.say("sheet.seat.say"),
                blocks);
    }

    private void quiz(String id, String heading, List<QuizQuestion> questions) {
        List<Block> blocks = new ArrayList<>();
        for (int n = 0; n < questions.size(); n++) {
            QuizQuestion question = questions.get(n);
            blocks.add(new Block.Heading(n + 1 + ". " + question.ask()));
            for (int c = 0; c < question.choices().size(); c++) {
                blocks.add(
                        item(QuizQuestion.letter(c) + "  " + question.choices().get(c)));
            }
        }
        add(id, heading, words.say("quiz.say"), blocks);
    }

    private void notes() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.say("plan")));
        lesson.notes().plan().forEach(step -> blocks.add(item(words.say("plan.step", step.minutes(), step.what()))));
        blocks.add(new Block.Heading(words.say("expect")));
        lesson.notes().expect().forEach(expected -> blocks.add(item(expected.say())));
        blocks.add(new Block.Heading(words.say("pitfalls")));
        lesson.notes().pitfalls().forEach(pitfall -> blocks.add(item(pitfall)));
        blocks.add(new Block.Heading(words.say("questions")));
        lesson.notes().questions().forEach(question -> {
            blocks.add(new Note(question.ask()));
            blocks.add(item(words.say("listen", question.listenFor())));
            question.read()
                    .forEach(work -> blocks.add(item(words.say(
                            "read", work.author(), String.valueOf(work.year()), work.title(), work.where()))));
        });
        blocks.add(new Block.Heading(words.say("answers")));
        answers(words.say("quiz.before"), lesson.before(), blocks);
        answers(words.say("quiz.after"), lesson.after(), blocks);
        add("instructor", words.say("notes"), words.say("notes.say"), blocks);
    }

    private void answers(String quiz, List<QuizQuestion> questions, List<Block> blocks) {
        for (int n = 0; n < questions.size(); n++) {
            QuizQuestion question = questions.get(n);
            String right = QuizQuestion.letter(question.right()) + " "
                    + question.choices().get(question.right());
            blocks.add(item(words.say("answer", quiz, n + 1, right, question.because())));
        }
    }
}
