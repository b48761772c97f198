package dev.bucketpress.scaling;

import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;

/** A site without any other post or file, so that each link to one gets its warning. */
final class NothingUploaded implements LinkResolver {

    @Override
    public Optional<LinkedFile> file(String path) {
        return Optional.empty();
    }

    @Override
    public boolean isMissing(String path) {
        return true;
    }

    @Override
    public Optional<Neighbour> post(String path) {
        return Optional.empty();
    }

    @Override
    public Optional<Neighbour> postOfSlug(String slug) {
        return Optional.empty();
    }
}
