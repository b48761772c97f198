package dev.bucketpress.markdown.hexo;

import static dev.bucketpress.markdown.hexo.EscapedHtml.attribute;
import static dev.bucketpress.markdown.hexo.EscapedHtml.link;

import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.picture.PictureSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Renders Hexo's tags without an end tag: links, images and embedded players (hexo.io/docs/tag-plugins). */
final class LinkAndEmbedTags {

    private static final Pattern URL = Pattern.compile("(?:https?:|mailto:)?//?.*|(?:https?|mailto|ftp):.*|www\\..+");
    private static final Pattern IMAGE = Pattern.compile("(?:https?:)?/.*|.*[^./]\\.[A-Za-z]{3,4}(?:[?#].*)?|data:.*");
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}");
    private static final Pattern ID = Pattern.compile("[\\w-]{1,80}");
    private static final Pattern TITLE_AND_ALT =
            Pattern.compile("(?:\"([^\"]*)\"|'([^']*)')\\s*(?:(?:\"([^\"]*)\"|'([^']*)')\\s*)?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    private final LinkResolver links;
    private final Map<String, Function<TagArguments, Optional<String>>> tags = Map.ofEntries(
            Map.entry("img", this::image),
            Map.entry("image", this::image),
            Map.entry("asset_img", this::assetImage),
            Map.entry("asset_image", this::assetImage),
            Map.entry("asset_path", arguments -> assetPath(arguments).map(EscapedHtml::text)),
            Map.entry("asset_link", this::assetLink),
            Map.entry("post_path", arguments -> post(arguments).map(post -> EscapedHtml.text(post.address()))),
            Map.entry("post_link", this::postLink),
            Map.entry("link", this::anyLink),
            Map.entry("a", this::anyLink),
            Map.entry("anchor", this::anyLink),
            Map.entry("iframe", this::iframe),
            Map.entry("youtube", this::youtube),
            Map.entry("vimeo", this::vimeo),
            Map.entry("gist", this::gist),
            Map.entry("jsfiddle", this::jsfiddle));

    LinkAndEmbedTags(LinkResolver links) {
        this.links = links;
    }

    boolean knows(String name) {
        return tags.containsKey(name);
    }

    /** What a tag is going to be resolved by. Which word of an asset tag is its file shows only in the lookup. */
    Stream<LinkResolver.Link> lookups(TemplateTag tag) {
        TagArguments arguments = tag.parsedArguments();
        if (tag.name().startsWith("asset_")) {
            return arguments.rest().stream().map(LinkResolver.Link.File::new);
        }
        return tag.name().startsWith("post_")
                ? arguments.next().stream().map(slug -> new LinkResolver.Link.PostBySlug(withoutFragment(slug)))
                : Stream.empty();
    }

    private static String withoutFragment(String slug) {
        int hash = slug.indexOf('#');
        return hash < 0 ? slug : slug.substring(0, hash);
    }

    /** The HTML of a known tag; empty where its arguments refer to nothing. */
    Optional<String> html(TemplateTag tag) {
        return Optional.ofNullable(tags.get(tag.name())).flatMap(rule -> rule.apply(tag.parsedArguments()));
    }

    private Optional<String> image(TagArguments arguments) {
        String classes = String.join(" ", arguments.before(word -> matches(IMAGE, word)));
        return arguments.next().map(source -> image(classes, source, Optional.empty(), arguments));
    }

    /** The first word that is a file; the words before it are classes. */
    private Optional<String> assetImage(TagArguments arguments) {
        String classes =
                String.join(" ", arguments.before(word -> links.file(word).isPresent()));
        return arguments
                .next()
                .flatMap(links::file)
                .map(file -> image(classes, file.address(), file.size(), arguments));
    }

    /** @param size of the picture, where it is known; what the tag says goes before it */
    private static String image(String classes, String source, Optional<PictureSize> size, TagArguments arguments) {
        Optional<String> ownWidth = arguments.next(word -> matches(SIZE, word));
        String width =
                ownWidth.or(() -> size.map(own -> String.valueOf(own.width()))).orElse("");
        String height = arguments
                .next(word -> matches(SIZE, word))
                .or(() -> size.map(own -> String.valueOf(own.heightAt(Integer.parseInt(width)))))
                .orElse("");
        List<String> words = arguments.rest();
        Matcher quoted = TITLE_AND_ALT.matcher(String.join(" ", words));
        boolean isPair = words.size() == 1 && quoted.matches();
        boolean areTwo = words.size() == 2;
        String title = isPair ? either(quoted, 1) : areTwo ? words.get(0) : String.join(" ", words);
        String alt = isPair ? either(quoted, 3) : areTwo ? words.get(1) : "";
        return "<img" + attribute("src", source) + attribute("class", classes) + attribute("width", width)
                + attribute("height", height) + attribute("title", title)
                + attribute("alt", alt.isEmpty() ? title : alt) + ">";
    }

    /** Text in double quotes, or in single ones. */
    private static String either(Matcher quoted, int group) {
        return Optional.ofNullable(quoted.group(group))
                .or(() -> Optional.ofNullable(quoted.group(group + 1)))
                .orElse("");
    }

    private Optional<String> assetPath(TagArguments arguments) {
        return arguments.next().flatMap(links::file).map(LinkResolver.LinkedFile::address);
    }

    private Optional<String> assetLink(TagArguments arguments) {
        Optional<String> name = arguments.next();
        return name.flatMap(links::file).map(file -> {
            String text = text(arguments, name.get());
            return link(file.address(), "", text);
        });
    }

    private Optional<LinkResolver.Neighbour> post(TagArguments arguments) {
        return arguments.next().flatMap(this::post);
    }

    private Optional<LinkResolver.Neighbour> post(String slug) {
        String name = withoutFragment(slug);
        String fragment = slug.substring(name.length());
        return links.postOfSlug(name).map(post -> new LinkResolver.Neighbour(post.address() + fragment, post.title()));
    }

    private Optional<String> postLink(TagArguments arguments) {
        return post(arguments).map(post -> link(post.address(), post.title(), text(arguments, post.title())));
    }

    /** The remaining words, or the name; they are HTML where the last is {@code false}, for "do not escape". */
    private static String text(TagArguments arguments, String name) {
        boolean escape = !arguments
                .last(word -> matches(BOOLEAN, word))
                .filter("false"::equals)
                .isPresent();
        String words = arguments.isEmpty() ? name : arguments.restAsText();
        return escape ? EscapedHtml.text(words) : words;
    }

    private Optional<String> anyLink(TagArguments arguments) {
        String text = String.join(" ", arguments.before(word -> matches(URL, word)));
        return arguments.next().map(url -> {
            arguments.next(word -> matches(BOOLEAN, word));
            return link(url, arguments.restAsText(), EscapedHtml.text(text.isEmpty() ? url : text));
        });
    }

    private Optional<String> iframe(TagArguments arguments) {
        return arguments.next().map(url -> {
            String secure = url.startsWith("//") ? "https:" + url : url.replaceFirst("^http://", "https://");
            String width = arguments.next().filter(word -> matches(SIZE, word)).orElse("100%");
            String height = arguments.next().filter(word -> matches(SIZE, word)).orElse("300");
            return iframe(secure, width, height);
        });
    }

    private static String iframe(String url, String width, String height) {
        return "<iframe" + attribute("src", url) + attribute("width", width) + attribute("height", height)
                + " loading=\"lazy\" allowfullscreen></iframe>";
    }

    private Optional<String> youtube(TagArguments arguments) {
        return id(arguments).map(id -> {
            boolean playlist = arguments.next().filter("playlist"::equals).isPresent();
            String path = playlist ? "videoseries?list=" + id : id;
            return iframe("https://www.youtube-nocookie.com/embed/" + path, "640", "360");
        });
    }

    private Optional<String> vimeo(TagArguments arguments) {
        return id(arguments).map(id -> iframe("https://player.vimeo.com/video/" + id, "640", "360"));
    }

    private static Optional<String> id(TagArguments arguments) {
        return arguments.next(word -> matches(ID, word));
    }

    /** A link, since GitHub's embedded form is a script of another site. */
    private Optional<String> gist(TagArguments arguments) {
        return arguments.next().map(id -> {
            String file = arguments
                    .next()
                    .map(name -> "#file-" + name.replace('.', '-'))
                    .orElse("");
            return link("https://gist.github.com/" + id + file, "", EscapedHtml.text("gist.github.com/" + id));
        });
    }

    private Optional<String> jsfiddle(TagArguments arguments) {
        return arguments
                .next()
                .map(id -> link("https://jsfiddle.net/" + id + "/", "", EscapedHtml.text("jsfiddle.net/" + id)));
    }

    private static boolean matches(Pattern pattern, String word) {
        return pattern.matcher(word).matches();
    }
}
