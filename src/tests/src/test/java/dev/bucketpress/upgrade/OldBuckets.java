package dev.bucketpress.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.standalone.Standalone;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the two buckets that the version before wrote, and how they differ from what it made of them in the end. */
final class OldBuckets {

    private static final Path FIXTURE = Checkout.file("src/tests/src/test/resources/upgrade");
    private static final String LOCK = ".bucketpress/lock";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Standalone parts;

    private OldBuckets(Path folder) throws IOException {
        this.folder = folder;
        this.parts = Standalone.of(settings());
    }

    /** @param folder an empty one, where the copy is to be */
    static OldBuckets copiedTo(Path folder) throws IOException {
        for (String bucket : List.of("source", "public")) {
            copy(FIXTURE.resolve(bucket), folder.resolve(bucket));
        }
        return new OldBuckets(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The settings that both were written with. */
    Map<String, String> settings() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FIXTURE.resolve("settings.properties"))) {
            properties.load(reader);
        }
        Map<String, String> settings = new HashMap<>();
        properties.forEach((name, value) -> settings.put((String) name, (String) value));
        // A site had none then unless its owner asked for it.
        settings.put("bucketpress.search", "off");
        settings.put("bucketpress.source-bucket", "file:" + folder.resolve("source"));
        settings.put("bucketpress.public-bucket", "file:" + folder.resolve("public"));
        return settings;
    }

    Standalone parts() {
        return parts;
    }

    Bucket source() {
        return parts.buckets().source();
    }

    Bucket published() {
        return parts.buckets().published();
    }

    /** A file of an object of the public bucket, or the one beside it that holds its metadata. */
    List<Path> filesOf(String key) {
        Path bucket = folder.resolve("public");
        return List.of(bucket.resolve(key), bucket.resolve(".bucketpress/meta/" + key + ".headers"));
    }

    /** Puts an object of the public bucket back to what another copy holds. */
    void take(String key, OldBuckets other) throws IOException {
        for (int i = 0; i < 2; i++) {
            Path mine = filesOf(key).get(i);
            Path theirs = other.filesOf(key).get(i);
            if (Files.exists(theirs)) {
                Files.createDirectories(mine.getParent());
                Files.copy(theirs, mine, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(mine);
            }
        }
    }

    /** How the public bucket differs from what all of them come to, side files included. */
    List<String> differencesOfPublic() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(FIXTURE.resolve("converged.tsv"))) {
            if (!line.startsWith("#")) {
                expected.put(line.substring(line.indexOf('\t') + 1), line.substring(0, line.indexOf('\t')));
            }
        }
        return differences(expected, md5s(folder.resolve("public")));
    }

    /** Takes this public bucket for what all others are to come to, where the output of this version is meant to be another. */
    void writeConverged() throws IOException {
        List<String> lines = new ArrayList<>(List.of("#MD5 of what does not count, then the file"));
        md5s(folder.resolve("public")).forEach((file, md5) -> lines.add(md5 + "\t" + file));
        Files.write(FIXTURE.resolve("converged.tsv"), lines);
    }

    /** How the source bucket differs from what was dropped there, and the reports that stay. */
    List<String> differencesOfSource() throws IOException {
        Map<String, String> expected = md5s(FIXTURE.resolve("source"));
        String mended = "source/_posts/mended-unseen.md.problem.txt";
        expected.remove(mended);
        expected.remove(".bucketpress/meta/" + mended + ".headers");
        return differences(expected, md5s(folder.resolve("source")));
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        List<String> differences = new ArrayList<>();
        expected.forEach((file, md5) -> {
            if (!found.containsKey(file)) {
                differences.add(file + " is missing");
            } else if (!found.get(file).equals(md5)) {
                differences.add(file + " differs");
            }
        });
        found.keySet().stream()
                .filter(file -> !expected.containsKey(file))
                .forEach(file -> differences.add(file + " is left"));
        return differences;
    }

    /** When each file of both buckets was last written. */
    Map<Path, String> lastWrites() throws IOException {
        Map<Path, String> writes = new TreeMap<>();
        for (Path file : files(folder)) {
            writes.put(file, Files.getLastModifiedTime(file).toString());
        }
        return writes;
    }

    /** The hash of each file of both buckets. */
    Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            contents.put(file, md5(Files.readAllBytes(file)));
        }
        return contents;
    }

    private static Map<String, String> md5s(Path bucket) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : files(bucket)) {
            String name = bucket.relativize(file).toString();
            found.put(name, md5(withoutCounters(name, Files.readAllBytes(file))));
        }
        return found;
    }

    /** Without the numbers that count how often an object was written, and when: these depend on the way to the end. */
    private static byte[] withoutCounters(String file, byte[] bytes) throws IOException {
        if (file.startsWith("api/listed/")) {
            ObjectNode json = (ObjectNode) JSON.readTree(bytes);
            json.remove(List.of("turn", "since"));
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (file.startsWith("api/lists/")) {
            JsonNode json = JSON.readTree(bytes);
            json.findParents("revision").forEach(parent -> ((ObjectNode) parent).remove("revision"));
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(LOCK))
                    .sorted()
                    .toList();
        }
    }
}
