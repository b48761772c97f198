package dev.bucketpress.markdown.html;

import java.util.List;
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
        return body.getElementById(ID) == null ? Optional.empty() : Optional.of(copyBefore(body));
    }

    private static Element copyBefore(Element body) {
        Element copy = body.clone();
        Element anchor = copy.expectFirst("#" + ID);
        @Nullable Element parent = anchor.parent();
        keepChildren(parent, anchor.siblingIndex());
        while (parent != copy) {
            int index = parent.siblingIndex();
            parent = parent.parent();
            keepChildren(parent, index + 1);
        }
        return copy;
    }

    /** Keeps the first children of an element, all at once: to remove one moves every child behind it. */
    private static void keepChildren(Element parent, int number) {
        List<Node> kept = List.copyOf(parent.childNodes().subList(0, number));
        parent.empty().appendChildren(kept);
    }
}
