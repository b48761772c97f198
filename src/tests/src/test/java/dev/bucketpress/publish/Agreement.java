package dev.bucketpress.publish;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Thing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The agreement of the two buckets that must hold when no run is in progress any more. */
final class Agreement {

    private static final Pattern URLNAME = Pattern.compile("urlname: (\\w+)");

    private static final Pattern LINK = Pattern.compile("\\[(.*)]\\((.*)\\)");

    private static final Pattern TRANSLATION =
            Pattern.compile("<a rel=\"alternate\" hreflang=\"..\" lang=\"..\" href=\"(.*?)\">");

    private static final Pattern UNPUBLISHED = Pattern.compile("draft: true|type: tags");
    private static final String COPY = "files/" + Scenarios.PICTURE;

    private final World world;
    private final Predicate<String> isHidden;

    /** @param isHidden whether a post of this text is not to be seen */
    Agreement(World world, Predicate<String> isHidden) {
        this.world = world;
        this.isHidden = isHidden;
    }

    /** A description of what is wrong; empty where nothing is. */
    Optional<String> violation() {
        for (String key : List.of(Scenarios.A, Scenarios.B, Scenarios.C)) {
            Optional<String> wrong = wrongWith(key);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return world.places().stream()
                .filter(Traces::isAPage)
                .map(Place::key)
                .filter(key -> !key.equals(COPY))
                .flatMap(page -> wrongWithPage(page).stream())
                .findFirst()
                .or(this::wrongWithPicture);
    }

    private Optional<String> wrongWith(String key) {
        Optional<String> text = source(key).map(Thing::text);
        if (text.isEmpty() || UNPUBLISHED.matcher(text.get()).find() || isHidden.test(text.get())) {
            return wrongWithUnpublished(key);
        }
        return text.get().contains("date: never") ? wrongWithBroken(key) : wrongWithPublishable(key, text.get());
    }

    private Optional<String> wrongWithPicture() {
        return text(COPY).equals(source(Scenarios.PICTURE).map(Thing::text).orElse(""))
                ? Optional.empty()
                : wrong(COPY, "is not a copy of what is in the source bucket");
    }

    private Optional<String> wrongWithUnpublished(String key) {
        if (live(key).isPresent()) {
            return wrong(key, "is not to be published, and its record is live");
        }
        return hasReport(key) ? wrong(key, "is not to be published, and has a report") : Optional.empty();
    }

    private Optional<String> wrongWithBroken(String key) {
        if (!report(key).contains("is not a date")) {
            return wrong(key, "is broken and has no report of it");
        }
        return live(key).isPresent() ? wrongWithLive(key, live(key).get()) : Optional.empty();
    }

    private Optional<String> wrongWithPublishable(String key, String text) {
        String page = pageOf(text);
        Optional<String> owner = page(page).map(Traces::owner);
        if (owner.isPresent() && !owner.get().equals(key)) {
            return report(key).contains("is taken by the post `" + owner.get() + "`")
                    ? Optional.empty()
                    : wrong(key, "lost its page and is not logged");
        }
        Optional<PostRecord.Live> live = live(key);
        if (live.isEmpty() || !live.get().page().key().equals(page)) {
            return wrong(key, "is not published at " + page);
        }
        if (!text(record(key)).contains(source(key).orElseThrow().etag())) {
            return wrong(key, "has a record of another source");
        }
        if (hasReport(key)) {
            return wrong(key, "is published and has a report");
        }
        String body = text.substring(text.lastIndexOf('\n') + 1);
        if (!text(page).contains(links(body))) {
            return wrong(key, "has a page of another source, or of other links");
        }
        if (!otherLanguagesOn(page).equals(otherLanguages(key, text))) {
            return wrong(key, "does not show its translations");
        }
        return page(page)
                        .map(Thing::etag)
                        .filter(live.get().page().etag()::equals)
                        .isPresent()
                ? Optional.empty()
                : wrong(key, "has a page that its record does not know");
    }

    private Set<String> otherLanguagesOn(String page) {
        return TRANSLATION
                .matcher(text(page))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** The paths of the posts that are of the same name and public. */
    private Set<String> otherLanguages(String key, String text) {
        return Stream.of(Scenarios.A, Scenarios.B)
                .filter(other -> !other.equals(key) && isTranslation(text))
                .filter(other ->
                        source(other).filter(post -> isTranslation(post.text())).isPresent())
                .flatMap(other -> live(other).stream())
                .map(other -> "/" + other.page().key().replace("index.html", ""))
                .collect(Collectors.toSet());
    }

    private static boolean isTranslation(String text) {
        return text.contains("translation: ");
    }

    /** A body of a link and nothing else, as HTML; any other as it is. */
    private String links(String body) {
        Matcher link = LINK.matcher(body);
        if (link.matches()) {
            String address = live(link.group(2))
                    .map(live -> "/" + live.page().key().replace("index.html", ""))
                    .orElse(link.group(2));
            return "<a href=\"" + address + "\">" + link.group(1) + "</a>";
        }
        boolean isThere = source(Scenarios.PICTURE).isPresent();
        return body.equals(Scenarios.SHOWN)
                ? "<img src=\"/files/" + (isThere ? Scenarios.PICTURE : "a/" + Scenarios.PICTURE) + "\""
                : body;
    }

    private Optional<String> wrongWithLive(String key, PostRecord.Live live) {
        Optional<Thing> page = page(live.page().key());
        if (page.isEmpty() || !Traces.owner(page.get()).equals(key)) {
            return wrong(key, "has a live record and no page");
        }
        return Optional.empty();
    }

    private Optional<String> wrongWithPage(String page) {
        Thing thing = world.at(new Place(World.PUBLIC, page)).orElseThrow();
        String owner = Traces.owner(thing);
        Optional<PostRecord.Live> live = live(owner);
        if (live.isEmpty()) {
            return wrong(page, "is left behind by " + owner);
        }
        String current = live.get().page().key();
        if (current.equals(page)) {
            return Optional.empty();
        }
        boolean leadsThere = thing.text().contains("url=/" + current.replace("index.html", "") + "\"");
        boolean named = live.get().history().pages().contains(page);
        return leadsThere && named ? Optional.empty() : wrong(page, "is an orphan of " + owner);
    }

    private static Optional<String> wrong(String what, String how) {
        return Optional.of(what + " " + how);
    }

    private Optional<Thing> source(String key) {
        return world.at(new Place(World.SOURCE, key));
    }

    private Optional<Thing> page(String page) {
        return world.at(new Place(World.PUBLIC, page));
    }

    private String text(String publicKey) {
        return world.at(new Place(World.PUBLIC, publicKey)).map(Thing::text).orElse("");
    }

    private boolean hasReport(String key) {
        return !report(key).isEmpty();
    }

    private String report(String key) {
        return source(new SourceKey(key).reportKey()).map(Thing::text).orElse("");
    }

    private static String record(String key) {
        return new SourceKey(key).recordKey();
    }

    private static String pageOf(String text) {
        Matcher urlname = URLNAME.matcher(text);
        return urlname.find() ? "2020/02/02/" + urlname.group(1) + "/index.html" : "";
    }

    private Optional<PostRecord.Live> live(String key) {
        return world.at(new Place(World.PUBLIC, record(key)))
                .map(Agreement::read)
                .filter(PostRecord.Live.class::isInstance)
                .map(PostRecord.Live.class::cast);
    }

    private static PostRecord read(Thing record) {
        try {
            return TestSite.standard().records().read(record.bytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
