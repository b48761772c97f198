package dev.bucketpress.lists;

import dev.bucketpress.search.IndexAgreement;
import dev.bucketpress.search.TextsFile;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The index of search with a file of all texts beside it. */
final class WalkedTextsFile extends WalkedIndex {

    private static final TextsFile FILE = TextsFile.JSON;

    WalkedTextsFile() {
        super(Set.of(FILE));
    }

    @Override
    public List<Scenario> scenarios() {
        return Stream.concat(ofOnePost().limit(4), ofTwoPosts().limit(2)).toList();
    }

    @Override
    public Optional<String> disagreement(World world) {
        Bucket bucket = new SearchAlone(world.bucket(World.PUBLIC));
        return super.disagreement(world)
                .or(() -> IndexAgreement.isCurrent(bucket, FILE)
                        ? Optional.empty()
                        : Optional.of(FILE.key() + " is not as the index is"));
    }
}
