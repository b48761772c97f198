package dev.bucketpress.testing;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.theme.ListContents;
import dev.bucketpress.theme.ListTheme;
import java.util.List;
import java.util.Optional;

/** The home page, the page of the search and its scripts, in a public bucket. */
public final class SearchableSite {

    public static final ListTheme THEME = TestSite.searchableLists(TestSite.SITE);

    private SearchableSite() {}

    public static void publish(MemoryBucket published) {
        ListContents none =
                new ListContents(ListName.ALL, Period.ALL, 0, List.of(), List.of(), Optional.empty(), Optional.empty());
        put(published, "index.html", ContentType.HTML, THEME.home(none));
        put(published, "search/index.html", ContentType.HTML, THEME.search().orElseThrow());
        THEME.scripts().forEach(script -> put(published, script.key(), script.contentType(), script.bytes()));
    }

    private static void put(MemoryBucket published, String key, String type, byte[] bytes) {
        published.put(key, Content.changeable(bytes, type), new Condition.Always());
    }
}
