package dev.bucketpress.theme;

import dev.bucketpress.site.LanguageTag;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.Translation;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A post in a list, a feed or a sitemap: its summary, with the values that templates derive from it. */
@TemplateData
public record EntryView(PostSummary post, Site site) {

    private static final Pattern MARKUP = Pattern.compile("[\\\\\\[\\]`*_<]");

    static List<EntryView> of(List<PostSummary> posts, Site site) {
        return posts.stream().map(post -> new EntryView(post, site)).toList();
    }

    public String title() {
        return post.title();
    }

    /** The title as the text of a link in Markdown. */
    public String textOfLink() {
        return MARKUP.matcher(title()).replaceAll("\\\\$0");
    }

    public String path() {
        return post.path();
    }

    /** The page's absolute URL. */
    public String url() {
        return site.url(post.path());
    }

    /** A BCP 47 tag, where the post is in another language than the site; else empty, or where it is no such tag. */
    public String language() {
        return post.language().filter(LanguageTag::is).orElse("");
    }

    public DisplayDate published() {
        return new DisplayDate(post.date());
    }

    public DisplayDate updated() {
        return new DisplayDate(post.updated());
    }

    /** Plain text; empty where there is none. */
    public String summary() {
        return post.summary();
    }

    /** HTML; empty where there is none. */
    public String excerpt() {
        return post.excerpt().orElse("");
    }

    /** Whether it is before the newest posts for being pinned. */
    public boolean pinned() {
        return post.isPinned();
    }

    /** The address of the picture that stands for it; empty where none does. */
    public String cover() {
        return post.display().cover().orElse("");
    }

    /** The same post in all its languages, this one first; none where it has but one. */
    public List<TranslationLink> alternates() {
        String language = post.language().or(site::language).orElse(PageLayout.UNDETERMINED);
        Translation itself = new Translation(language, path(), title());
        return TranslationLink.alternates(itself, post.display().translations(), site);
    }

    public List<Link> tags() {
        return tagLinks(post.tags());
    }

    static List<Link> tagLinks(List<String> tags) {
        return tags.stream()
                .map(tag -> new Link(tag, ListName.tag(tag).path(Period.ALL)))
                .toList();
    }

    /** The names of its tags and categories, each once. */
    public List<String> terms() {
        return Stream.concat(post.tags().stream(), post.categories().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
