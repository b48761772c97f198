package dev.bucketpress.markdown.html;

/** What the end of a line within a paragraph becomes. A hard line break (CommonMark 0.31, section 6.7) stays one. */
public enum LineBreaks {

    /** A {@code <br>}, as Hexo's renderer makes of it. */
    KEPT,

    /** A space as in CommonMark (section 6.8), but nothing between two Chinese or Japanese characters. */
    JOINED
}
