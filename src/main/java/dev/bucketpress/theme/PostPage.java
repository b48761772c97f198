package dev.bucketpress.theme;

import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.post.PageKey;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.Site;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the template of a post's page asks for, by these names. */
@TemplateData
public final class PostPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private static final String UNDETERMINED = "und";

    private final Post post;
    private final Rendered rendered;
    private final Site site;

    PostPage(Post post, Rendered rendered, Site site) {
        this.post = post;
        this.rendered = rendered;
        this.site = site;
    }

    public String title() {
        return post.title();
    }

    public String siteTitle() {
        return site.title();
    }

    public String home() {
        return site.link("/");
    }

    /** The page's language; BCP 47's word for "not known" where nobody says. */
    public String language() {
        return post.about().language().or(site::language).orElse(UNDETERMINED);
    }

    /** Empty where nobody says. */
    public String author() {
        return post.about().author().or(site::author).orElse("");
    }

    /** The author's own description, or how the post's excerpt or its body begins, or the site's. */
    public String description() {
        return post.about().description().orElseGet(this::otherDescription);
    }

    private String otherDescription() {
        return rendered.summary().isEmpty() ? site.description().orElse("") : rendered.summary();
    }

    public String keywords() {
        return String.join(", ", post.about().keywords());
    }

    public String url() {
        return site.url(post.page().path());
    }

    /** Where the post's record is: names the post that owns the page, in the page's own bytes. */
    public String recordLink() {
        return site.link(PageKey.pathOf(post.source().recordKey()));
    }

    /** The first image with a URL of its own, for link previews; empty where there is none. */
    public String image() {
        return rendered.images().stream()
                .filter(image -> image.startsWith("https://") || image.startsWith("http://"))
                .findFirst()
                .orElse("");
    }

    public String published() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(post.dates().date());
    }

    public String publishedDay() {
        return DAY.format(post.dates().date());
    }

    public String updated() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(post.dates().updated());
    }

    public String updatedDay() {
        return DAY.format(post.dates().updated());
    }

    /** Whether the update is worth a word: on another day than the post. */
    public boolean isUpdated() {
        OffsetDateTime date = post.dates().date();
        return !post.dates().updated().toLocalDate().equals(date.toLocalDate());
    }

    public List<String> tags() {
        return post.tags();
    }

    public List<List<String>> categories() {
        return post.categories();
    }

    public int minutes() {
        return rendered.count().minutes();
    }

    /** Whether there is TeX to show. */
    public boolean hasFormulas() {
        return rendered.needs().formulas();
    }

    /** Whether there is code to colour. */
    public boolean hasCode() {
        return !rendered.needs().languages().isEmpty();
    }

    public List<String> styleSheets() {
        return links(hasFormulas() ? Library.KATEX.paths(List.of("katex.min.css")) : List.of());
    }

    public List<String> scripts() {
        Stream<String> formulas =
                hasFormulas() ? Library.KATEX.paths(List.of("katex.min.js")).stream() : Stream.empty();
        Stream<String> code = hasCode()
                ? Library.HIGHLIGHT.paths(Library.highlighting(rendered.needs().languages())).stream()
                : Stream.empty();
        return links(Stream.concat(formulas, code).toList());
    }

    private List<String> links(List<String> paths) {
        return paths.stream().map(site::link).toList();
    }

    public RawString body() {
        return new RawString(rendered.html());
    }
}
