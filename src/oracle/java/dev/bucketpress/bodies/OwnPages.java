package dev.bucketpress.bodies;

import org.jsoup.nodes.Document;

/** What bodies become here, plain signs as the signs they stand for. */
interface OwnPages {

    Document page(String body);

    /** Whether one can be written for the other: another renderer that reads the first otherwise may agree on the second. */
    boolean areSame(String body, String rewritten);
}
