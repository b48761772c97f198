package dev.bucketpress.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/** The function's zip, unpacked and run by AWS's own runtime interface client, as managed Java runtimes do. */
public final class ZippedFunction implements AutoCloseable {

    private static final Path ZIP = Path.of("target/function.zip");
    private static final Path RUNTIME = Path.of("target/lambda-runtime");
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    private final RuntimeApi api = new RuntimeApi();
    private final Process process;

    /**
     * Starts the function.
     *
     * @param folder an empty one, for the unpacked zip
     * @param jvm options such as another locale
     */
    public ZippedFunction(Path folder, S3Pair buckets, S3Server server, String... jvm) throws IOException {
        unpack(folder);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(jvm));
        command.addAll(List.of(
                "-cp",
                RUNTIME + "/*" + File.pathSeparator + folder + File.pathSeparator + folder + "/lib/*",
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                HANDLER));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment(folder, buckets, server));
        process = builder.start();
    }

    private Map<String, String> environment(Path folder, S3Pair buckets, S3Server server) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
                Map.entry("LAMBDA_TASK_ROOT", folder.toString()),
                Map.entry("_HANDLER", HANDLER),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "test"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "test"),
                Map.entry("QUARKUS_S3_ENDPOINT_OVERRIDE", server.endpoint().toString()),
                Map.entry("QUARKUS_S3_PATH_STYLE_ACCESS", "true"),
                Map.entry("BUCKETPRESS_SOURCE_BUCKET", buckets.source()),
                Map.entry("BUCKETPRESS_PUBLIC_BUCKET", buckets.published()),
                Map.entry("BUCKETPRESS_SITE_URL", "https://blog.example.org"),
                Map.entry("BUCKETPRESS_SITE_TIME_ZONE", "Asia/Shanghai"));
    }

    /** Every entry of the zip, and of the project's own jar in it. */
    public static List<String> entries() throws IOException {
        List<String> names = new ArrayList<>();
        Path folder = Files.createTempDirectory("function-zip");
        unpack(folder);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                names.add(folder.relativize(file).toString());
                if (file.getFileName().toString().contains("bucketpress")
                        && file.toString().endsWith(".jar")) {
                    try (ZipFile jar = new ZipFile(file.toFile())) {
                        jar.stream().forEach(entry -> names.add(entry.getName()));
                    }
                }
            }
        }
        return names;
    }

    private static void unpack(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file);
            }
        }
    }

    /** Invokes the function and waits for its reply. */
    public RuntimeApi.Reply invoke(String event) throws InterruptedException {
        return api.invoke(event);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        process.destroyForcibly();
        api.close();
    }
}
