package dev.bucketpress.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server's end of a connection that HTTP requests come in by, one after the other. */
final class HttpConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    /** The next request; null where the caller hung up instead. */
    @Nullable HttpMessage read() throws IOException {
        String first = readLine();
        if (first == null || first.isEmpty()) {
            return null;
        }
        List<HttpMessage.Header> headers = new ArrayList<>();
        for (String line = readLine(); line != null && !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            headers.add(new HttpMessage.Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        HttpMessage head = new HttpMessage(first, headers, new byte[0]);
        int length =
                head.header(HttpMessage.CONTENT_LENGTH).map(Integer::parseInt).orElse(0);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new HttpMessage(first, headers, body);
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    void write(HttpMessage answer) throws IOException {
        write(answer, answer.body().length);
    }

    void writeHalf(HttpMessage answer) throws IOException {
        write(answer, answer.body().length / 2);
    }

    private void write(HttpMessage answer, int length) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(answer.head());
        all.write(answer.body(), 0, length);
        out.write(all.toByteArray());
        out.flush();
    }

    /** Says nothing more until the caller has had enough. */
    void waitForItsEnd() throws IOException {
        while (in.read() >= 0) {
            // Whatever else is said has no answer either.
        }
    }

    /** Ends the connection as a router does that lost it: with no regard to what is under way. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
