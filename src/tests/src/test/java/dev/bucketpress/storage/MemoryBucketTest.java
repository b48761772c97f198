package dev.bucketpress.storage;

import dev.bucketpress.testing.MemoryBucket;

class MemoryBucketTest extends BucketContract {

    @Override
    Bucket emptyBucket() {
        return new MemoryBucket("memory");
    }

    @Override
    Bucket otherBucket() {
        return new MemoryBucket("other");
    }
}
