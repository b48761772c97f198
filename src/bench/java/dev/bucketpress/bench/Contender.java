package dev.bucketpress.bench;

import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.Zip;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A function to be measured.
 *
 * @param name as the table calls it
 * @param command starts it as Lambda would
 * @param zip what Lambda would be given, if there is one
 */
record Contender(String name, List<String> command, Optional<Path> zip) {

    private static final Path EXECUTABLE_ZIP = Checkout.file("src/function/target/executable/function.zip");
    private static final Path JVM_ZIP = Checkout.file("src/function/target/function.zip");
    private static final Path GO = Checkout.file("src/tests/target/bench/go/bootstrap");

    private static final Path EXECUTABLE = Checkout.file("src/tests/target/bench/executable");
    private static final Path CLASSES = Checkout.file("src/tests/target/bench/jvm");
    private static final Path BARE = Checkout.file("src/tests/target/bench/bare/bare-function");

    static Contender executable() {
        return new Contender("executable", List.of(EXECUTABLE + "/bootstrap"), Optional.of(EXECUTABLE_ZIP));
    }

    /** With the options of Lambda's managed Java runtimes. */
    static Contender jvm() {
        return new Contender(
                "JVM",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                Checkout.file("src/tests/target/lambda-runtime") + "/*",
                                CLASSES + "",
                                CLASSES + "/lib/*"),
                        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                        "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"),
                Optional.of(JVM_ZIP));
    }

    /** Of its zip nothing is known: npm unpacks far more than a bundler would put into it. */
    static Contender node() {
        return new Contender(
                "Node.js",
                List.of("node", Checkout.file("src/bench/node/runtime.mjs").toString()),
                Optional.empty());
    }

    /** An executable that does next to nothing; see {@link BareFunction}. */
    static Contender bare() {
        return new Contender("bare loop", List.of(BARE.toString()), Optional.empty());
    }

    /** In Go, if {@code src/bench/go/build} could build it here. */
    private static Stream<Contender> go() throws IOException {
        if (!Files.exists(GO)) {
            return Stream.empty();
        }
        Path zip = GO.resolveSibling("function.zip");
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            packed.putNextEntry(new ZipEntry("bootstrap"));
            Files.copy(GO, packed);
        }
        return Stream.of(new Contender("Go", List.of(GO.toString()), Optional.of(zip)));
    }

    /** All that do the whole job, those that were built as Lambda unpacks them. */
    static List<Contender> all() throws IOException {
        Zip.unpack(EXECUTABLE_ZIP, EXECUTABLE);
        Zip.unpack(JVM_ZIP, CLASSES);
        return Stream.concat(Stream.of(executable(), jvm(), node()), go()).toList();
    }

    ProcessBuilder process(String runtimeApi, URI s3, Buckets buckets) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Checkout.file("src/tests/target/bench/" + name + ".log").toFile());
        builder.environment().putAll(environment(runtimeApi, s3, buckets));
        return builder;
    }

    /** The two buckets of a run. */
    record Buckets(String source, String published) {}

    private static Map<String, String> environment(String runtimeApi, URI s3, Buckets buckets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("LAMBDA_TASK_ROOT", CLASSES.toAbsolutePath().toString());
        environment.put("_HANDLER", "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
        environment.put("AWS_REGION", "us-east-1");
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put("DISABLE_SIGNAL_HANDLERS", "true");
        environment.put("QUARKUS_S3_ENDPOINT_OVERRIDE", s3.toString());
        environment.put("QUARKUS_S3_PATH_STYLE_ACCESS", "true");
        environment.put("BUCKETPRESS_SOURCE_BUCKET", buckets.source());
        environment.put("BUCKETPRESS_PUBLIC_BUCKET", buckets.published());
        environment.put("BUCKETPRESS_SITE_URL", "https://blog.example.org");
        // The others have none.
        environment.put("BUCKETPRESS_SEARCH", "off");
        environment.put("S3_ENDPOINT", s3.toString());
        environment.put("SOURCE_BUCKET", buckets.source());
        environment.put("PUBLIC_BUCKET", buckets.published());
        return environment;
    }
}
