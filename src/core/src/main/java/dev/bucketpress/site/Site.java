package dev.bucketpress.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The site that posts are part of, as its owner set it up.
 *
 * @param title its name
 * @param url where the public bucket is read: absolute, without a slash at the end
 * @param zone the zone of every date that names none
 * @param language the language of posts that name none, as a BCP 47 tag
 * @param author the author of posts that name none
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

    /** A path of this site as a link on its own pages: below the folder the site is in, on whatever host. */
    public String link(String path) {
        return url.getRawPath() + path;
    }
}
