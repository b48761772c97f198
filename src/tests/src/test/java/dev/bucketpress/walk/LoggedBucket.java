package dev.bucketpress.walk;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.Deadline;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import dev.bucketpress.walk.World.Thing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bucket that has somebody else answer each request. A copy is a read and a write here, so that it is caught in
 * between.
 *
 * @param begun is told when a run begins, whether the first or one that follows it
 */
record LoggedBucket(String name, Function<Request, Object> answers, Runnable begun) implements Bucket {

    /** Every run limits its requests before the first of them. */
    @Override
    public Bucket within(Deadline deadline) {
        begun.run();
        return this;
    }

    @Override
    public FetchResult get(String key, long limit) {
        return thing(new Request.Get(at(key)))
                .<FetchResult>map(thing -> new FetchResult.Whole(thing.head(), thing.bytes()))
                .orElseGet(FetchResult.Missing::new);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return thing(new Request.Head(at(key))).map(Thing::head);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<String> put(String key, Content content, Condition condition) {
        return (Optional<String>) answers.apply(new Request.Put(at(key), Thing.of(content), condition));
    }

    @Override
    public boolean delete(String key, Condition condition) {
        return (Boolean) answers.apply(new Request.Delete(at(key), condition));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> keys(String prefix) {
        return (List<String>) answers.apply(new Request.Keys(at(prefix)));
    }

    @SuppressWarnings("unchecked")
    private Optional<Thing> thing(Request request) {
        return (Optional<Thing>) answers.apply(request);
    }

    private Place at(String key) {
        return new Place(name, key);
    }
}
