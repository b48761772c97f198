package dev.bucketpress.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;

/** A list of the pages there are, for a preview of a site whose posts are not listed yet. */
final class PreviewIndex {

    private static final String INDEX = "index.html";

    private PreviewIndex() {}

    static String of(List<String> keys) {
        String items = keys.stream()
                .filter(key -> key.endsWith(".html"))
                .map(PreviewIndex::item)
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Preview</title>
                <meta name="color-scheme" content="light dark">
                <body style="font-family: system-ui; max-width: 42rem; margin: 3rem auto; padding: 0 1rem">
                <p>There is no page at this address. These are the ones there are:</p><ul>""" + items + "</ul></body>\n";
    }

    private static String item(String key) {
        String path = "/" + (key.endsWith("/" + INDEX) ? key.substring(0, key.length() - INDEX.length()) : key);
        String text = path.replace("&", "&amp;").replace("<", "&lt;");
        return "<li><a href=\"" + encoded(path) + "\">" + text + "</a></li>";
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("any text can be the path of a URI", e);
        }
    }
}
