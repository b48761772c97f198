package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A part of what a page lists: a year and its months, a tag, a category and those below it.
 *
 * @param count how many posts are in it, those of the parts below it included
 */
@TemplateData
public record Part(Link link, int count, List<Part> parts) {

    public Part {
        parts = List.copyOf(parts);
    }
}
