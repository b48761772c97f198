package dev.bucketpress.hexo;

import dev.bucketpress.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * What would become of one file.
 *
 * @param key of the file in the source bucket
 * @param here its URL, from the slash after the host on, not percent-encoded; empty where it has no page
 * @param hexo the same under Hexo; empty where Hexo has no page, or there is no Hexo to compare with
 * @param unpublished why it has no page, where nothing is wrong with that
 * @param findings what is wrong, or looks wrong
 */
record SurveyedFile(
        String key,
        Optional<String> here,
        Optional<String> hexo,
        Optional<String> unpublished,
        List<Finding> findings) {

    /**
     * Something to look at.
     *
     * @param isProblem whether the post is not published for it
     * @param message whole sentences
     */
    record Finding(Position at, boolean isProblem, String message) {}

    SurveyedFile {
        findings = List.copyOf(findings);
    }

    boolean isProblem() {
        return findings.stream().anyMatch(Finding::isProblem);
    }

    /** Whether the post is read where it was before; an index is named by its folder. */
    boolean keepsItsUrl() {
        return here.isPresent() && here.equals(hexo.map(url -> url.replaceFirst("(?<=/)index\\.html$", "")));
    }
}
