package dev.bucketpress.markdown.html;

import java.util.function.ToIntFunction;

/**
 * The Markdown that HTML was rendered from, which warnings about the HTML are located in.
 *
 * @param text the body as its author wrote it
 * @param offsets where an address, a declaration of a style, a class, a handler of events, or a tag such as
 *     {@code <form}, is first used, where one of many tags of a name is, or where an id is given last; asked for
 *     warnings only
 * @param hasTags whether there is raw HTML in it, or a tag of Hexo, which may make some
 */
public record MarkdownSource(String text, ToIntFunction<String> offsets, boolean hasTags) {

    /** For HTML whose warnings nobody reads. */
    static final MarkdownSource NONE = new MarkdownSource("", written -> 0, true);

    /** What {@link #offsets} takes for the first element of this class. */
    public static String ofClass(String name) {
        return "class=" + name;
    }

    /**
     * What {@link #offsets} takes for the first handler of this name.
     *
     * @param name in lower case, such as {@code onclick}
     */
    public static String ofHandler(String name) {
        return name + "=";
    }

    /**
     * What {@link #offsets} takes for one of many tags of a name.
     *
     * @param tag such as {@code <sup}
     * @param number of elements of that name up to this, whether HTML or Markdown makes them
     */
    public static String ofTag(String tag, int number) {
        return tag + " " + number;
    }

    /**
     * A name as its author spelled it.
     *
     * @param place what {@link #offsets} takes for it
     * @param name in lower case; returned where there is none at that place
     */
    String spelled(String place, String name) {
        int start = offsets.applyAsInt(place);
        return text.regionMatches(true, start, name, 0, name.length())
                ? text.substring(start, start + name.length())
                : name;
    }

    /** What {@link #offsets} takes for the attribute that gives an element this id. */
    public static String ofId(String id) {
        return "id=" + id;
    }
}
