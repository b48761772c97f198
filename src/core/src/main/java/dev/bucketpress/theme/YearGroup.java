package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Posts of one year.
 *
 * @param name empty where the page says already which year it is
 */
@TemplateData
public record YearGroup(String name, List<EntryView> entries) {

    public YearGroup {
        entries = List.copyOf(entries);
    }
}
