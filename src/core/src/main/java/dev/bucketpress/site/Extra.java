package dev.bucketpress.site;

import java.util.Arrays;
import java.util.Optional;

/** What a site has where its owner asks for it: it makes objects larger, or there are more of them, or more writes. */
public enum Extra {
    /** Feeds have the whole texts of posts, up to a size. */
    FULL_FEEDS("full-feeds"),
    /** Records have the texts of posts without markup. */
    TEXTS("texts"),
    /** A file leads language models to the posts (llmstxt.org). */
    LLMS_TXT("llms-txt"),
    /** The end of each page says how many posts and words the site has. */
    STATISTICS("statistics"),
    /** A file of all texts for scripts that search them (hexo-generator-searchdb), as XML. */
    SEARCH_XML("search-xml"),
    /** The same as JSON. */
    SEARCH_JSON("search-json");

    private final String key;

    Extra(String key) {
        this.key = key;
    }

    /** As settings name it. */
    public String key() {
        return key;
    }

    /** The one that settings name so. */
    public static Optional<Extra> of(String key) {
        return Arrays.stream(values()).filter(extra -> extra.key.equals(key)).findFirst();
    }
}
