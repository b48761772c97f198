package dev.bucketpress.markdown.limits;

import java.util.function.IntSupplier;

/**
 * Counts what a page has and its post has not: what is written more often than the author wrote it. The HTML of a body may
 * have {@value #FACTOR} bytes for each of its characters and {@value #FREE} more, and no more than {@value #MAX} in all; the
 * longest of 2,360 real posts has 310 KB. One instance counts one cause.
 */
public final class Growth {

    static final int FACTOR = 16;
    static final int FREE = 1 << 20;

    /** As many characters are never too many. */
    public static final int ALWAYS_FREE = FREE / 3;

    /** Little enough for four posts at a time in 512 MB, and more than the largest post (5 MB) needs that does not grow. */
    static final int MAX = 8 << 20;

    /** Each takes some 500 bytes while it is sanitized. */
    static final int MAX_ELEMENTS = 200_000;

    private final Limit limit;
    private final long allowed;
    private long bytes;
    private int elements;

    private Growth(Limit limit, CharSequence body) {
        this.limit = limit;
        this.allowed = Math.min(MAX, FREE + (long) FACTOR * body.length());
    }

    /** By {@code &}, {@code <} and other characters that HTML writes as character references. */
    static Growth byEscapes(CharSequence body) {
        return new Growth(Limit.ESCAPES, body);
    }

    /** By addresses and titles of definitions, which stand in each link that refers to them. */
    public static Growth byReferences(CharSequence body) {
        return new Growth(Limit.REFERENCES, body);
    }

    /** By Hexo's tags, which stand for the titles and addresses of other posts and files. */
    public static Growth byTags(CharSequence body) {
        return new Growth(Limit.TAGS, body);
    }

    /** By elements that HTML opens again in each block up to their end tag. */
    public static Growth byElements(CharSequence body) {
        return new Growth(Limit.ELEMENTS, body);
    }

    /** By relative paths, which become addresses on the site. */
    public static Growth byAddresses(CharSequence body) {
        return new Growth(Limit.ADDRESSES, body);
    }

    /** By headings, whose words are their ids and the table of contents too. */
    public static Growth byHeadings(CharSequence body) {
        return new Growth(Limit.HEADINGS, body);
    }

    /** By all causes together. */
    public static Growth ofPage(CharSequence body) {
        return new Growth(Limit.PAGE, body);
    }

    /**
     * Counts more bytes.
     *
     * @param offset gives the place in the body that they are of
     * @throws LimitExceededException when there are too many
     */
    public void add(long more, IntSupplier offset) {
        if (isTooMuch(more)) {
            throw new LimitExceededException(limit, offset.getAsInt(), bound());
        }
    }

    private boolean isTooMuch(long more) {
        bytes += more;
        return bytes > allowed || elements > MAX_ELEMENTS;
    }

    private String bound() {
        return allowed == MAX
                ? MAX / FREE + " MB"
                : allowed / 1024 + " KB (1 MB, and " + FACTOR + " bytes for each character of the post)";
    }

    /** Counts an element with the bytes of its tags. */
    public void addElement(long more, IntSupplier offset) {
        elements++;
        add(more, offset);
    }

    /** Counts more bytes, of this place in the body. */
    public void add(long more, int offset) {
        if (isTooMuch(more)) {
            throw new LimitExceededException(limit, offset, bound());
        }
    }

    /** The length of a text in UTF-8. */
    public static long bytes(CharSequence text) {
        return bytes(text, 0, text.length());
    }

    /** The length of a part of a text in UTF-8. */
    public static long bytes(CharSequence text, int start, int end) {
        long bytes = 0;
        for (int i = start; i < end; i++) {
            bytes += bytes(text.charAt(i));
        }
        return bytes;
    }

    /** The length of a character in UTF-8. Half of a surrogate pair counts for half of its four bytes. */
    public static int bytes(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
