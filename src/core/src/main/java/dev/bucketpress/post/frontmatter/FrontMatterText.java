package dev.bucketpress.post.frontmatter;

import dev.bucketpress.text.Position;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The lines that YAML nodes were read from: maps YAML's marks to positions in the post's file, and nodes to what was
 * written.
 *
 * @param firstLine the line of the file that the first of these lines is, from 1
 */
record FrontMatterText(List<String> lines, int firstLine) {

    /** Where the front matter begins. */
    Position start() {
        return at(0, 0);
    }

    Position position(Mark mark) {
        return at(mark.getLine(), mark.getColumn());
    }

    private Position at(int line, int column) {
        return new Position(line(line), column + 1);
    }

    /** The line of the file that one of these lines is; a brace may have been put before its first. */
    int line(int index) {
        return Math.max(1, firstLine + index);
    }

    /** The position of a character, by its index in code points. */
    Position position(int index) {
        String text = String.join("\n", lines);
        Position position = Position.of(text, text.offsetByCodePoints(0, index));
        return new Position(line(position.line() - 1), position.column());
    }

    /** What is written from a node's beginning to its end, joined to one line. */
    String written(Node node) {
        Mark start = node.getStartMark();
        Mark end = node.getEndMark();
        if (start.getLine() == end.getLine()) {
            return from(start).substring(0, from(start).length() - from(end).length());
        }
        StringBuilder written = new StringBuilder(from(start));
        for (int line = start.getLine() + 1; line < Math.min(end.getLine(), lines.size()); line++) {
            written.append(' ').append(lines.get(line).strip());
        }
        if (end.getLine() < lines.size()) {
            String last = lines.get(end.getLine());
            written.append(' ').append(last, 0, last.length() - from(end).length());
        }
        return written.toString().strip();
    }

    /** The rest of its line after a node. */
    String after(Node node) {
        return from(node.getEndMark());
    }

    private String from(Mark mark) {
        if (mark.getLine() >= lines.size()) {
            return "";
        }
        String line = lines.get(mark.getLine());
        int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return line.substring(line.offsetByCodePoints(0, column));
    }
}
