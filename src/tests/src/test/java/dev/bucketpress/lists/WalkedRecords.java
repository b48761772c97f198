package dev.bucketpress.lists;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.walk.WalkedSystem;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import java.util.Optional;

/** What follows from records, which runs only read. A new try of a run remembers nothing of the one before. */
abstract class WalkedRecords implements WalkedSystem {

    @Override
    public World start() {
        return World.empty();
    }

    @Override
    public Place placeOf(String key) {
        return new Place(World.PUBLIC, new SourceKey(key).recordKey());
    }

    @Override
    public boolean isOnlyRead(Place place) {
        return place.key().startsWith("api/posts/");
    }

    @Override
    public Optional<String> goesOnTo(Request request) {
        return Optional.empty();
    }

    @Override
    public boolean isRememberedByARun(Request request) {
        return false;
    }

    @Override
    public boolean isRememberedByARetry(Request request) {
        return false;
    }
}
