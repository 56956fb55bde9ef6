package org.parley.answer.handout;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Words of a handout in a language. What a lesson or a scenario says itself stays as its file has it.
 *
 * @param language the language
 */
public record HandoutWords(Locale language) {

    /** Languages that there are, by their codes. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final String BUNDLE = "org.parley.answer.handout.handout";

    /** Returns a text, with values in the places that it has for them. */
    String say(String key, Object... values) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new MessageFormat(texts.getString(key), language).format(values);
    }
}
