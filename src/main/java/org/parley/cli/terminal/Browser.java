package org.parley.cli.terminal;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The browser of whoever sits at this machine. */
public final class Browser {

    private Browser() {}

    /** Opens a page, if there is a screen and something that opens pages; its address has been printed anyway. */
    public static void open(String address) {
        try {
            if (!GraphicsEnvironment.isHeadless()
                    && Desktop.isDesktopSupported()
                    && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(URI.create(address));
                return;
            }
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            if (system.contains("linux") && System.getenv("DISPLAY") != null) {
                new ProcessBuilder(List.of("xdg-open", address)).start();
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The address is printed: it can be opened by hand.
            System.getLogger(Browser.class.getName()).log(System.Logger.Level.DEBUG, "no browser", e);
        }
    }
}
