package dev.bucketpress.post;

/** Which dates of its front matter a post waits for. */
public enum Scheduling {
    /** None, because nothing wakes the function when they come: the keys get warnings. */
    OFF,

    /** Those that are there for it: {@code publishDate} and {@code expires}. A post with a later {@code date} is public. */
    PUBLISH_DATES,

    /** Those, and the post's own date, as with Hexo's {@code future: false}. */
    ALL_DATES
}
