package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.FrontMatterReader;
import dev.bucketpress.post.frontmatter.FrontMatterSplit;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.post.frontmatter.Passwords;
import dev.bucketpress.post.frontmatter.SourceText;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.text.ProblemException;
import dev.bucketpress.text.Warning;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads the posts and standalone pages of one site. */
public final class PostReader {

    /** The keys that {@link Post} has a component for. */
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
    private final PostDates dates;
    private final VisibilityReader visibility;
    private final UnaryOperator<SourceKey> keyOfPage;

    /** Reads posts that wait for no date but one that is there for it. */
    public PostReader(Site site, Permalink permalink) {
        this(site, permalink, Scheduling.PUBLISH_DATES);
    }

    public PostReader(Site site, Permalink permalink, Scheduling scheduling) {
        this(
                permalink,
                new PostDates(site.zone()),
                new VisibilityReader(site.zone(), scheduling),
                UnaryOperator.identity());
    }

    private PostReader(
            Permalink permalink, PostDates dates, VisibilityReader visibility, UnaryOperator<SourceKey> keyOfPage) {
        this.permalink = permalink;
        this.dates = dates;
        this.visibility = visibility;
        this.keyOfPage = keyOfPage;
    }

    /** The same for a bucket that is Hexo's folder {@code source} itself, so that what is not a post in it is a page. */
    public PostReader ofSourceFolder() {
        return new PostReader(permalink, dates, visibility, SourceKey::inSourceFolder);
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
            FrontMatterSplit split = FrontMatterSplit.of(SourceText.decode(bytes));
            FrontMatter frontMatter =
                    split.frontMatter().map(FrontMatterReader::read).orElse(FrontMatter.NONE);
            Optional<Unpublished> unpublished = unpublished(keyOfPage.apply(key), frontMatter);
            return unpublished.isPresent()
                    ? unpublished.get()
                    : post(key, frontMatter, new Post.Body(split.body(), split.bodyLine()), firstPublication);
        } catch (ProblemException e) {
            return new ReadResult.Invalid(e.problem());
        }
    }

    private static Optional<Unpublished> unpublished(SourceKey key, FrontMatter frontMatter) {
        Optional<Unpublished> ofTheSite = StandalonePages.leftToTheSite(key, frontMatter);
        if (ofTheSite.isPresent()) {
            return ofTheSite;
        }
        if (frontMatter.hasValue("draft", true)) {
            return Optional.of(new Unpublished("it says `draft: true`"));
        }
        if (frontMatter.hasValue("published", false)) {
            return Optional.of(new Unpublished("it says `published: false`"));
        }
        if (frontMatter.hasValue("publish", false)) {
            return Optional.of(new Unpublished("it says `publish: false`"));
        }
        return Optional.empty();
    }

    private Post post(SourceKey key, FrontMatter frontMatter, Post.Body body, Instant firstPublication) {
        Passwords.first(frontMatter.entries()).ifPresent(at -> {
            throw Passwords.problem(at);
        });
        ValueLengths.check(frontMatter);
        SourceKey page = keyOfPage.apply(key);
        boolean standalone = StandalonePages.isOne(page, frontMatter);
        String title = frontMatter
                .writtenText("title")
                .map(ShownText::of)
                .filter(shown -> !shown.isEmpty())
                .orElseGet(() -> ShownText.of(standalone ? StandalonePages.name(page) : key.name()));
        Post.Dates postDates = dates.of(frontMatter, key.name(), firstPublication);
        List<List<String>> categories = Taxonomies.categories(frontMatter);
        Permalink.Parts parts = new Permalink.Parts(key, title, postDates.date(), categories, frontMatter);
        return new Post(
                key,
                standalone,
                title,
                key.slug(),
                parts.urlname(),
                standalone ? StandalonePages.page(page, parts) : permalink.page(parts),
                postDates,
                visibility.of(
                        frontMatter,
                        Optional.of(postDates)
                                .filter(date -> date.isOwn() && !standalone)
                                .map(Post.Dates::date)),
                Taxonomies.tags(frontMatter),
                categories,
                ListingKeys.of(frontMatter),
                about(frontMatter),
                otherKeys(frontMatter),
                body,
                warnings(frontMatter, standalone));
    }

    private List<Warning> warnings(FrontMatter frontMatter, boolean standalone) {
        List<Warning> ofPages = standalone ? StandalonePages.warnings(frontMatter) : List.of();
        return Stream.of(
                        frontMatter.warnings(),
                        KeySynonyms.warnings(frontMatter),
                        PostDates.warnings(frontMatter),
                        visibility.warnings(frontMatter),
                        ofPages)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Warning::at))
                .toList();
    }

    private Post.About about(FrontMatter frontMatter) {
        return new Post.About(
                frontMatter.text(KeySynonyms.LANGUAGE).map(ShownText::of),
                frontMatter.text("author").map(ShownText::of),
                frontMatter.text("description").map(ShownText::of),
                Taxonomies.keywords(frontMatter),
                frontMatter.text("excerpt"),
                frontMatter.at("excerpt"),
                frontMatter.text("translation").map(ShownText::of).filter(name -> !name.isEmpty()));
    }

    private static Map<String, FrontMatterValue> otherKeys(FrontMatter frontMatter) {
        Map<String, FrontMatterValue> others = new LinkedHashMap<>(frontMatter.entries());
        others.keySet().removeAll(FIELDS);
        others.keySet().removeIf(Passwords::isPassword);
        return others;
    }
}
