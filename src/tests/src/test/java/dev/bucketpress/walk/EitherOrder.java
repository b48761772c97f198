package dev.bucketpress.walk;

import dev.bucketpress.threads.Overlap;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes two requests one after the other, in the order that somebody says. A bucket answers each of them at one moment,
 * so the two orders are all that can become of them.
 */
record EitherOrder(Function<Request, Object> answers) implements Overlap {

    private static final Request ORDER = new Request.Order(new Place(World.SOURCE, ""));

    @Override
    public <A, B> Both<A, B> of(Supplier<A> one, Supplier<B> other) {
        if ((Boolean) answers.apply(ORDER)) {
            B second = other.get();
            return new Both<>(one.get(), second);
        }
        return new Both<>(one.get(), other.get());
    }
}
