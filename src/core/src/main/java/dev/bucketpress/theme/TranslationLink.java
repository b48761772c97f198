package dev.bucketpress.theme;

import dev.bucketpress.site.LanguageTag;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.Translation;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/**
 * A link to the page of a post in one language.
 *
 * @param language a BCP 47 tag
 * @param text the title of the post in that language, not escaped
 * @param path on the site, percent-encoded
 * @param url the same, absolute; without an address of the site, its path
 */
@TemplateData
public record TranslationLink(String language, String text, String path, String url) {

    static List<TranslationLink> of(List<Translation> translations, Site site) {
        return translations.stream()
                .map(page -> new TranslationLink(page.language(), page.title(), page.path(), site.url(page.path())))
                .toList();
    }

    /**
     * What tells search engines of all languages of a post: every page is to name itself too (Google Search Central,
     * "Localized versions of your pages").
     *
     * @return none where there is no translation, or the page's own language is not known
     */
    static List<TranslationLink> alternates(Translation itself, List<Translation> others, Site site) {
        String language = itself.language();
        boolean isKnown = LanguageTag.is(language) && !language.equals(PageLayout.UNDETERMINED);
        return others.isEmpty() || !isKnown
                ? List.of()
                : of(Stream.concat(Stream.of(itself), others.stream()).toList(), site);
    }
}
