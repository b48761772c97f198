package dev.bucketpress.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The one script that stands within pages: it sets the colors that the reader chose before anything is shown. */
public final class ThemeScript {

    private static final String FILE = "src/core/src/main/resources/templates/theme.js";

    private ThemeScript() {}

    /** As pages hold it. */
    public static String element() throws IOException {
        return "<script>" + text() + "</script>";
    }

    /** What a Content-Security-Policy calls it. */
    public static String hash() throws IOException {
        return hash(text());
    }

    /** What a Content-Security-Policy calls a script. */
    public static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String text() throws IOException {
        return Files.readString(Checkout.file(FILE));
    }
}
