package dev.bucketpress.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fences that nothing closes but the end of the item that they stand in. */
final class OpenFences {

    private static final Pattern BEGINNING = Pattern.compile("((?:[ >]|[-*+] |\\d{1,9}[.)] )+)(`{3,}|~{3,})[^`]*");

    /**
     * @param indent of its item, at most
     * @param quoted whether it ends with a quote
     */
    private record Fence(int indent, String marker, boolean quoted) {}

    private OpenFences() {}

    /** Without the empty lines that such a fence ends with. */
    static String withoutEmptyLines(String body) {
        List<String> lines = new ArrayList<>();
        @Nullable Fence fence = null;
        for (String line : body.split("\n", -1)) {
            if (fence == null) {
                fence = begunBy(line);
            } else if (!Rewriting.isEmpty(line)) {
                String prefix = Rewriting.prefix(line);
                if (prefix.length() < fence.indent) {
                    dropEmpty(lines);
                    fence = begunBy(line);
                } else if (line.startsWith(fence.marker, prefix.length())) {
                    fence = null;
                }
            } else if (fence.quoted && !line.contains(">")) {
                fence = null;
            }
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    /** The same where that changes nothing here. */
    static String withoutEmptyLines(String body, OwnPages ours) {
        String without = withoutEmptyLines(body);
        return ours.areSame(body, without) ? without : body;
    }

    private static @Nullable Fence begunBy(String line) {
        Matcher fence = BEGINNING.matcher(line);
        return fence.matches()
                ? new Fence(fence.end(1), fence.group(2), fence.group(1).contains(">"))
                : null;
    }

    private static void dropEmpty(List<String> lines) {
        while (!lines.isEmpty() && Rewriting.isEmpty(lines.get(lines.size() - 1))) {
            lines.remove(lines.size() - 1);
        }
    }
}
