package dev.bucketpress.storage;

import dev.bucketpress.testing.MemoryBucket;

class MemoryKeysTest extends KeyContract {

    @Override
    Bucket emptyBucket() {
        return new MemoryBucket("memory");
    }
}
