package dev.bucketpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** The command {@code preview} at work in this process, on a port that is free. */
final class RunningPreview implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern URL = Pattern.compile("Read the site at +(\\S+)\\R");

    private final HttpClient http = HttpClient.newHttpClient();
    private final StringWriter out = new StringWriter();
    private final FutureTask<Integer> command;
    private final Thread thread;

    /** @param arguments all but the port */
    RunningPreview(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--port", "0"));
        CommandLine preview = new CommandLine(new PreviewCommand()).setOut(new PrintWriter(out, true));
        command = new FutureTask<>(() -> preview.execute(line.toArray(String[]::new)));
        thread = new Thread(command, "preview-command");
        thread.start();
    }

    /** What it wrote until now. */
    String console() {
        return out.toString();
    }

    URI url() throws Exception {
        until(() -> URL.matcher(console()).find());
        Matcher printed = URL.matcher(console());
        assertThat(printed.find()).isTrue();
        return URI.create(printed.group(1));
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Waits until a page has a text. */
    String untilShown(String path, String text) throws Exception {
        until(() -> text(path).contains(text));
        return text(path);
    }

    String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(command.isDone()).as("ended too early: %s", console()).isFalse();
            assertThat(System.nanoTime()).as("waited in vain: %s", console()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Interrupts it, as Ctrl-C does, and waits for its exit code. */
    int interrupt() throws Exception {
        thread.interrupt();
        return command.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
    }
}
