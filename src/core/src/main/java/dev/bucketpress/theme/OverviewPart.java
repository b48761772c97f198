package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A part of what a page lists: a year and its months, a tag, a category and those below it.
 *
 * @param count how many posts are in it, those of the parts below it included
 */
@TemplateData
public record OverviewPart(Link link, int count, List<OverviewPart> parts) {

    public OverviewPart {
        parts = List.copyOf(parts);
    }
}
