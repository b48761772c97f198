package dev.bucketpress.messages;

/** The fixed words of the search, in one language. */
public final class SearchWords {

    private final Messages words;

    SearchWords(Messages words) {
        this.words = words;
    }

    /** Of the field, and the title of the page. */
    public String name() {
        return words.word("search");
    }

    /** How many posts are found; {@code %s} stands for the number. */
    public String results() {
        return words.word("searchResults");
    }

    /** That none is found yet: {@code %1$s} posts of {@code %2$s} were looked through. */
    public String yet() {
        return words.word("searchYet");
    }

    /** That no post is found. */
    public String nothing() {
        return words.word("searchNothing");
    }

    /** That files of the search cannot be read. */
    public String offline() {
        return words.word("searchOffline");
    }

    /** Of the button that shows further posts. */
    public String more() {
        return words.word("searchMore");
    }

    /** What can be asked for. */
    public String hint() {
        return words.word("searchHint");
    }

    /** Before links to lists, for readers without scripts. */
    public String withoutScripts() {
        return words.word("searchWithoutScripts");
    }
}
