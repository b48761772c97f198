package dev.bucketpress.theme;

import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.post.CoverKeys;
import dev.bucketpress.post.Post;
import dev.bucketpress.site.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The picture that link previews show of a post: by an absolute URL, as they ask (ogp.me, "og:image"). It is the cover of
 * front matter where that is one of the web, or else the first picture of the body that has such an address or a place on
 * this site.
 */
final class PreviewPicture {

    /** The longest address that is known to work in every browser and link preview, in characters. */
    private static final int MAX_LENGTH = 2_000;

    /** How many pictures are tried, however many addresses a post has that nobody can open. */
    private static final int MAX_TRIED = 20;

    private PreviewPicture() {}

    /** Its URL; empty where there is none. */
    static String of(Post post, RenderedBody rendered, Site site) {
        Stream<String> pictures = rendered.images().stream().map(image -> absolute(image, site));
        return Stream.concat(covers(post), pictures)
                .limit(MAX_TRIED)
                .flatMap(address -> urlOfWeb(address).stream())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> covers(Post post) {
        return CoverKeys.IN_PREVIEWS.stream()
                .map(post.frontMatter()::get)
                .filter(Objects::nonNull)
                .map(cover -> cover.written().strip());
    }

    /** A path of this site with its host; every other address as it is. */
    private static String absolute(String image, Site site) {
        if (image.startsWith("//")) {
            return site.url().getScheme() + ":" + image;
        }
        return image.startsWith("/")
                ? site.url().getScheme() + "://" + site.url().getRawAuthority() + image
                : image;
    }

    /** An address of the web, in ASCII; empty for what is none, or is written wrongly. */
    private static Optional<String> urlOfWeb(String address) {
        if (address.length() > MAX_LENGTH || !address.startsWith("https://") && !address.startsWith("http://")) {
            return Optional.empty();
        }
        try {
            URI url = new URI(address);
            return Optional.ofNullable(url.getHost()).map(host -> url.toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
