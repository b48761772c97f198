package dev.bucketpress.record;

import dev.bucketpress.site.Translation;
import java.util.List;
import java.util.SortedMap;

/**
 * What a post shows of other posts and of files.
 *
 * @param references what it links to or shows, as {@link PostRecord.Live#references} returns it
 * @param translations the same post in other languages, one of each
 */
public record Relations(SortedMap<String, String> references, List<Translation> translations) {

    public Relations {
        translations = List.copyOf(translations);
    }
}
