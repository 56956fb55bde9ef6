package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.web.ExploreServer;
import org.parley.web.LocalServer;

/** The page on which knobs are turned, in a browser. */
@Tag("browser")
class ExploreInBrowserTest {

    @TempDir
    private Path folder;

    @Test
    void aSettingOfTheAddressIsPlayedAndCompared() throws Exception {
        Optional<Browser> browser = Browser.find(folder);
        assumeTrue(browser.isPresent(), Browser.NONE);
        try (LocalServer server = ExploreServer.start(Path.of("scenarios/examples/valley-war.yaml"), 1, 2, 0)) {
            Browser.Opened page = browser.get()
                    .open(
                            server.address() + "#guarantees.hazard=0.3&pin=%7B%7D",
                            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                            "--window-size=1440,900");
            assertThat(page.console()).isEmpty();
            assertThat(page.requests()).allMatch(address -> address.startsWith(server.address()));
            assertThat(page.dom())
                    .contains("1,000 negotiations. Not a forecast.")
                    .contains("type=\"range\"", "as the file says")
                    .containsPattern(
                            "Of 100 negotiations \\d+ end with: cease-fire holds, against \\d+ before: a clear change")
                    .contains("srcdoc=");
            assertThat(page.dom().split("<iframe", -1)).hasSize(2);
        }
    }
}
