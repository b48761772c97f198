package dev.bucketpress.markdown.rawhtml;

import dev.bucketpress.markdown.rawhtml.RawTag.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which tags of a body are HTML that its author means; the others are text in angle brackets. HTML is:
 *
 * <ul>
 *   <li>a tag with its end tag in the same block;
 *   <li>one that begins a line, or stands in an HTML block, with its end tag anywhere after it, or that needs none;
 *   <li>a void element, where it can do anything;
 *   <li>a part of a table inside of {@code <table>}, of a drawing inside of {@code <svg>}.
 * </ul>
 *
 * <p>Time grows with the number of tags. An instance serves one body.
 */
final class TagJudge {

    private final List<TagUse> tags;
    private final TagPairs pairs;
    private final Verdict[] verdicts;

    /** How many elements of each name are open. */
    private final Map<String, Integer> open = new HashMap<>();

    /** How many tags of each name are shown as text, since nothing ends them where they stand. */
    private final Map<String, Integer> shown = new HashMap<>();

    private TagJudge(List<TagUse> tags) {
        this.tags = tags;
        this.pairs = TagPairs.of(tags);
        this.verdicts = new Verdict[tags.size()];
        Arrays.fill(verdicts, Verdict.HTML);
    }

    /** A verdict for each tag, given in the order of the body. */
    static List<Verdict> verdicts(List<TagUse> tags) {
        TagJudge judge = new TagJudge(tags);
        for (int i = 0; i < tags.size(); ) {
            i = judge.decide(i);
        }
        return List.of(judge.verdicts);
    }

    /** @return the index to go on from, after what is not HTML's own text */
    private int decide(int i) {
        TagUse use = tags.get(i);
        verdicts[i] = verdict(i, use);
        countShown(verdicts[i], use);
        if (verdicts[i] != Verdict.HTML || HtmlElements.isVoid(use.name())) {
            return i + 1;
        }
        boolean opaque = HtmlElements.isRawText(use.name()) || HtmlElements.isForeign(use.name());
        if (opaque && pairs.isPaired(i) && !use.tag().closes()) {
            decideInside(use.name(), i + 1, pairs.other(i));
            return pairs.other(i);
        }
        count(i, use);
        return i + 1;
    }

    /** What nothing ends in a drawing or a formula would take with it what comes after; a script has no tags. */
    private void decideInside(String element, int from, int to) {
        for (int i = from; HtmlElements.isForeign(element) && i < to; i++) {
            if (isUnended(i, to)) {
                verdicts[i] = Verdict.NO_HTML;
            }
        }
    }

    private boolean isUnended(int i, int to) {
        RawTag tag = tags.get(i).tag();
        if (tag.is(Kind.NO_TAG)) {
            return !tag.written().startsWith("<![CDATA[");
        }
        boolean isPairedInside = pairs.isPaired(i) && pairs.other(i) < to;
        return HtmlElements.isRawText(tag.name()) && !tag.closes() && !isPairedInside;
    }

    private void count(int i, TagUse use) {
        if (!use.tag().closes()) {
            open.merge(use.name(), 1, Integer::sum);
        } else if (pairs.isPaired(i)) {
            open.merge(use.name(), -1, Integer::sum);
        }
    }

    private void countShown(Verdict verdict, TagUse use) {
        if (verdict == Verdict.UNCLOSED) {
            shown.merge(use.name(), 1, Integer::sum);
        } else if (verdict == Verdict.CLOSES_NOTHING) {
            shown.computeIfPresent(use.name(), (name, count) -> Math.max(0, count - 1));
        }
    }

    private Verdict verdict(int i, TagUse use) {
        String name = use.name();
        if (use.isNoHtml()) {
            return Verdict.NO_HTML;
        }
        if (HtmlElements.isOfPages(name) && !use.isInHtmlBlock()) {
            return Verdict.OUT_OF_PLACE;
        }
        if (use.tag().closes()) {
            return ofEndTag(i, use);
        }
        if (HtmlElements.isTablePart(name) && !isInside("table")) {
            return Verdict.OUT_OF_PLACE;
        }
        if (HtmlElements.isVoid(name)) {
            return ofVoid(use);
        }
        return pairs.isPaired(i) ? Verdict.HTML : ofUnpaired(i, use);
    }

    /**
     * One that closes nothing does nothing in HTML, but is shown where its author meant it to close what is shown;
     * {@code </br>} is taken for {@code <br>}.
     */
    private Verdict ofEndTag(int i, TagUse use) {
        if (pairs.isPaired(i)) {
            return verdicts[pairs.other(i)];
        }
        boolean isInvisible = use.isInHtmlBlock() && shown.getOrDefault(use.name(), 0) == 0;
        return isInvisible || use.name().equals("br") ? Verdict.HTML : Verdict.CLOSES_NOTHING;
    }

    private static Verdict ofVoid(TagUse use) {
        String name = use.name();
        boolean isHtml = HtmlElements.isVoidInText(name)
                || use.tag().hasAttributes() && (!HtmlElements.isVoidOfPages(name) || use.mayReachFurther())
                || use.tag().isCheckbox()
                || name.equals("col");
        return isHtml ? Verdict.HTML : Verdict.OUT_OF_PLACE;
    }

    private Verdict ofUnpaired(int i, TagUse use) {
        String name = use.name();
        Set<String> parents = HtmlElements.parentsOf(name);
        if (HtmlElements.mayLackItsEnd(name)
                && (use.mayReachFurther() || parents.stream().anyMatch(this::isInside))) {
            return Verdict.HTML;
        }
        if (use.tag().is(Kind.SELF_CLOSING) && use.tag().hasAttributes()) {
            return Verdict.EMPTY_ELEMENT;
        }
        boolean isMiscounted = HtmlElements.isGroup(name) && use.isInHtmlBlock() && pairs.isClosedAfter(i, name);
        return isMiscounted ? Verdict.HTML : Verdict.UNCLOSED;
    }

    private boolean isInside(String element) {
        return open.getOrDefault(element, 0) > 0;
    }
}
