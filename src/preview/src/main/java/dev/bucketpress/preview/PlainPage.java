package dev.bucketpress.preview;

/** Writes the pages that belong to the preview rather than to the site. */
final class PlainPage {

    private PlainPage() {}

    /** @param body HTML */
    static String of(String title, String body) {
        return """
                <!DOCTYPE html>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <meta name="color-scheme" content="light dark">
                <body style="font-family: system-ui; max-width: 42rem; margin: 3rem auto; padding: 0 1rem">
                %s</body>
                """.formatted(title, body);
    }

    /** The text as it may stand between tags. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
