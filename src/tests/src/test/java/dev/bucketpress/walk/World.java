package dev.bucketpress.walk;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ObjectHead;
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
import org.jspecify.annotations.Nullable;

/** Both buckets at one moment. Worlds are values, each there once in a walk: a request leads to another one. */
public final class World {

    public static final String SOURCE = "posts";
    public static final String PUBLIC = "public";

    private final Map<Place, Thing> objects;
    private final int hash;
    private final Once once;
    private final Map<Request, Answered> asked = new IdentityHashMap<>();

    /** All worlds of a walk and the objects in them, so that equal ones are the same. */
    private record Once(Map<World, World> worlds, Map<Thing, Thing> things) {}

    private World(Map<Place, Thing> objects, int hash, Once once) {
        this.objects = objects;
        this.hash = hash;
        this.once = once;
    }

    /** Two empty buckets. */
    public static World empty() {
        return new World(new TreeMap<>(), 0, new Once(new HashMap<>(), new HashMap<>()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof World world && hash == world.hash && objects.equals(world.objects);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    public Set<Place> places() {
        return objects.keySet();
    }

    /** Where an object stands. */
    public record Place(String bucket, String key) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return bucket.equals(other.bucket) ? key.compareTo(other.key) : bucket.compareTo(other.bucket);
        }
    }

    /** An object. Equal bytes have equal ETags, as in S3. */
    public record Thing(String etag, Map<String, String> metadata, String text) {

        public static Thing of(Content content) {
            return of(content.bytes(), content.metadata());
        }

        public static Thing of(byte[] bytes, Map<String, String> metadata) {
            try {
                byte[] md5 = MessageDigest.getInstance("MD5").digest(bytes);
                return new Thing(HexFormat.of().formatHex(md5), metadata, new String(bytes, StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int hashCode() {
            return etag.hashCode();
        }

        public ObjectHead head() {
            return new ObjectHead(etag, bytes().length, "text/html", metadata);
        }

        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What a bucket is asked. */
    public sealed interface Request {

        Place at();

        record Get(Place at) implements Request {}

        record Head(Place at) implements Request {}

        record Put(Place at, Thing thing, Condition condition) implements Request {}

        record Delete(Place at, Condition condition) implements Request {}

        /** Which of two requests under way at a time is answered first: true for the second. */
        record Order(Place at) implements Request {}

        /** @param at a key's beginning */
        record Keys(Place at) implements Request {}

        default String name() {
            return getClass().getSimpleName().toUpperCase(Locale.ROOT) + " " + at().key();
        }
    }

    /** What a bucket answers, and the world after it. */
    public record Answered(Object answer, World after) {}

    public Optional<Thing> at(Place place) {
        return Optional.ofNullable(objects.get(place));
    }

    /** A bucket as it is in this world, to be read. */
    public Bucket bucket(String name) {
        return new LoggedBucket(name, request -> answer(request).answer(), () -> {});
    }

    Answered ask(Request request) {
        return asked.computeIfAbsent(request, this::answer);
    }

    private Answered answer(Request request) {
        if (request instanceof Request.Order) {
            return new Answered(false, this);
        }
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

    public World with(Place place, Thing thing) {
        return changed(place, once.things.computeIfAbsent(thing, same -> same));
    }

    World without(Place place) {
        return changed(place, null);
    }

    private World changed(Place place, @Nullable Thing thing) {
        Map<Place, Thing> changed = new TreeMap<>(objects);
        Thing before = thing == null ? changed.remove(place) : changed.put(place, thing);
        World world = new World(changed, hash - hash(place, before) + hash(place, thing), once);
        return once.worlds.computeIfAbsent(world, same -> same);
    }

    private static int hash(Place place, @Nullable Thing thing) {
        return thing == null ? 0 : place.hashCode() ^ thing.hashCode();
    }
}
