package dev.bucketpress.messages;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The files of words, one for each language. */
final class MessageFile {

    /** Regions that write Chinese in the traditional script unless the language tag names a script. */
    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    private MessageFile() {}

    static String of(Locale locale) {
        String language = locale.getLanguage();
        if (language.equals("zh")) {
            return isTraditional(locale) ? "zh-Hant" : "zh-Hans";
        }
        return Messages.LANGUAGES.contains(language) ? language : "en";
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
    }

    static Properties read(String language) {
        String file = "/messages/" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException("the application lacks its own file " + file);
            }
            Properties words = new Properties();
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
