package dev.bucketpress.bodies;

import java.util.function.UnaryOperator;

/** Rewrites a body for another renderer. */
@FunctionalInterface
interface TheirRewriting {

    String apply(String body, OwnPages ours);

    /** @param pattern what is replaced, each where that changes nothing here */
    static TheirRewriting whereSameHere(String pattern, UnaryOperator<String> replacement) {
        return (body, ours) -> Rewriting.whereSame(body, pattern, replacement, ours);
    }
}
