package dev.bucketpress.theme;

import dev.bucketpress.post.ListName;
import dev.bucketpress.post.Period;
import dev.bucketpress.post.Site;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/** A post among others, as the templates of lists, feeds and sitemaps ask for it. */
@TemplateData
public record Entry(Line line, Site site) {

    static List<Entry> of(List<Line> lines, Site site) {
        return lines.stream().map(line -> new Entry(line, site)).toList();
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

    public Moment published() {
        return new Moment(line.date());
    }

    public Moment updated() {
        return new Moment(line.updated());
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
