package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.markdown.links.LinkSchemes;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The address of the picture that stands for a post in lists, by the rules for pictures in its body. */
public final class CoverPicture {

    /** Every list that shows the post holds it; addresses of real pictures are shorter. */
    private static final int MAX_LENGTH = 1_000;

    private CoverPicture() {}

    /**
     * Resolves an address that front matter names.
     *
     * @return empty where it is none of a picture, or of a file that is not there yet
     */
    public static Optional<String> resolved(String written, LinkResolver links) {
        if (written.length() > MAX_LENGTH || LinkRewriter.isMissing(written, links)) {
            return Optional.empty();
        }
        Element picture = new Element("img").attr("src", written);
        LinkRewriter.rewrite(new Element("body").appendChild(picture), links, new HtmlWarnings(MarkdownSource.NONE));
        return Optional.of(picture.attr("src")).filter(CoverPicture::canBeShownAnywhere);
    }

    /** Whether an address, as a page of its post has it, leads to the same picture on other pages, and is one of the web. */
    public static boolean canBeShownAnywhere(String address) {
        return address.length() <= MAX_LENGTH
                && LinkSchemes.of(address)
                        .map(scheme -> scheme.equals("http") || scheme.equals("https"))
                        .orElse(address.startsWith("/"));
    }
}
