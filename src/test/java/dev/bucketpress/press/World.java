package dev.bucketpress.press;

import dev.bucketpress.bucket.Condition;
import dev.bucketpress.bucket.Content;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.record.PostSchema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Both buckets at one moment. Worlds are values, each there once in a walk: a request leads to another one. */
final class World {

    static final String SOURCE = "posts";
    static final String PUBLIC = "public";

    private final Map<Place, Thing> objects;
    private final int hash;
    private final Map<World, World> all;
    private final Map<Request, Answered> asked = new IdentityHashMap<>();

    private World(Map<Place, Thing> objects, Map<World, World> all) {
        this.objects = objects;
        this.hash = objects.hashCode();
        this.all = all;
    }

    /** Two empty buckets. */
    static World empty() {
        return new World(new TreeMap<>(), new HashMap<>());
    }

    private World once() {
        return all.computeIfAbsent(this, world -> world);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof World world && hash == world.hash && objects.equals(world.objects);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    Set<Place> places() {
        return objects.keySet();
    }

    /** Where an object stands. */
    record Place(String bucket, String key) implements Comparable<Place> {

        private static final String RECORDS = "api/posts/";

        /** Whether it is that of a page, a redirect, or the copy of a file. */
        boolean isAPage() {
            return bucket.equals(PUBLIC) && !key.startsWith("api/");
        }

        /** Whether a run that begins again knows what it saw here. */
        boolean isRemembered() {
            return isAPage() || key.equals(PostSchema.KEY);
        }

        /** The post whose record is kept here. */
        Optional<String> postOfRecord() {
            boolean isRecord = bucket.equals(PUBLIC) && key.startsWith(RECORDS);
            return isRecord
                    ? Optional.of(key.substring(RECORDS.length(), key.length() - ".json".length()))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Place other) {
            return bucket.equals(other.bucket) ? key.compareTo(other.key) : bucket.compareTo(other.bucket);
        }
    }

    /** An object. Equal bytes have equal ETags, as in S3. */
    record Thing(String etag, Map<String, String> metadata, String text) {

        static Thing of(Content content) {
            return of(content.bytes(), content.metadata());
        }

        static Thing of(byte[] bytes, Map<String, String> metadata) {
            try {
                byte[] md5 = MessageDigest.getInstance("MD5").digest(bytes);
                return new Thing(HexFormat.of().formatHex(md5), metadata, new String(bytes, StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        ObjectHead head() {
            return new ObjectHead(etag, bytes().length, "text/html", metadata);
        }

        /** Whose page it is. */
        String owner() {
            return SourceKey.ofOwner(metadata.getOrDefault(Pages.OWNER, ""))
                    .map(SourceKey::value)
                    .orElse("nobody");
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What a bucket is asked. */
    sealed interface Request {

        Place at();

        record Get(Place at) implements Request {}

        record Head(Place at) implements Request {}

        record Put(Place at, Thing thing, Condition condition) implements Request {

            /** Whether it writes a page or file of this key. */
            boolean isOf(String sourceKey) {
                return at.isAPage() && thing.owner().equals(sourceKey);
            }
        }

        record Delete(Place at, Condition condition) implements Request {}

        /** Whether a run that goes on to another post knows it: who is next, and what it is to say of those before. */
        default boolean isRememberedByARun() {
            return this instanceof Put || this instanceof Keys || at().key().startsWith("api/waiting/");
        }

        /** @param at a key's beginning */
        record Keys(Place at) implements Request {}

        default String name() {
            return getClass().getSimpleName().toUpperCase(Locale.ROOT) + " " + at().key();
        }
    }

    /** What a bucket answers, and the world after it. */
    record Answered(Object answer, World after) {}

    Optional<Thing> at(Place place) {
        return Optional.ofNullable(objects.get(place));
    }

    Answered ask(Request request) {
        return asked.computeIfAbsent(request, this::answer);
    }

    private Answered answer(Request request) {
        Optional<Thing> there = at(request.at());
        Optional<String> etag = there.map(Thing::etag);
        if (request instanceof Request.Put put) {
            return put.condition().holdsFor(etag)
                    ? new Answered(Optional.of(put.thing().etag()), with(put.at(), put.thing()))
                    : new Answered(Optional.empty(), this);
        }
        if (request instanceof Request.Delete delete) {
            boolean refused = there.isPresent() && !delete.condition().holdsFor(etag);
            return refused ? new Answered(false, this) : new Answered(true, without(delete.at()));
        }
        return new Answered(request instanceof Request.Keys ? keys(request.at()) : there, this);
    }

    private List<String> keys(Place prefix) {
        return objects.keySet().stream()
                .filter(place ->
                        place.bucket().equals(prefix.bucket()) && place.key().startsWith(prefix.key()))
                .map(Place::key)
                .toList();
    }

    World with(Place place, Thing thing) {
        Map<Place, Thing> changed = new TreeMap<>(objects);
        changed.put(place, thing);
        return new World(changed, all).once();
    }

    World without(Place place) {
        Map<Place, Thing> changed = new TreeMap<>(objects);
        changed.remove(place);
        return new World(changed, all).once();
    }
}
