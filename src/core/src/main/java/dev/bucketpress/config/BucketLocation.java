package dev.bucketpress.config;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The location of a bucket, as a setting gives it: a name in S3, or a folder. */
public sealed interface BucketLocation {

    /** The rules for names of general purpose buckets (docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html). */
    Pattern S3_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    String FOLDER_SCHEME = "file:";

    /** A bucket of this name in S3. */
    record InS3(String name) implements BucketLocation {}

    /** A folder on this machine. */
    record InFolder(Path folder) implements BucketLocation {}

    /** @throws InvalidSetting where the value is neither a bucket's name nor a folder's URI */
    static BucketLocation of(String setting, String value) {
        if (value.startsWith(FOLDER_SCHEME)) {
            return new InFolder(Path.of(withoutAuthority(value.substring(FOLDER_SCHEME.length())))
                    .toAbsolutePath()
                    .normalize());
        }
        if (S3_NAME.matcher(value).matches()) {
            return new InS3(value);
        }
        throw InvalidSetting.malformed(
                setting,
                value,
                "the name of an S3 bucket, or a folder as in `file:local/posts` or `file:///srv/posts`");
    }

    private static String withoutAuthority(String path) {
        return path.startsWith("//") ? path.substring(2) : path;
    }

    /** The name that events give the bucket: a folder's own name stands for it. */
    default String eventName() {
        return this instanceof InFolder in ? String.valueOf(in.folder().getFileName()) : ((InS3) this).name();
    }
}
