package dev.bucketpress.hexo;

import dev.bucketpress.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * A file of a dry run, and what would become of it.
 *
 * @param key of the file in the source bucket
 * @param here its URL, from the slash after the host on, not percent-encoded; empty where it has no page
 * @param hexo the same under Hexo; empty where Hexo has no page, or there is no Hexo to compare with
 * @param unpublished why it has no page, where nothing is wrong with that
 * @param findings its problems and warnings
 */
public record SurveyedFile(
        String key,
        Optional<String> here,
        Optional<String> hexo,
        Optional<String> unpublished,
        List<Finding> findings) {

    /**
     * A problem or a warning.
     *
     * @param isProblem whether it keeps the post from being published
     * @param message whole sentences
     */
    public record Finding(Position at, boolean isProblem, String message) {}

    public SurveyedFile {
        findings = List.copyOf(findings);
    }

    boolean isProblem() {
        return findings.stream().anyMatch(Finding::isProblem);
    }

    /** Whether the post has the URL here that it has under Hexo; an index is named by its folder. */
    boolean keepsItsUrl() {
        return here.isPresent() && here.equals(hexo.map(url -> url.replaceFirst("(?<=/)index\\.html$", "")));
    }
}
