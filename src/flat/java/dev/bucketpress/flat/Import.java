package dev.bucketpress.flat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What it took to bring posts in.
 *
 * @param published how many of them were published, and not only their records written
 */
record Import(int posts, int published, Cost publishing, Cost listing) {

    static final Import NOTHING = new Import(0, 0, Cost.NONE, Cost.NONE);

    /** As many records as one delivery of the second queue holds at most. */
    private static final int BATCH = 500;

    /** Brings posts in, in their order. */
    static Import of(Blog blog, List<Draft> drafts) {
        return batches(drafts).stream().map(batch -> published(blog, batch)).reduce(NOTHING, Import::plus);
    }

    /** Brings posts in; but for those that will be edited or deleted only their records are written. */
    static Import mostlyRecords(Blog blog, List<Draft> drafts) {
        Set<Draft> whole = Change.touched(drafts);
        Shortcut shortcut = Shortcut.of(Blog.WORKSHOP, drafts.get(0));
        List<Draft> others =
                drafts.stream().filter(draft -> !whole.contains(draft)).toList();
        return batches(others).stream()
                .map(batch -> pretended(blog, batch, shortcut))
                .reduce(published(blog, List.copyOf(whole)), Import::plus);
    }

    private static List<List<Draft>> batches(List<Draft> drafts) {
        return IntStream.rangeClosed(0, (drafts.size() - 1) / BATCH)
                .mapToObj(batch -> drafts.subList(batch * BATCH, Math.min((batch + 1) * BATCH, drafts.size())))
                .toList();
    }

    private static Import published(Blog blog, List<Draft> drafts) {
        drafts.forEach(blog::drop);
        List<String> keys = keys(drafts);
        return new Import(keys.size(), keys.size(), blog.publish(keys), blog.list(keys));
    }

    private static Import pretended(Blog blog, List<Draft> drafts, Shortcut shortcut) {
        blog.pretend(drafts, shortcut);
        return new Import(drafts.size(), 0, Cost.NONE, blog.list(keys(drafts)));
    }

    private static List<String> keys(List<Draft> drafts) {
        return drafts.stream().map(Draft::key).toList();
    }

    private Import plus(Import other) {
        return new Import(
                posts + other.posts,
                published + other.published,
                publishing.plus(other.publishing),
                listing.plus(other.listing));
    }
}
