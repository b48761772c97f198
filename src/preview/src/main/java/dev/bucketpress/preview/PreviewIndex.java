package dev.bucketpress.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;

/** Lists the pages there are, for a site whose home and 404 page are not written yet. */
final class PreviewIndex {

    private static final String INDEX = "index.html";

    private PreviewIndex() {}

    /** @param keys of the public bucket */
    static String of(String basePath, List<String> keys) {
        List<String> pages = keys.stream().filter(key -> key.endsWith(".html")).toList();
        if (pages.isEmpty()) {
            return PlainPage.of("Preview", "<p>There are no pages yet. This one reloads when there are.</p>");
        }
        String items = pages.stream().map(key -> item(basePath, key)).collect(Collectors.joining());
        return PlainPage.of(
                "Preview",
                "<p>There is no page at this address. These are the ones there are:</p><ul>" + items + "</ul>");
    }

    private static String item(String basePath, String key) {
        String page = key.endsWith("/" + INDEX) ? key.substring(0, key.length() - INDEX.length()) : key;
        String path = basePath + "/" + page;
        return "<li><a href=\"" + encoded(path) + "\">" + PlainPage.escaped(path) + "</a></li>";
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("any text can be the path of a URI", e);
        }
    }
}
