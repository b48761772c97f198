package dev.bucketpress.bodies;

/** Rewrites a body, perhaps only where that means the same here. */
@FunctionalInterface
interface BodyRewriting {

    String apply(String body, OwnPages ours);
}
