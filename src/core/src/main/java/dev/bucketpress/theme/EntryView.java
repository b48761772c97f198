package dev.bucketpress.theme;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/** A post among others, as the templates of lists, feeds and sitemaps ask for it. */
@TemplateData
public record EntryView(ListLine line, Site site) {

    static List<EntryView> of(List<ListLine> lines, Site site) {
        return lines.stream().map(line -> new EntryView(line, site)).toList();
    }

    public String title() {
        return line.title();
    }

    public String path() {
        return line.path();
    }

    /** The same place as an absolute URL. */
    public String url() {
        return site.url(line.path());
    }

    public DisplayDate published() {
        return new DisplayDate(line.date());
    }

    public DisplayDate updated() {
        return new DisplayDate(line.updated());
    }

    /** Plain text; empty where there is none. */
    public String summary() {
        return line.summary();
    }

    /** HTML; empty where there is none. */
    public String excerpt() {
        return line.excerpt().orElse("");
    }

    public List<Link> tags() {
        return tagLinks(line.tags());
    }

    static List<Link> tagLinks(List<String> tags) {
        return tags.stream()
                .map(tag -> new Link(tag, ListName.tag(tag).path(Period.ALL)))
                .toList();
    }

    /** The names of its tags and categories, each once. */
    public List<String> terms() {
        return Stream.concat(line.tags().stream(), line.categories().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
