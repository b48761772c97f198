package dev.bucketpress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between S3 and its clients, and has happen to each request what a script says. It has as many doors as are
 * opened, each with a script of its own; behind them requests about one object wait for each other (see {@link Origin}).
 */
public final class FaultProxy implements AutoCloseable {

    /** How far the callers' clocks are behind, where they are. */
    public static final Duration SKEW = Duration.ofHours(1);

    private final Origin origin;
    private final List<ServerSocket> doors = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<Fault, AtomicInteger> faults = new ConcurrentHashMap<>();

    public FaultProxy(URI s3) {
        this.origin = new Origin(s3);
    }

    /** What gives an answer to each request. */
    @FunctionalInterface
    public interface Server {

        HttpMessage answer(HttpMessage request) throws IOException;
    }

    /** What a server makes of a request, by the help of the one behind it. */
    @FunctionalInterface
    public interface Manner {

        HttpMessage answer(HttpMessage request, Server s3) throws IOException;
    }

    /** What is done to a client that is to be killed, which faults happen to whom, and who hears of what was done. */
    public interface Script {

        Fault faultOf(HttpMessage request);

        default void kill() {
            throw new UnsupportedOperationException("nobody can be killed here");
        }

        /** The answer to a request that nothing happens to on its way. */
        default HttpMessage answer(HttpMessage request, Server s3) throws IOException {
            return s3.answer(request);
        }

        /** S3 gave this answer, whether or not it gets to the client. */
        default void answered(HttpMessage request, HttpMessage answer) {}

        /** Nothing ever happens. */
        static Script calm() {
            return request -> Fault.NONE;
        }

        /** Nothing happens on the way, and a server answers in its own manner. */
        static Script answering(Manner manner) {
            return new Script() {
                @Override
                public Fault faultOf(HttpMessage request) {
                    return Fault.NONE;
                }

                @Override
                public HttpMessage answer(HttpMessage request, Server s3) throws IOException {
                    return manner.answer(request, s3);
                }
            };
        }

        /** It happens to one request, so many after the first. */
        static Script after(int requests, Fault fault) {
            AtomicInteger seen = new AtomicInteger();
            return request -> seen.getAndIncrement() == requests ? fault : Fault.NONE;
        }

        /** It happens to all requests, so many after the first. */
        static Script from(int requests, Fault fault) {
            AtomicInteger seen = new AtomicInteger();
            return request -> seen.getAndIncrement() >= requests ? fault : Fault.NONE;
        }
    }

    /** Opens a door; the address is S3's for the clients that go through it. */
    public URI open(Script script) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            doors.add(door);
            background(() -> accept(door, script));
            return URI.create("http://127.0.0.1:" + door.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket door, Script script) {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                background(() -> serve(caller, script));
            } catch (IOException e) {
                // Closed, as the condition sees.
            }
        }
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket caller, Script script) {
        try (HttpConnection line = new HttpConnection(caller)) {
            for (HttpMessage request = line.read(); request != null; request = line.read()) {
                requests.incrementAndGet();
                Fault fault = script.faultOf(request);
                faults.computeIfAbsent(fault, f -> new AtomicInteger()).incrementAndGet();
                happen(fault, request, line, script);
            }
        } catch (IOException e) {
            // The caller went away, or was cut off.
        }
    }

    private void happen(Fault fault, HttpMessage request, HttpConnection line, Script script) throws IOException {
        switch (fault) {
            case NONE -> line.write(answer(request, script));
            case SLOW_DOWN -> line.write(HttpMessage.error(request, 503, "SlowDown", Instant.now()));
            case INTERNAL_ERROR -> line.write(HttpMessage.error(request, 500, "InternalError", Instant.now()));
            case CLOCK_SKEW ->
                line.write(HttpMessage.error(
                        request, 403, "RequestTimeTooSkewed", Instant.now().plus(SKEW)));
            case LOST_RACE ->
                line.write(
                        isRead(request)
                                ? answer(request, script)
                                : HttpMessage.error(request, 409, race(request), Instant.now()));
            case LOST_REQUEST -> line.reset();
            case LOST_ANSWER -> {
                answer(request, script);
                line.reset();
            }
            case SILENCE -> line.waitForItsEnd();
            case SILENCE_AFTERWARDS -> {
                answer(request, script);
                line.waitForItsEnd();
            }
            case HALF_A_BODY -> {
                line.writeHalf(answer(request, script));
                line.close();
            }
            case STALLED_BODY -> {
                line.writeHalf(answer(request, script));
                line.waitForItsEnd();
            }
            case KILLED -> {
                script.kill();
                line.reset();
            }
            case KILLED_AFTERWARDS -> {
                answer(request, script);
                script.kill();
                line.reset();
            }
        }
    }

    private static boolean isRead(HttpMessage request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static String race(HttpMessage request) {
        boolean isConditional = request.header("If-Match")
                .or(() -> request.header("If-None-Match"))
                .isPresent();
        return isConditional ? "ConditionalRequestConflict" : "OperationAborted";
    }

    private HttpMessage answer(HttpMessage request, Script script) throws IOException {
        underWay.incrementAndGet();
        try {
            HttpMessage answer = script.answer(request, origin::answer);
            script.answered(request, answer);
            return answer;
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** Whether S3 is at work on a request, be it one that nobody waits for any more. */
    public boolean isBusy() {
        return underWay.get() > 0;
    }

    /** How many requests came in through all doors. */
    public int requests() {
        return requests.get();
    }

    /** How often each thing happened. */
    public int count(Fault fault) {
        return faults.getOrDefault(fault, new AtomicInteger()).get();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket door : doors) {
            door.close();
        }
    }
}
