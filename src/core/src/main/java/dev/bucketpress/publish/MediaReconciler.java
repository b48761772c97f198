package dev.bucketpress.publish;

import dev.bucketpress.picture.PictureHeader;
import dev.bucketpress.picture.PictureSize;
import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CacheControl;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.ContentHeaders;
import dev.bucketpress.storage.CopySource;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.text.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the public copy of a media file (a picture, recording or document) agree with its original: it exists exactly
 * while the original does, and has the same bytes. Neither of them is downloaded, but for the beginning of a picture: the
 * copy's metadata says how large that is, so that a post knows it by the look-up that finds the copy.
 *
 * <p>A copy is written unconditionally, since only runs of the same file write to its key. A late run finds at its end
 * that the original has changed, and begins again.
 *
 * @param sources which files are the blog's
 * @param trusted whether authors are trusted with files that can hold scripts
 */
record MediaReconciler(Bucket source, Bucket published, SourceFilter sources, boolean trusted) {

    /** The size limit of a copy in S3 (docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html). */
    private static final long MAX_BYTES = 5L * 1024 * 1024 * 1024;

    private static final String NOT_THERE = "it is not in the bucket";

    /** The media file of a key, if it is one of the blog's by its name. */
    Optional<MediaFile> file(SourceKey key) {
        return MediaFile.of(key, trusted).filter(file -> sources.whyIgnored(key).isEmpty());
    }

    /** What posts show of a file: its copy, which says its size, or what is about to be copied. */
    LinkTarget target(MediaFile file) {
        if (!file.canBeCopied()) {
            return new LinkTarget.Missing();
        }
        Optional<ObjectHead> copy = published.head(file.publicKey());
        boolean isAwaited = copy.isEmpty() && source.head(file.source().value()).isPresent();
        return isAwaited ? new LinkTarget.File(Optional.empty()) : target(file, copy);
    }

    private static LinkTarget target(MediaFile file, Optional<ObjectHead> copy) {
        return copy.filter(there -> UserMetadata.isOwnedBy(file.source(), there))
                .<LinkTarget>map(there -> new LinkTarget.File(UserMetadata.pictureSize(there)))
                .orElseGet(LinkTarget.Missing::new);
    }

    /** One try of a run. */
    MediaOutcome reconcile(MediaFile file) {
        if (!file.canBeCopied()) {
            Outcome rejected = rejected(
                    file,
                    "The file's name, with its folders, is too long for a key in S3, or holds a control character.",
                    "Give the file or its folders shorter, plain names.");
            return new MediaOutcome(rejected, new LinkTarget.Missing());
        }
        Optional<ObjectHead> original = whyUnpublished(file).isPresent()
                ? Optional.empty()
                : source.head(file.source().value());
        Optional<ObjectHead> copy = published.head(file.publicKey());
        if (copy.isPresent() && !UserMetadata.isOwnedBy(file.source(), copy.get())) {
            return new MediaOutcome(original.isEmpty() ? ignored(file) : taken(file), new LinkTarget.Missing());
        }
        return original.isPresent()
                ? publish(file, original.get(), copy)
                : new MediaOutcome(withdraw(file, copy), new LinkTarget.Missing());
    }

    /**
     * Schedules runs for all posts that show or link to a file. A run whose file is as it was schedules them too: an
     * earlier one may have died before its follow-ups.
     *
     * @param target what the file has come to
     */
    void scheduleFollowUps(MediaFile file, LinkTarget target, RunContext context) {
        // step: follow-ups of a file's referrers
        new PostRegister(published, PublicKeys.REFERRERS)
                .of(file.source().value()).stream()
                        .map(post ->
                                new FollowUp(post, Optional.of(new FollowUp.Shown(file.source(), target.version()))))
                        .forEach(context::followUp);
    }

