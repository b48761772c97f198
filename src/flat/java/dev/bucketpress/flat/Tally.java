package dev.bucketpress.flat;

/** What was asked of a bucket: requests by kind, and bytes of bodies. */
record Tally(long gets, long heads, long puts, long deletes, long lists, long read, long written) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    long requests() {
        return gets + heads + puts + deletes + lists;
    }

    long bytes() {
        return read + written;
    }

    Tally plus(Tally other) {
        return new Tally(
                gets + other.gets,
                heads + other.heads,
                puts + other.puts,
                deletes + other.deletes,
                lists + other.lists,
                read + other.read,
                written + other.written);
    }

    Tally minus(Tally other) {
        return new Tally(
                gets - other.gets,
                heads - other.heads,
                puts - other.puts,
                deletes - other.deletes,
                lists - other.lists,
                read - other.read,
                written - other.written);
    }
}
