package dev.bucketpress.markdown.html;

import java.util.function.ToIntFunction;

/**
 * The Markdown that HTML was rendered from, which warnings about the HTML are located in.
 *
 * @param text the body as its author wrote it
 * @param offsets where an address, a declaration of a style, or a tag such as {@code <form}, is first used, or where an
 *     id is given last; asked for warnings only
 * @param hasTags whether there is raw HTML in it, or a tag of Hexo, which may make some
 */
public record MarkdownSource(String text, ToIntFunction<String> offsets, boolean hasTags) {

    /** For HTML whose warnings nobody reads. */
    static final MarkdownSource NONE = new MarkdownSource("", written -> 0, true);

    /** What {@link #offsets} takes for the attribute that gives an element this id. */
    public static String ofId(String id) {
        return "id=" + id;
    }
}
