package dev.bucketpress.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The function's zip, unpacked and run as Lambda does it: a {@code bootstrap} as it is, and classes by AWS's own runtime
 * interface client.
 */
public final class ZippedFunction implements AutoCloseable {

    /** The reply in the stead of a function that has ended. */
    public static final RuntimeApi.Reply GONE = new RuntimeApi.Reply("nobody", "");

    private static final Path ZIP = Checkout.file("src/function/target/function.zip");
    private static final String BOOTSTRAP = "bootstrap";
    private static final Path RUNTIME = Checkout.file("src/tests/target/lambda-runtime");
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    /** A jar names its entries, and an executable its classes, in plain ASCII. */
    private static final Pattern CLASS_FILE = Pattern.compile("dev/bucketpress/(?:\\w+/)+[A-Z]\\w*");

    private static final Pattern CLASS_OF_EXECUTABLE = Pattern.compile("dev\\.bucketpress\\.(?:\\w+\\.)+[A-Z]\\w*");

    private final RuntimeApi api = new RuntimeApi();
    private final Process process;

    /**
     * Starts the function for two buckets.
     *
     * @param folder an empty one, for the unpacked zip
     * @param options of the JVM, which the executable takes too, such as another locale
     */
    public ZippedFunction(Path folder, S3Pair buckets, S3Server server, String... options) throws IOException {
        this(unpacked(folder), buckets, server.endpoint(), Map.of(), options);
    }

    /**
     * Starts the function for two buckets, once more.
     *
     * @param unpacked where the zip was unpacked
     * @param s3 where the function finds S3
     * @param more of the function's environment
     */
    public ZippedFunction(Path unpacked, S3Pair buckets, URI s3, Map<String, String> more, String... options)
            throws IOException {
        this(unpacked, settings(buckets, s3, more), options);
    }

    /**
     * Starts the function.
     *
     * @param unpacked where the zip was unpacked
     * @param settings the variables that its configuration in Lambda sets
     * @param options of the JVM, which the executable takes too, such as another locale
     */
    public ZippedFunction(Path unpacked, Map<String, String> settings, String... options) throws IOException {
        Path bootstrap = unpacked.resolve(BOOTSTRAP);
        List<String> command =
                new ArrayList<>(Files.exists(bootstrap) ? List.of(bootstrap.toString()) : javaRuntime(unpacked));
        command.addAll(1, List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(unpacked.resolve("log").toFile()));
        builder.environment().putAll(environment(unpacked));
        builder.environment().putAll(settings);
        process = builder.start();
        process.onExit().thenRun(() -> api.ended(GONE));
    }

    /** Unpacks the function's zip into a folder. */
    public static Path unpacked(Path folder) throws IOException {
        Zip.unpack(ZIP, folder);
        return folder;
    }

    private static List<String> javaRuntime(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                RUNTIME + "/*" + File.pathSeparator + folder + File.pathSeparator + folder + "/lib/*",
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                HANDLER);
    }

    /** What Lambda itself sets. */
    private Map<String, String> environment(Path folder) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
                Map.entry("LAMBDA_TASK_ROOT", folder.toString()),
                Map.entry("_HANDLER", HANDLER),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "bucketpress"),
                // As the stack's `LogFormat` asks for.
                Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "test"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "test"));
    }

    private static Map<String, String> settings(S3Pair buckets, URI s3, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "DISABLE_SIGNAL_HANDLERS", "true",
                "QUARKUS_S3_ENDPOINT_OVERRIDE", s3.toString(),
                "QUARKUS_S3_PATH_STYLE_ACCESS", "true",
                "BUCKETPRESS_SOURCE_BUCKET", buckets.source(),
                "BUCKETPRESS_PUBLIC_BUCKET", buckets.published(),
                "BUCKETPRESS_SITE_URL", "https://blog.example.org",
                "BUCKETPRESS_SITE_TIME_ZONE", "Asia/Shanghai"));
        settings.putAll(more);
        return settings;
    }

    /** The names of the project's own classes, as far as they are in the zip in any form. */
    public static Set<String> classes() throws IOException {
        Path folder = Files.createTempDirectory("function-zip");
        Zip.unpack(ZIP, folder);
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                names.addAll(classes(folder.relativize(file).toString(), file));
            }
        }
        return names;
    }

    private static List<String> classes(String name, Path file) throws IOException {
        String searched = name.endsWith(".jar") || name.equals(BOOTSTRAP)
                ? Files.readString(file, StandardCharsets.ISO_8859_1)
                : name;
        Pattern ownClass = name.equals(BOOTSTRAP) ? CLASS_OF_EXECUTABLE : CLASS_FILE;
        return ownClass.matcher(searched)
                .results()
                .map(found -> found.group().replace('/', '.'))
                .toList();
    }

    /** Invokes the function and waits for its reply. */
    public RuntimeApi.Reply invoke(String event) throws InterruptedException {
        return api.invoke(event);
    }

    /** Invokes the function, telling it how long it may take, and waits for its reply. */
    public RuntimeApi.Reply invoke(String event, Duration timeout) throws InterruptedException {
        return api.invoke(event, timeout);
    }

    /**
     * Waits until the function asks for an event.
     *
     * @throws ExecutionException where it ended instead
     */
    public void awaitStart() throws InterruptedException, ExecutionException {
        api.firstAsked();
    }

    /** Ends the process at once (SIGKILL). Callers that wait for a reply get {@link #GONE}. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        process.destroyForcibly();
        api.close();
    }
}
