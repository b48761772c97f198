package dev.bucketpress.post.frontmatter;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of a post's file, in lines.
 *
 * @param lines without line ends, whether {@code \n}, {@code \r\n} or {@code \r}
 */
public record SourceText(List<String> lines) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public SourceText {
        lines = List.copyOf(lines);
    }

    /**
     * Decodes a file, without its byte order mark.
     *
     * @throws ProblemException at the first byte that is not UTF-8
     */
    public static SourceText decode(byte[] bytes) {
        String text = utf8(bytes);
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return ofText(marked);
    }

    private static SourceText ofText(String text) {
        // String.split needs no regular expression for a single character, and most files have no other line end.
        String lineEnds = text.indexOf('\r') < 0 ? "\n" : "\r\n|\r|\n";
        return new SourceText(List.of(text.split(lineEnds, -1)));
    }

    private static String utf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String decoded = out.flip().toString();
        if (result.isError()) {
            throw new ProblemException(
                    Position.of(decoded, decoded.length()),
                    "The file is not UTF-8: byte " + (in.position() + 1) + " cannot be read.",
                    "Save the file again with the encoding UTF-8.");
        }
        return decoded;
    }

    String join(int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }
}
