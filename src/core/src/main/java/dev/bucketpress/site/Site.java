package dev.bucketpress.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The settings of the site that posts are part of.
 *
 * @param title its name
 * @param url the URL at which the public bucket is served: absolute, without a slash at the end
 * @param zone the time zone of dates without one, and of the archives
 * @param language the language of posts without one, as a BCP 47 tag
 * @param author the author of posts without one
 * @param description the site in a sentence
 */
public record Site(
        String title,
        URI url,
        ZoneId zone,
        Optional<String> language,
        Optional<String> author,
        Optional<String> description) {

    public Site {
        if (!url.isAbsolute() || url.getHost() == null || url.toString().endsWith("/")) {
            throw new IllegalArgumentException("a site's URL is absolute, without a slash at the end: " + url);
        }
    }

    /** The absolute URL of a path of this site. */
    public String url(String path) {
        return url + path;
    }

    /** A path of this site as a link on its own pages: below the folder of the site's URL, without the host. */
    public String link(String path) {
        return url.getRawPath() + path;
    }
}
