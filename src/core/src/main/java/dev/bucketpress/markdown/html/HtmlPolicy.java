package dev.bucketpress.markdown.html;

/** What becomes of HTML that authors write in their posts. */
public enum HtmlPolicy {
    /** Only what can do readers no harm is kept. */
    SAFE,
    /** Everything is kept, scripts included: whoever can drop a post can do what they like to its readers. */
    TRUSTED
}
