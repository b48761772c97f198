package dev.bucketpress.markdown.html;

/** The policy for HTML that authors write in their posts. */
public enum HtmlPolicy {
    /** HTML is sanitized: only what cannot harm readers is kept. */
    SAFE,
    /** Everything is kept, scripts included: anyone who can upload a post can run code in its readers' browsers. */
    TRUSTED
}
