package dev.bucketpress.site;

import java.util.regex.Pattern;

/**
 * A pattern of keys, as in Hexo's {@code skip_render}: {@code *} stands for any characters but a slash, {@code **} for any,
 * {@code ?} for one that is no slash. A pattern with a slash at its end stands for everything in that folder. Everything
 * else stands for itself: names of files may hold brackets.
 *
 * @param glob as its author wrote it
 */
public record KeyPattern(String glob, Pattern regex) {

    private static final Pattern PART = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

    public static KeyPattern of(String glob) {
        String whole = glob.endsWith("/") ? glob + "**" : glob;
        String regex =
                PART.matcher(whole).results().map(part -> regex(part.group())).reduce("", String::concat);
        return new KeyPattern(glob, Pattern.compile(regex, Pattern.DOTALL));
    }

    private static String regex(String part) {
        return switch (part) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> Pattern.quote(part);
        };
    }

    boolean matches(String key) {
        return regex.matcher(key).matches();
    }

    /** By what its author wrote: two compiled patterns are never equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof KeyPattern pattern && glob.equals(pattern.glob);
    }

    @Override
    public int hashCode() {
        return glob.hashCode();
    }
}
