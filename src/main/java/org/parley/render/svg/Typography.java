package org.parley.render.svg;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.parley.chart.Label;

/** Typography of charts: fonts, which come with Parley (Liberation Sans), and how much text fits where. */
public final class Typography {

    /** What an SVG asks for: the font that the layout was made with, then others of the same widths, then any. */
    public static final String FAMILIES = "'Liberation Sans', Arimo, Arial, Helvetica, sans-serif";

    static final int TITLE = 25;
    static final int BODY = 17;
    static final int TICK = 16;

    /** Letters are as wide as designed, not rounded to pixels, so that widths are the same everywhere. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final String FOLDER = "/liberation/";

    private Typography() {}

    /** Loaded when the first chart is drawn. */
    private static final class Loaded {

        static final Font REGULAR = load("LiberationSans-Regular.ttf");
        static final Font BOLD = load("LiberationSans-Bold.ttf");

        private static Font load(String file) {
            try (InputStream in = Typography.class.getResourceAsStream(FOLDER + file)) {
                byte[] font = in.readAllBytes();
                Path kept = kept(file, font);
                return kept == null
                        ? Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font))
                        : Font.createFont(Font.TRUETYPE_FONT, kept.toFile());
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("the font " + file + " that comes with Parley cannot be read", e);
            }
        }
    }

    /**
     * Returns a font as a file in the user's cache, or null if none can be kept there. From anything but a file Java makes a
     * copy in the temporary directory, which stays there if the process is killed.
     */
    static Path kept(String name, byte[] font) {
        String cache = System.getenv("XDG_CACHE_HOME");
        try {
            Path folder = (cache == null || cache.isBlank()
                            ? Path.of(System.getProperty("user.home"), ".cache")
                            : Path.of(cache))
                    .resolve("parley");
            Path file = Files.createDirectories(folder).resolve(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Arrays.equals(Files.readAllBytes(file), font)) {
                Path made = Files.write(Files.createTempFile(folder, ".font", ""), font);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            return null; // Then from the copy that Java makes.
        }
    }

    /** Checks that Java can draw letters: it wants a font of the machine even where it draws with ours. */
    public static void ready() {
        // Drawing into files needs no display, and none is looked for.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, TICK).canDisplay('x');
        } catch (LinkageError | InternalError | RuntimeException e) {
            throw new ChartException(
                    "Java finds no fonts on this machine, so no chart can be drawn. "
                            + "Maybe install some: on Debian or Ubuntu, apt-get install fontconfig fonts-dejavu-core",
                    e);
        }
    }

    /** Returns our font, or one of the machine if ours lacks a letter of some texts. */
    public static Font regular(int size, String... texts) {
        return font(Loaded.REGULAR, Font.PLAIN, size, texts);
    }

    /** Returns our font in bold, or one of the machine if ours lacks a letter of some texts. */
    public static Font bold(int size, String... texts) {
        return font(Loaded.BOLD, Font.BOLD, size, texts);
    }

    /** A script that our font lacks is left to the fonts of the machine. */
    private static Font font(Font own, int style, int size, String... texts) {
        return Arrays.stream(texts).allMatch(t -> own.canDisplayUpTo(Label.clean(t)) < 0)
                ? own.deriveFont(style, size)
                : new Font(Font.SANS_SERIF, style, size);
    }

    /** Returns how wide a text is. */
    public static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** Returns a text on one line that is at most so wide, cut with … if need be. */
    public static String fit(String text, Font font, double width) {
        String line = Label.clean(text);
        if (width(line, font) <= width) {
            return line;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(line);
        int low = 0;
        int high = line.length();
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (width(line.substring(0, middle) + "…", font) <= width) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return line.substring(0, low == 0 ? 0 : letters.preceding(low + 1)).stripTrailing() + "…";
    }
}
