package dev.bucketpress.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What other searches of static sites read for the same queries of the same posts, beside what the index was read for. */
final class OtherSearches {

    private static final PrintStream OUT = System.out;
    private static final double KB = 1e3;

    /** So many changes make one level 0 into a level 1. */
    private static final int CHANGES = 256;

    private final GeneratedSite site;
    private final List<String> queries;

    OtherSearches(GeneratedSite site, List<String> queries) {
        this.site = site;
        this.queries = queries;
    }

    /** @param own what the queries read of the index */
    void printBeside(JsonNode own) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("searches");
        JsonMapper mapper = new JsonMapper();
        mapper.writeValue(folder.resolve("posts.json").toFile(), posts());
        mapper.writeValue(folder.resolve("queries.json").toFile(), queries);
        JsonNode others = NodeScript.answer("others.mjs", folder);
        JsonNode hexo = others.get("hexo");
        ReadFiles index = new ReadFiles(own);
        ReadFiles pagefind = new ReadFiles(others.get("pagefind").get("answers"));
        String whole = kilobytes(hexo.get("bytes").asLong());
        OUT.println("| median (most) | Bucketpress | Pagefind | Hexo's local search |");
        OUT.println("| --- | ---: | ---: | ---: |");
        print("cold: files", index, pagefind, "cold", "files", 1, "1");
        print("cold: KB", index, pagefind, "cold", "bytes", KB, whole);
        print("cold: rounds", index, pagefind, "cold", "rounds", 1, "1");
        print("after the queries before it: KB", index, pagefind, "warm", "bytes", KB, "0");
        OUT.printf(
                "| one change writes: KB | %s | %s | %s |%n",
                kilobytes(writtenByAChange()),
                kilobytes(others.get("pagefind").get("written").get("bytes").asLong()),
                kilobytes(hexo.get("written").asLong()));
        OUT.printf(
                "Hexo's file compressed: %s KB%n",
                kilobytes(hexo.get("compressed").asLong()));
    }

    private List<Map<String, Object>> posts() {
        List<Map<String, Object>> posts = new ArrayList<>();
        for (int number = 0; number < site.texts().size(); number++) {
            IndexedText text = site.texts().get(number);
            if (!text.title().isEmpty()) {
                posts.add(Map.of(
                        "url", "/" + number + ".html",
                        "title", text.title(),
                        "tags", text.tags(),
                        "blocks", text.blocks()));
            }
        }
        return posts;
    }

    private static void print(
            String name, ReadFiles index, ReadFiles pagefind, String when, String what, double unit, String hexo) {
        OUT.printf(
                "| %s | %s | %s | %s |%n",
                name, index.medianAndMost(when, what, unit), pagefind.medianAndMost(when, what, unit), hexo);
    }

    /** In the mean of some. */
    private long writtenByAChange() {
        long before = site.bucket.written;
        for (int i = 0; i < CHANGES; i++) {
            site.edit();
        }
        return (site.bucket.written - before) / CHANGES;
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%,.0f", bytes / KB);
    }
}
