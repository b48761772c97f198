package dev.bucketpress.messages;

/** The fixed words that the script of posts shows, in one language; it reads them from the page. */
public final class ScriptWords {

    private final Messages words;

    ScriptWords(Messages words) {
        this.words = words;
    }

    /** Of the button that copies code. */
    public String copy() {
        return words.word("copy");
    }

    /** Of the same button, right after. */
    public String copied() {
        return words.word("copied");
    }

    /** What assistive technology calls code that scrolls. */
    public String code() {
        return words.word("code");
    }

    /** What assistive technology calls a formula that scrolls. */
    public String formula() {
        return words.word("formula");
    }

    /** Before the name of the section that a link beside its heading leads to. */
    public String section() {
        return words.word("section");
    }

    /** Of the link to the post before. */
    public String previousPost() {
        return words.word("previousPost");
    }

    /** Of the link to the post after. */
    public String nextPost() {
        return words.word("nextPost");
    }

    /** Heading of the posts that are like one. */
    public String related() {
        return words.word("related");
    }

    /** How many posts there are, where there is one. */
    public String onePost() {
        return words.word("onePost");
    }

    /** How many posts there are, with {@code %s} for the number. */
    public String posts() {
        return words.word("posts");
    }

    /** How many words they have, or characters of Chinese, Japanese and Korean, with {@code %s} for the number. */
    public String words() {
        return words.word("words");
    }

    /** What assistive technology calls a picture without words that can be enlarged. */
    public String enlarge() {
        return words.word("enlarge");
    }

    /** Of the button that closes an enlarged picture. */
    public String close() {
        return words.word("close");
    }

    /** Of the button that shows all lines of code. */
    public String unfold() {
        return words.word("unfold");
    }

    /** Of the same button, which then shows fewer again. */
    public String fold() {
        return words.word("fold");
    }

    /** What the button is for that chooses between light and dark colors. */
    public String theme() {
        return words.word("theme");
    }

    /** The colors that the reader's device prefers. */
    public String autoTheme() {
        return words.word("autoTheme");
    }

    /** Dark text on a light page. */
    public String light() {
        return words.word("light");
    }

    /** Light text on a dark page. */
    public String dark() {
        return words.word("dark");
    }
}
