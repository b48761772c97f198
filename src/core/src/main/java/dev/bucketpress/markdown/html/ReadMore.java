package dev.bucketpress.markdown.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The comment {@code <!-- more -->}, which parts an excerpt from the rest of a post. */
final class ReadMore {

    private static final Pattern MORE = Pattern.compile("-*\\s*more\\s*-*", Pattern.CASE_INSENSITIVE);
    private static final String ID = "more";

    private ReadMore() {}

    /** Turns the first such comment into an anchor, as Hexo does, before comments are dropped. */
    static void mark(Document document) {
        document.select("#" + ID).removeAttr("id");
        document.body()
                .nodeStream(Comment.class)
                .filter(comment -> MORE.matcher(comment.getData().strip()).matches())
                .findFirst()
                .ifPresent(comment -> comment.replaceWith(new Element("span").attr("id", ID)));
    }

    /** What stands before the anchor, with every tag closed that the anchor stood in. */
    static Optional<Element> before(Element body) {
        Element copy = body.clone();
        Element anchor = copy.getElementById(ID);
        if (anchor == null) {
            return Optional.empty();
        }
        Node inside = anchor;
        while (inside != copy) {
            removeFollowing(inside);
            inside = inside.parent();
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
