package dev.bucketpress.messages;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The fixed words of pages, in one language. Each method is named as its key in the file of the language. */
public final class Messages {

    /** The languages that there is a file of, as BCP 47 tags. */
    public static final Set<String> LANGUAGES =
            Set.of("de", "en", "es", "fr", "ja", "ko", "pt", "ru", "zh-Hans", "zh-Hant");

    private static final Map<String, Messages> READ = new ConcurrentHashMap<>();

    private final Properties words;

    private Messages(Properties words) {
        this.words = words;
    }

    /**
     * The words in a language; in English where there are none in it.
     *
     * @param language a BCP 47 tag, or the empty string
     */
    public static Messages in(String language) {
        return READ.computeIfAbsent(
                MessageFile.of(Locale.forLanguageTag(language)), file -> new Messages(MessageFile.read(file)));
    }

    /** The words that the script of posts shows. */
    public ScriptWords script() {
        return new ScriptWords(this);
    }

    /** The words of the search. */
    public SearchWords search() {
        return new SearchWords(this);
    }

    String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("the words of this language lack " + key);
        }
        return word;
    }

    public String archives() {
        return word("archives");
    }

    public String tags() {
        return word("tags");
    }

    public String categories() {
        return word("categories");
    }

    public String feed() {
        return word("feed");
    }

    /** Of the link from the newest posts to all of them. */
    public String allPosts() {
        return word("allPosts");
    }

    /** Of a post that is before the newest ones. */
    public String pinned() {
        return word("pinned");
    }

    /** Of the link to newer posts. */
    public String newer() {
        return word("newer");
    }

    /** Of the link to older posts. */
    public String older() {
        return word("older");
    }

    /** Heading of the years of a list. */
    public String byYear() {
        return word("byYear");
    }

    /** Heading of the months of a year. */
    public String byMonth() {
        return word("byMonth");
    }

    /** On a list without posts. */
    public String nothing() {
        return word("nothing");
    }

    /** On the page for missing pages. */
    public String missing() {
        return word("missing");
    }

    /** Before the day of an update. */
    public String updated() {
        return word("updated");
    }

    /** What assistive technology calls the site's menu. */
    public String menu() {
        return word("menu");
    }

    /** What assistive technology calls the links to the pages above one. */
    public String breadcrumbs() {
        return word("breadcrumbs");
    }

    /** What assistive technology calls the links to the categories below one. */
    public String below() {
        return word("below");
    }

    /** What assistive technology calls the links to newer and older posts. */
    public String turn() {
        return word("turn");
    }

    /** Of the link that leads past the header. */
    public String skip() {
        return word("skip");
    }

    /** Of a table of contents. */
    public String contents() {
        return word("contents");
    }

    /** Of what can be unfolded and has no title. */
    public String details() {
        return word("details");
    }

    /** Before the link to where a page is now. */
    public String moved() {
        return word("moved");
    }

    /** How long it takes to read a text. */
    public String minutes(int minutes) {
        return word("minutes").formatted(minutes);
    }

    /** How many words, or characters of Chinese, Japanese and Korean, a text has. */
    public String words(int count) {
        return count == 1 ? word("oneWord") : word("words").formatted(count);
    }

    /** On a post that was last changed long ago. */
    public String outdated() {
        return word("outdated");
    }

    /** Before the author's name, in the box of the licence. */
    public String author() {
        return word("author");
    }

    /** Before a page's own address, in the same box. */
    public String permalink() {
        return word("permalink");
    }

    /** Before the name of the licence. */
    public String license() {
        return word("license");
    }

    /**
     * The name of a month.
     *
     * @param month from 1 to 12
     */
    public String month(int month) {
        return word("months").split(",")[month - 1];
    }

    /**
     * A month and its year.
     *
     * @param month from 1 to 12
     */
    public String monthOfYear(String year, int month) {
        return word("monthOfYear").formatted(year, month(month));
    }

    /**
     * The title of an alert of GitHub.
     *
     * @param kind as in its marker, in lower case: {@code note}, {@code tip} …
     */
    public String alert(String kind) {
        return word(kind);
    }

    /** Says how many posts there are and, where not all are shown, how many are. */
    public String count(int all, int shown) {
        if (all > shown) {
            return word("newest").formatted(all, shown);
        }
        return switch (all) {
            case 0 -> nothing();
            case 1 -> word("onePost");
            default -> word("posts").formatted(all);
        };
    }
}
