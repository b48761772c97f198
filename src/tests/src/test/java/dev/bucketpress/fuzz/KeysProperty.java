package dev.bucketpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Slug;
import dev.bucketpress.site.SourceKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** No two names share a place, and what was made of a name leads back to it. */
public final class KeysProperty {

    private static final List<Period> PERIODS = List.of(Period.ALL, new Period("2020"), new Period("2020/02"));
    private static final List<String> FILES = List.of("atom.xml", "feed.json");

    private KeysProperty() {}

    /** @param lines each the path of a page, the key of a post, and the name of a tag and of a category */
    public static void check(byte[] lines) {
        List<String> names =
                new String(lines, StandardCharsets.UTF_8).lines().limit(8).toList();
        checkPages(names);
        names.forEach(KeysProperty::checkSource);
        names.forEach(KeysProperty::checkSlug);
        checkPlacesApart(lists(names));
    }

    private static void checkPages(List<String> paths) {
        Set<PageKey> pages = new LinkedHashSet<>();
        paths.forEach(path -> page(path).ifPresent(pages::add));
        pages.forEach(KeysProperty::checkPage);
        assertThat(pages).extracting(PageKey::path).doesNotHaveDuplicates();
    }

    private static Optional<PageKey> page(String path) {
        try {
            return Optional.of(PageKey.ofPath(path));
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).endsWith(".");
            return Optional.empty();
        }
    }

    static void checkPage(PageKey page) {
        checkKey(page.value());
        assertThat(page.value()).endsWith(".html");
        assertThat(page.value().split("/", -1)).doesNotContain("", ".", "..");
        assertThat(PageKey.isReserved(page.value())).isFalse();
        assertThat(PageKey.ofPath(page.value())).isEqualTo(page);
        assertThat(PageKey.ofPath(URLDecoder.decode(page.path(), StandardCharsets.UTF_8)))
                .isEqualTo(page);
    }

    private static void checkSource(String value) {
        SourceKey key = new SourceKey(value);
        assertThat(SourceKey.ofOwner(key.owner())).contains(key);
        if (key.isPost()) {
            assertThat(SourceKey.ofRecord(key.recordKey())).contains(key);
            assertThat(SourceKey.ofReport(key.reportKey())).contains(key);
            assertThat(value).contains(key.slug());
            assertThat(key.slug()).endsWith(key.name());
        }
    }

    private static void checkSlug(String text) {
        String slug = Slug.of(text);
        assertThat(slug).doesNotContain("/", "\\", "?", "#", " ");
        assertThat(Slug.of(slug)).isEqualTo(slug);
    }

    /** The tag of each name, the category, and the category in that of the name before. */
    private static Set<ListName> lists(List<String> names) {
        Set<ListName> lists = new LinkedHashSet<>(Set.of(ListName.ALL));
        for (int i = 0; i < names.size(); i++) {
            lists.add(ListName.tag(names.get(i)));
            lists.add(ListName.category(names.subList(i, i + 1)));
            lists.add(ListName.category(names.subList(Math.max(0, i - 1), i + 1)));
        }
        lists.removeIf(list -> list.names().stream().anyMatch(String::isEmpty));
        return lists;
    }

    static void checkPlacesApart(Collection<ListName> lists) {
        List<String> keys = lists.stream().flatMap(KeysProperty::keys).toList();
        keys.forEach(KeysProperty::checkKey);
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Stream<String> keys(ListName list) {
        return Stream.concat(PERIODS.stream().map(list::pageKey), FILES.stream().map(list::besideKey));
    }

    private static void checkKey(String key) {
        assertThat(isKey(key)).as("a key of S3's is `%s`", key).isTrue();
    }

    private static boolean isKey(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= SourceKey.MAX_BYTES
                && new String(bytes, StandardCharsets.UTF_8).equals(key)
                && key.codePoints().noneMatch(Character::isISOControl)
                && Stream.of(key.split("/", -1)).noneMatch(Set.of("", ".", "..")::contains);
    }
}
