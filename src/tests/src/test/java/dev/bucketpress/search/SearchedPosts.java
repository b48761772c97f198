package dev.bucketpress.search;

import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.testing.MemoryBucket;
import java.nio.charset.StandardCharsets;

/** An index of two posts that are in no level yet. */
public final class SearchedPosts {

    private SearchedPosts() {}

    public static void publish(MemoryBucket published) {
        put(published, "index.json", """
                {"version": 1, "next": 2, "recent": [0, 1], "levels": []}
                """);
        put(published, "recent.json", """
                {"version": 1, "posts": [
                  {"number": 0, "path": "/2020/simple/", "title": "Simple", "date": "2020-03-04T10:00:00+08:00",
                   "tags": ["travel"], "blocks": ["Europe", "这是一段\\n简单的文字。"]},
                  {"number": 1, "path": "/2021/cafe/", "title": "Ｃａｆé", "date": "2021-03-04T10:00:00+08:00",
                   "tags": [], "blocks": ["文字"]}]}
                """);
    }

    private static void put(MemoryBucket published, String file, String json) {
        Content content = Content.changeable(json.getBytes(StandardCharsets.UTF_8), ContentType.JSON);
        published.put("api/search/" + file, content, new Condition.Always());
    }
}
