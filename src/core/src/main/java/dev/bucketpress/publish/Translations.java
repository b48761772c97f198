package dev.bucketpress.publish;

import dev.bucketpress.post.Post;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.LanguageTag;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.site.Translation;
import dev.bucketpress.theme.PostTheme;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The same post in other languages: those whose front matter has the same {@code translation}.
 *
 * <p>A post is registered under that name before it asks who else is, so of any two that have it one sees the other. It
 * refers to them as to posts that it links to, and registers each of them as its own referrer: whichever was published
 * first then gets a run when the other has been.
 *
 * @param group those of the name; empty where the post has none
 * @param others the posts that are registered under the name
 * @param shown one of each language, but the post's own
 * @param areNew whether some of the others are not known to refer to this post
 */
record Translations(Optional<Group> group, List<SourceKey> others, List<Translation> shown, boolean areNew) {

    /** More than there are languages on any site. Of more posts the first by their keys count. */
    private static final int MAX_POSTS = 100;

    private static final Translations NONE = new Translations(Optional.empty(), List.of(), List.of(), false);

    static Translations of(
            Post post, PostObjects objects, RecordStore.Found found, References references, PostTheme theme) {
        return post.about()
                .translation()
                .map(name -> of(post, new Group(name, objects), found, references, theme))
                .orElse(NONE);
    }

    private static Translations of(
            Post post, Group group, RecordStore.Found found, References references, PostTheme theme) {
        group.enter(found);
        List<SourceKey> others = group.others();
        List<SourceKey> unknown = others.stream()
                .filter(other -> !found.references().containsKey(other.value()))
                .toList();
        // step: the translations as referrers
        unknown.forEach(group::addReferrer);
        references.lookUp(others);
        Set<String> languages = new HashSet<>(Set.of(inLowerCase(theme.language(post))));
        List<Translation> shown = others.stream()
                .flatMap(other -> group.translation(references.target(other), theme).stream())
                .filter(other -> LanguageTag.is(other.language()))
                .filter(other -> languages.add(inLowerCase(other.language())))
                .toList();
        return new Translations(Optional.of(group), others, shown, !unknown.isEmpty());
    }

    /** Case says nothing in language tags (RFC 5646, section 2.1.1). */
    private static String inLowerCase(String language) {
        return language.toLowerCase(Locale.ROOT);
    }

    /**
     * Asks again for the others.
     *
     * @throws Conflict where one has come since
     */
    void verify() {
        if (group.filter(now -> !now.others().equals(others)).isPresent()) {
            throw new Conflict(group.get().key());
        }
    }

    /** The posts that have a name in common, as the post of these objects sees them. */
    record Group(String name, PostObjects objects) {

        /** No post's key, under which the same register has that post's referrers, has a line end in it. */
        String key() {
            return "translation\n" + name;
        }

        void enter(RecordStore.Found found) {
            boolean isIn = found.live()
                    .filter(live -> live.translation().equals(Optional.of(name)))
                    .isPresent();
            if (!isIn) {
                // step: the name of translations
                objects.referrers().add(objects.key(), key());
            }
        }

        List<SourceKey> others() {
            return objects.referrers().of(key()).stream()
                    .filter(other -> !other.equals(objects.key()) && other.canHaveARecord())
                    .sorted(Comparator.comparing(SourceKey::value))
                    .limit(MAX_POSTS)
                    .toList();
        }

        void addReferrer(SourceKey other) {
            objects.referrers().add(other, objects.key().value());
        }

        Optional<Translation> translation(LinkTarget target, PostTheme theme) {
            return target instanceof LinkTarget.Page page
                    ? page.translation()
                            .filter(in -> in.name().equals(name))
                            .flatMap(in -> in.language().or(theme::siteLanguage))
                            .map(language ->
                                    new Translation(language, page.key().path(), page.title()))
                    : Optional.empty();
        }
    }
}
