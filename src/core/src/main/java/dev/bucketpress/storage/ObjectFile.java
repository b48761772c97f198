package dev.bucketpress.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that make an object of a folder.
 *
 * @param content the bytes of the object
 * @param top the folder that remains when the last object in it is deleted
 */
record ObjectFile(Path content, MetadataFile metadata, Path top) {

    boolean exists() {
        return Files.isRegularFile(content);
    }

    /** Deletes them, and their folders as far as these are empty: in S3 no folder remains after its last object. */
    void delete() throws IOException {
        Files.delete(content);
        metadata.delete();
        try {
            for (Path folder = content.getParent(); !folder.equals(top); folder = folder.getParent()) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // This folder and its parents hold other objects.
        }
    }
}
