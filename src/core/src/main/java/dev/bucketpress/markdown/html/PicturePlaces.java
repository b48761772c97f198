package dev.bucketpress.markdown.html;

import dev.bucketpress.picture.PictureSize;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Keeps the places of pictures free, so that text does not move when they arrive, and has those loaded late that are far
 * down the page. What the author says of a picture stays.
 */
final class PicturePlaces {

    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String LOADING = "loading";

    /** A length in pixels as HTML reads it (html.spec.whatwg.org, "rules for parsing dimension values"). */
    private static final Pattern PIXELS = Pattern.compile("\\s*([1-9]\\d{0,4})(?:\\.\\d*)?(?:px)?\\s*");

    private PicturePlaces() {}

    /**
     * Adds the lengths that the author left out. Where the author gives the height in a style, or a choice of pictures,
     * a width of ours would stretch the picture.
     */
    static void keepFree(Element picture, PictureSize size) {
        boolean isChoice = picture.hasAttr("srcset")
                || picture.parent() != null && picture.parent().nameIs("picture");
        if (isChoice || picture.attr("style").toLowerCase(Locale.ROOT).contains(HEIGHT)) {
            return;
        }
        boolean hasWidth = picture.hasAttr(WIDTH);
        boolean hasHeight = picture.hasAttr(HEIGHT);
        if (!hasWidth && !hasHeight) {
            picture.attr(WIDTH, String.valueOf(size.width())).attr(HEIGHT, String.valueOf(size.height()));
        } else if (!hasHeight) {
            pixels(picture, WIDTH).ifPresent(width -> picture.attr(HEIGHT, String.valueOf(size.heightAt(width))));
        } else if (!hasWidth) {
            pixels(picture, HEIGHT).ifPresent(height -> picture.attr(WIDTH, String.valueOf(size.widthAt(height))));
        }
    }

    private static Optional<Integer> pixels(Element picture, String attribute) {
        Matcher length = PIXELS.matcher(picture.attr(attribute));
        return length.matches() ? Optional.of(Integer.valueOf(length.group(1))) : Optional.empty();
    }

    /** The first picture may be what readers see first; all others wait until they are near. */
    static void loadWhenNear(List<Element> pictures) {
        boolean isFirst = true;
        for (Element picture : pictures) {
            if (!isFirst && !picture.hasAttr(LOADING)) {
                picture.attr(LOADING, "lazy");
            }
            picture.attr("decoding", "async");
            isFirst = false;
        }
    }
}