    private MediaOutcome publish(MediaFile file, ObjectHead original, Optional<ObjectHead> copy) {
        if (original.size() > MAX_BYTES) {
            Outcome rejected = rejected(
                    file,
                    "The file has " + original.size() + " bytes; S3 copies no more than " + MAX_BYTES + " at a time.",
                    "Make the file smaller, or have it read from elsewhere.");
            return new MediaOutcome(rejected, target(file, copy));
        }
        if (copy.filter(there -> isCopyOf(original, file, there)).isPresent()) {
            return new MediaOutcome(new Outcome.Unchanged(file.source().value()), target(file, copy));
        }
        Optional<PictureSize> size = size(file, original);
        CopySource version = new CopySource(source, file.source().value(), original.etag());
        if (published
                .copy(version, file.publicKey(), headers(file, original, size))
                .isEmpty()) {
            throw new Conflict(file.publicKey());
        }
        // step: last check of a copied file
        verify(file, Optional.of(original));
        return new MediaOutcome(new Outcome.Published(file.source().value(), file.path()), new LinkTarget.File(size));
    }

    /** What its first bytes say; those of a compressed file are not its own. */
    private Optional<PictureSize> size(MediaFile file, ObjectHead original) {
        if (!file.isPicture() || original.encoding().isPresent() || original.size() == 0) {
            return Optional.empty();
        }
        String key = file.source().value();
        return PictureHeader.size(
                source.beginning(key, original.etag(), PictureHeader.BYTES).orElseThrow(() -> new Conflict(key)));
    }

    private Outcome withdraw(MediaFile file, Optional<ObjectHead> copy) {
        if (copy.isEmpty()) {
            return ignored(file);
        }
        if (!published.delete(file.publicKey(), new Condition.Matches(copy.get().etag()))) {
            throw new Conflict(file.publicKey());
        }
        if (whyUnpublished(file).isEmpty()) {
            // step: last check of a removed file
            verify(file, Optional.empty());
        }
        return new Outcome.Withdrawn(file.source().value(), why(file));
    }

    /** Checks the original again after everything was written. */
    private void verify(MediaFile file, Optional<ObjectHead> seen) {
        String key = file.source().value();
        if (!source.etag(key).equals(seen.map(ObjectHead::etag))) {
            throw new Conflict(key);
        }
    }

    private static boolean isCopyOf(ObjectHead original, MediaFile file, ObjectHead copy) {
        return original.etag().equals(copy.metadata().get(UserMetadata.ORIGINAL))
                && file.contentType().equals(copy.contentType())
                && original.encoding().equals(copy.encoding())
                && file.isPicture() == copy.metadata().containsKey(UserMetadata.PICTURE_SIZE);
    }

    private static ContentHeaders headers(MediaFile file, ObjectHead original, Optional<PictureSize> size) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(UserMetadata.OWNER, file.source().owner());
        metadata.put(UserMetadata.ORIGINAL, original.etag());
        if (file.isPicture()) {
            metadata.put(UserMetadata.PICTURE_SIZE, size.map(PictureSize::text).orElse(UserMetadata.UNKNOWN_SIZE));
        }
        return new ContentHeaders(
                file.contentType(),
                original.encoding(),
                Optional.of(CacheControl.REVALIDATE),
                Optional.empty(),
                metadata);
    }

    private Optional<String> whyUnpublished(MediaFile file) {
        return file.source().isDraft() ? Optional.of("it is a draft's") : sources.whyIgnored(file.source());
    }

    private String why(MediaFile file) {
        return whyUnpublished(file).orElse(NOT_THERE);
    }

    private Outcome ignored(MediaFile file) {
        return new Outcome.Ignored(file.source().value(), why(file));
    }

    private static Outcome taken(MediaFile file) {
        return rejected(
                file,
                "`" + file.publicKey() + "` in the public bucket was not written by Bucketpress.",
                "Delete it there, or give this file another name.");
    }

    private static Outcome rejected(MediaFile file, String what, String remedy) {
        return new Outcome.Rejected(file.source().value(), Problem.ofTheFile(what, remedy));
    }
}
