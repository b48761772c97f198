package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A link of an overview with its number of posts: a year and its months, a tag, a category and those below it.
 *
 * @param count how many posts are in it, including those of the parts below it
 */
@TemplateData
public record OverviewPart(Link link, int count, List<OverviewPart> parts) {

    public OverviewPart {
        parts = List.copyOf(parts);
    }
}
