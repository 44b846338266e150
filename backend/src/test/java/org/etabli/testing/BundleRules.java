package org.etabli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the house writes (shared/design, section 7), for the messages of the module that the tests run in. */
public abstract class BundleRules {

    protected static final Path HERE = Path.of("");

    private final Map<String, String> french = Bundles.texts(HERE, "fr");
    private final Map<String, String> english = Bundles.texts(HERE, "en");

    @Test
    void both_languages_have_the_same_keys_with_the_same_arguments() {
        assertThat(english.keySet()).isEqualTo(french.keySet());
        french.forEach((key, text) ->
                assertThat(Bundles.arguments(english.get(key))).as(key).isEqualTo(Bundles.arguments(text)));
    }

    @Test
    void every_text_is_a_valid_format() {
        french.forEach((key, text) ->
                assertThat(new MessageFormat(text, Locale.FRENCH)).as(key).isNotNull());
        english.forEach((key, text) ->
                assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull());
    }

    @Test
    void apostrophes_are_typographic() {
        assertThat(french.values()).noneMatch(text -> text.contains("'"));
        assertThat(english.values()).noneMatch(text -> text.contains("'"));
    }

    @Test
    void french_has_its_spaces() {
        assertThat(french.values()).noneMatch(text -> text.matches(".* [:;?!%€»].*|.*« .*"));
        assertThat(french.values()).noneMatch(text -> text.matches(".*[^\u00a0]»( .*|$)|.*«[^\u00a0].*"));
    }

    @Test
    void nobody_shouts() {
        assertThat(french.values()).noneMatch(text -> text.contains("!"));
        assertThat(english.values()).noneMatch(text -> text.contains("!"));
    }

    @Test
    void titles_and_reasons_are_short() {
        for (Map<String, String> texts : java.util.List.of(french, english)) {
            texts.forEach((key, text) -> {
                if (key.endsWith(".title")) {
                    assertThat(text.length()).as(key).isLessThanOrEqualTo(90);
                }
                if (key.endsWith(".reason") || key.endsWith(".detail")) {
                    assertThat(text.length()).as(key).isLessThanOrEqualTo(140);
                }
            });
        }
    }
}
