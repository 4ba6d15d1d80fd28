package com.ihosi.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The console's texts: {@code messages.properties} in English and a file of the same keys for each further language. */
@Component
public final class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "messages";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, @Nullable Object... parameters) {
        Locale language = nearest(locale);
        String pattern = pattern(key, language);
        return parameters.length == 0 ? pattern : new MessageFormat(pattern, language).format(parameters);
    }

    /** The text of a key; a key in brackets where it is missing, so that it is seen and no page fails. */
    public static String text(Locale language, String key, Object... parameters) {
        return new Texts().getTranslation(key, language, parameters);
    }

    /** The language spoken here that is nearest to the wanted one: the same one in any country, English otherwise. */
    public static Locale nearest(@Nullable Locale wanted) {
        return LANGUAGES.stream()
                .filter(language -> wanted != null && language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static String pattern(String key, Locale language) {
        try {
            return ResourceBundle.getBundle(
                            BUNDLE,
                            language.equals(Locale.ENGLISH) ? Locale.ROOT : language,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        } catch (MissingResourceException missing) {
            return "[" + key + "]";
        }
    }
}
