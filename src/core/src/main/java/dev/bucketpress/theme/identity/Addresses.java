package dev.bucketpress.theme.identity;

import dev.bucketpress.markdown.links.LinkSchemes;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of an {@link Identity}: paths of the site, and whole URLs that run nothing in the page. */
final class Addresses {

    /** Nothing that HTML takes for invalid in a URL (url.spec.whatwg.org, section 4.3), or that ends it. */
    private static final Pattern WHOLE = Pattern.compile("[a-z0-9]+:[^\\s\\p{Cc}<>\"`{}|\\\\^]+");

    private static final Pattern OF_THE_WEB = Pattern.compile("https?://[^/?#].*");

    private Addresses() {}

    /** The address as it stands in pages; empty where it is neither a path nor a URL of a known kind. */
    static Optional<String> of(String written) {
        return written.startsWith("/") ? path(written) : url(written);
    }

    static Optional<String> picture(FrontMatterValue value) {
        return Texts.line(value)
                .flatMap(Addresses::of)
                .filter(address ->
                        address.startsWith("/") || OF_THE_WEB.matcher(address).matches());
    }

    /** A path that begins with two slashes would be another site's. */
    private static Optional<String> path(String written) {
        if (written.startsWith("//")) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(written.replace(" ", "%20")).toASCIIString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> url(String written) {
        return Optional.of(written)
                .filter(WHOLE.asMatchPredicate())
                .filter(url -> LinkSchemes.of(url)
                        .filter(LinkSchemes.OF_LINKS::contains)
                        .isPresent())
                .filter(url ->
                        !url.startsWith("http") || OF_THE_WEB.matcher(url).matches());
    }
}
