package dev.bucketpress.lists;

/** Other runs changed a list, or claimed a post, again and again. What is not done is begun anew. */
final class ListConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param key of what they changed */
    ListConflict(String key) {
        super("other runs kept changing " + key);
    }
}
