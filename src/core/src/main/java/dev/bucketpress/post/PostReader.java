package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.FrontMatterReader;
import dev.bucketpress.post.frontmatter.FrontMatterSplit;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.post.frontmatter.InvalidPost;
import dev.bucketpress.post.frontmatter.KeyAliases;
import dev.bucketpress.post.frontmatter.LabelLists;
import dev.bucketpress.post.frontmatter.Passwords;
import dev.bucketpress.post.frontmatter.Position;
import dev.bucketpress.post.frontmatter.SourceText;
import dev.bucketpress.post.frontmatter.Warning;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads posts for one site. */
public final class PostReader {

    /** The keys that have a field of the post to themselves. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "date",
            "updated",
            "urlname",
            "tags",
            "tag",
            "categories",
            "category",
            "lang",
            "language",
            "author",
            "description",
            "keywords",
            "excerpt");

    private final Permalink permalink;
    private final PostDate dates;

    public PostReader(Site site, Permalink permalink) {
        this.permalink = permalink;
        this.dates = new PostDate(site.zone());
    }

    /**
     * Reads a post.
     *
     * @param key of a post, by {@link SourceKey#isPost}, and not of a draft
     * @param bytes the whole file
     * @param firstPublication the date of a post that gives none
     */
    public ReadResult read(SourceKey key, byte[] bytes, Instant firstPublication) {
        try {
            FrontMatterSplit sections = FrontMatterSplit.of(SourceText.decode(bytes));
            FrontMatter frontMatter =
                    sections.head().map(FrontMatterReader::read).orElse(FrontMatter.NONE);
            Optional<Unpublished> unpublished = unpublished(key, frontMatter);
            return unpublished.isPresent()
                    ? unpublished.get()
                    : post(key, frontMatter, sections.body(), firstPublication);
        } catch (InvalidPost e) {
            return e.problem();
        }
    }

    private static Optional<Unpublished> unpublished(SourceKey key, FrontMatter frontMatter) {
        boolean standalone = frontMatter.text("layout").filter("page"::equals).isPresent()
                || frontMatter.text("type").isPresent();
        if (standalone && !key.isInPostsFolder()) {
            return Optional.of(new Unpublished("it is a standalone page (`layout: page` or `type:`)"));
        }
        if (frontMatter.says("draft", true)) {
            return Optional.of(new Unpublished("it says `draft: true`"));
        }
        if (frontMatter.says("published", false)) {
            return Optional.of(new Unpublished("it says `published: false`"));
        }
        return Optional.empty();
    }

    private Post post(SourceKey key, FrontMatter frontMatter, Post.Body body, Instant firstPublication) {
        refusePassword(frontMatter);
        String title = frontMatter.writtenText("title").orElseGet(key::name);
        Post.Dates when = dates(key, frontMatter, firstPublication);
        List<List<String>> categories = LabelLists.categories(frontMatter);
        Permalink.Facts facts = new Permalink.Facts(key, title, when.date(), categories, frontMatter);
        return new Post(
                key,
                title,
                key.slug(),
                facts.urlname(),
                permalink.page(facts),
                when,
                LabelLists.tags(frontMatter),
                categories,
                about(frontMatter),
                otherKeys(frontMatter),
                body,
                warnings(frontMatter));
    }

    private static List<Warning> warnings(FrontMatter frontMatter) {
        return Stream.concat(frontMatter.warnings().stream(), KeyAliases.unused(frontMatter).stream())
                .sorted(Comparator.comparing(Warning::at))
                .toList();
    }

    private static void refusePassword(FrontMatter frontMatter) {
        Optional<Position> password = Passwords.first(frontMatter.entries());
        if (password.isPresent()) {
            throw new InvalidPost(
                    password.get(),
                    "Encrypted posts are not supported: this one has a `password`.",
                    "Delete the key to publish the post for everyone, or move the file out of the bucket.");
        }
    }

    private Post.Dates dates(SourceKey key, FrontMatter frontMatter, Instant firstPublication) {
        Optional<OffsetDateTime> own =
                frontMatter.value("date").map(dates::read).or(() -> dates.inName(key.name()));
        OffsetDateTime date = own.orElseGet(() -> dates.at(firstPublication));
        OffsetDateTime updated = frontMatter.value("updated").map(dates::read).orElse(date);
        return new Post.Dates(date, updated, own.isPresent());
    }

    private Post.About about(FrontMatter frontMatter) {
        return new Post.About(
                frontMatter.text(KeyAliases.LANGUAGE),
                frontMatter.text("author"),
                frontMatter.text("description"),
                LabelLists.keywords(frontMatter),
                frontMatter.text("excerpt"));
    }

    private static Map<String, FrontMatterValue> otherKeys(FrontMatter frontMatter) {
        Map<String, FrontMatterValue> others = new LinkedHashMap<>(frontMatter.entries());
        others.keySet().removeAll(FIELDS);
        others.keySet().removeIf(Passwords::isPassword);
        return others;
    }
}
