package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.classroom.Activity;
import org.parley.classroom.Classroom;
import org.parley.scenario.format.ScenarioFile;
import org.parley.web.classroom.ClassroomServer;

/** A class in browsers: students who join, play and look back, several at once. */
@Tag("browser")
class ClassroomInBrowserTest {

    private static final String OVER = "document.querySelector('.end')";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private static LiveBrowser.Person join(LiveBrowser.Person person, String address, String code, String label)
            throws InterruptedException {
        return person.open(address + "/join/" + code)
                .type("#label", label)
                .click("button.main")
                .until("document.querySelector('#answer')");
    }

    private static void playOn(LiveBrowser.Person person) throws InterruptedException {
        for (int n = 0; n < 200 && !person.script("Boolean(" + OVER + ")").asBoolean(); n++) {
            String move =
                    person.script("document.querySelector('[name=move]').value").asText();
            person.click("button.ac")
                    .until(OVER + " || document.querySelector('[name=move]').value !== '" + move + "'");
        }
    }

    @Test
    void studentsPlaySideBySide() throws Exception {
        Optional<Browser> browser = Browser.find(folder);
        assumeTrue(browser.isPresent());
        ScenarioFile file = Parley.read(Path.of("scenarios/examples/border-war.yaml"));
        Activity activity = new Activity(file.scenario(), file.hash(), 1, List.of("lowland"), false, null);
        try (Classroom classroom = Classroom.open(
                        folder.resolve("class.jsonl"),
                        List.of(activity),
                        new Classroom.Rules(null, Duration.ofMinutes(2)));
                ClassroomServer server = ClassroomServer.start(classroom, "127.0.0.1", 0, null, 20);
                LiveBrowser live = browser.orElseThrow().live()) {
            LiveBrowser.Person ada = live.person().window(390, 844, false);
            LiveBrowser.Person bob = live.person().window(1440, 900, true);
            join(ada, server.address(), classroom.code(), "Ada");
            join(bob, server.address(), classroom.code(), "<b>Bob</b>");

            // A clause is changed, and what the whole is worth follows.
            String before =
                    ada.script("document.querySelector('.said').innerText").asText();
            ada.script("document.querySelector('#issue-line').value = '0';"
                    + "document.querySelector('#issue-line').dispatchEvent(new Event('change', {bubbles: true}))");
            ada.until("document.querySelector('.said').innerText !== " + "'" + before.replace("'", "\\'") + "'");
            assertThat(ada.script("document.querySelector('#issue-line').value").asText())
                    .isEqualTo("0");

            // Nothing is wider than the page, on the smallest of phones too.
            for (int width : new int[] {320, 390, 1440}) {
                ada.window(width, 800, false);
                assertThat(ada.script("document.documentElement.scrollWidth").asInt())
                        .as("%d wide", width)
                        .isLessThanOrEqualTo(width);
            }
            playOn(ada);
            playOn(bob);
            assertThat(ada.text()).contains("The game is over", "To think about");
            assertThat(bob.text()).contains("The game is over");
            assertThat(bob.script(
                                    "document.querySelectorAll('main b').length === 0 || !document.body.innerHTML.includes('<b>Bob')")
                            .asBoolean())
                    .isTrue();
            assertThat(live.complaints()).isEmpty();
        }
    }

    /** Two at a table, the wall beside them, and a server that goes down and comes up again under open pages. */
    @Test
    void pagesHearOfOthersAndOfAServerThatComesBack() throws Exception {
        Optional<Browser> browser = Browser.find(folder);
        assumeTrue(browser.isPresent());
        ScenarioFile file = Parley.read(Path.of("scenarios/lessons/river-port.yaml"));
        Activity activity = new Activity(file.scenario(), file.hash(), 1, List.of("upland", "estuary"), true, null);
        Path journal = folder.resolve("class.jsonl");
        Classroom.Rules rules = new Classroom.Rules(null, Duration.ofMinutes(9));
        try (LiveBrowser live = browser.orElseThrow().live()) {
            LiveBrowser.Person ada = live.person().window(390, 844, false);
            LiveBrowser.Person bob = live.person().window(390, 844, true);
            LiveBrowser.Person wall = live.person().window(1440, 810, false);
            int port;
            try (Classroom classroom = Classroom.open(journal, List.of(activity), rules);
                    ClassroomServer server = ClassroomServer.start(classroom, "127.0.0.1", 0, null, 20)) {
                port = URI.create(server.address()).getPort();
                for (LiveBrowser.Person person : List.of(ada, bob)) {
                    person.open(server.address() + "/join/" + classroom.code())
                            .type("#label", person == ada ? "Ada" : "Bob")
                            .click("button.main")
                            .until("document.querySelector('.company')");
                }
                wall.open(server.address() + "/teacher?key=" + classroom.key()).open(server.address() + "/wall/1");
                ada.until("document.body.innerText.includes('Estuary: Bob')");

                // What one says, the other hears without doing anything.
                ada.type("#text", "half a sen");
                bob.type("#text", "grain is <i>dear</i>").click(".say button");
                ada.until("document.body.innerText.includes('Estuary, to all: grain is <i>dear</i>')");
                // What is being written outlives it; what was said is gone from the field.
                assertThat(ada.script("document.querySelector('#text').value").asText())
                        .isEqualTo("half a sen");
                bob.until("document.querySelector('#text').value === ''");
                turn(ada, bob);
            }
            Thread.sleep(1500);
            try (Classroom classroom = Classroom.open(journal, List.of(activity), rules);
                    ClassroomServer server = ClassroomServer.start(classroom, "127.0.0.1", port, null, 20)) {
                for (int n = 0; n < 60 && !ada.script("Boolean(" + OVER + ")").asBoolean(); n++) {
                    turn(ada, bob);
                }
                for (LiveBrowser.Person person : List.of(ada, bob)) {
                    person.until(OVER);
                }
                wall.until("document.querySelector('#disc-1')");
                assertThat(wall.text()).contains("of our one game");
                assertThat(server.address()).endsWith(":" + port);
            }
        }
    }

    /** Lets whoever is asked do what is first offered, and waits until the other's page has heard of it. */
    private static void turn(LiveBrowser.Person one, LiveBrowser.Person other) throws InterruptedException {
        one.until(OVER + " || document.querySelector('#answer') || document.body.innerText.includes('Waiting for')");
        LiveBrowser.Person asked =
                one.script("Boolean(document.querySelector('#answer'))").asBoolean() ? one : other;
        LiveBrowser.Person waits = asked == one ? other : one;
        if (asked.script("Boolean(document.querySelector('#answer'))").asBoolean()) {
            waits.script("window.parleyBefore = document.querySelector('#screen').innerHTML");
            asked.click("button.ac").until("!document.querySelector('#answer.htmx-request')");
            waits.until("document.querySelector('#screen').innerHTML !== window.parleyBefore");
        }
    }
}
