package dev.bucketpress.site;

import java.util.regex.Pattern;

/** Names of languages as BCP 47 has them. Authors write other things under {@code lang} too. */
public final class LanguageTag {

    /** The usual shape of one (RFC 5646, section 2.1). */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private LanguageTag() {}

    /** Whether a text has the usual shape of a language tag. */
    public static boolean is(String text) {
        return SHAPE.matcher(text).matches();
    }
}
