package dev.bucketpress.markdown.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Finds the marker {@code <!-- more -->}, which splits the excerpt from the rest of a post. */
final class ExcerptMarker {

    private static final Pattern MORE = Pattern.compile("-*\\s*more\\s*-*", Pattern.CASE_INSENSITIVE);
    private static final String ID = "more";

    private ExcerptMarker() {}

    /** Turns the first marker into the anchor {@code #more}, as Hexo does, before comments are dropped. */
    static void toAnchor(Document document) {
        document.select("#" + ID).removeAttr("id");
        document.body()
                .nodeStream(Comment.class)
                .filter(comment -> MORE.matcher(comment.getData().strip()).matches())
                .findFirst()
                .ifPresent(comment -> comment.replaceWith(new Element("span").attr("id", ID)));
    }

    /** What stands before the anchor, with every tag closed that the anchor is inside of. */
    static Optional<Element> before(Element body) {
        Element copy = body.clone();
        Element anchor = copy.getElementById(ID);
        if (anchor == null) {
            return Optional.empty();
        }
        Node ancestor = anchor;
        while (ancestor != copy) {
            removeFollowing(ancestor);
            ancestor = ancestor.parent();
        }
        anchor.remove();
        return Optional.of(copy);
    }

    private static void removeFollowing(Node node) {
        @Nullable Node next = node.nextSibling();
        while (next != null) {
            next.remove();
            next = node.nextSibling();
        }
    }
}
