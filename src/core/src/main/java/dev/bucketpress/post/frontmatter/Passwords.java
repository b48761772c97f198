package dev.bucketpress.post.frontmatter;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.ProblemException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds passwords in front matter, at any depth and however their key is spelled: none may be published. */
public final class Passwords {

    /** The keys of Hexo's plugins for encrypted posts: hexo-blog-encrypt has the first, hexo-encrypt the last. */
    private static final String NAME = "[\"'“”‘’]*(?:password|passwd|enc_pwd)[\"'“”‘’]*";

    private static final Pattern KEY = Pattern.compile(NAME);

    /** Key and value with no space between: YAML takes them for one text, their author does not. */
    private static final Pattern KEY_AND_VALUE = Pattern.compile(NAME + "[:=].+");

    /** Where a key and its value stand in a line: at its beginning, or as one of several between braces. */
    private static final Pattern IN_LINE =
            Pattern.compile("(?:^[-?]*|(?<=[{,]))[\"'“”‘’]{0,2}(?:password|passwd|enc_pwd)[\"'“”‘’]{0,2}[:=].");

    private static final Pattern MENTION = Pattern.compile("password|passwd|enc_pwd");

    /**
     * What a key may hold unseen: control and format characters, marks, spaces, unassigned code points and the fillers
     * of Hangul. All of Unicode's Default_Ignorable_Code_Point is among them (UAX #44).
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{M}\\p{Z}\\u115F\\u1160]+");

    /** Fields of prose, which may well begin with "Password: …". */
    private static final Set<String> PROSE = Set.of("title", "description", "excerpt");

    private Passwords() {}

    /** Whether a password stands under this key. Compatible forms (NFKC), such as full-width letters, are the same. */
    public static boolean isPassword(String key) {
        return KEY.matcher(seen(key)).matches();
    }

    /** The position of the first password in a whole front matter; a key without a value is none. */
    public static Optional<Position> first(Map<String, FrontMatterValue> frontMatter) {
        return frontMatter.entrySet().stream()
                .flatMap(entry -> (PROSE.contains(entry.getKey()) && entry.getValue() instanceof FrontMatterValue.Scalar
                                ? Optional.<Position>empty()
                                : at(entry.getKey(), entry.getValue()))
                        .stream())
                .findFirst();
    }

    private static Optional<Position> at(String key, FrontMatterValue value) {
        boolean found = isPassword(key) ? !value.isNull() : holdsKeyAndValue(key);
        return found ? Optional.of(value.at()) : within(value);
    }

    private static Optional<Position> within(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .flatMap(entry -> at(entry.getKey(), entry.getValue()).stream())
                    .findFirst();
        }
        if (value instanceof FrontMatterValue.Sequence sequence) {
            return within(sequence.items());
        }
        return holdsKeyAndValue(value.written()) ? Optional.of(value.at()) : Optional.empty();
    }

    private static Optional<Position> within(Collection<FrontMatterValue> items) {
        return items.stream().flatMap(item -> within(item).stream()).findFirst();
    }

    /** Whether a list or mapping that is itself a key names a password: Hexo makes {@code [password]} one. */
    static boolean isNamedIn(FrontMatterValue key) {
        if (key instanceof FrontMatterValue.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .anyMatch(entry -> isPassword(entry.getKey()) || isNamedIn(entry.getValue()));
        }
        return key instanceof FrontMatterValue.Sequence sequence
                ? sequence.items().stream().anyMatch(Passwords::isNamedIn)
                : isPassword(key.written()) || holdsKeyAndValue(key.written());
    }

    /** Whether a text begins with the key of a password, a colon or equals sign, and a value. */
    static boolean holdsKeyAndValue(String text) {
        return KEY_AND_VALUE.matcher(seen(text)).matches();
    }

    /** Whether one or more lines that look like keys and values hold a password. */
    static boolean standIn(String lines) {
        String seen = seen(lines);
        Matcher password = IN_LINE.matcher(seen);
        return password.find() && (password.start() == 0 || seen.lastIndexOf('{', password.start()) >= 0);
    }

    /** Whether a text names a password anywhere, so that it had better not be quoted. */
    static boolean areMentionedIn(String text) {
        return MENTION.matcher(seen(text)).find();
    }

    /** A text in small letters of usual width, without spaces and what nobody sees. */
    private static String seen(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return UNSEEN.matcher(usual).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** What to tell the author of a post with a password; the password itself is no part of it. */
    public static ProblemException problem(Position at) {
        return new ProblemException(
                at,
                "Encrypted posts are not supported: this one has a `password`.",
                "Delete the key to publish the post for everyone, or move the file out of the bucket.");
    }
}
