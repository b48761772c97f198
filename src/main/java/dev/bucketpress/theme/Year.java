package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Posts of one year.
 *
 * @param name empty where the page says already which year it is
 */
@TemplateData
public record Year(String name, List<Entry> entries) {

    public Year {
        entries = List.copyOf(entries);
    }
}
