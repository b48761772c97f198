package dev.bucketpress.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes an input that fails smaller as long as it fails: first by lines, then by words. */
final class Shrinking {

    private Shrinking() {}

    static String shrink(String body, Predicate<String> fails) {
        String byLines = shrink(List.of(body.split("(?<=\n)")), fails);
        return shrink(List.of(byLines.split("(?<=[\\s，。])")), fails);
    }

    private static String shrink(List<String> pieces, Predicate<String> fails) {
        List<String> left = new ArrayList<>(pieces);
        for (int size = Math.max(1, left.size() / 2); size > 0; size /= 2) {
            for (int from = 0; from < left.size(); ) {
                List<String> fewer = new ArrayList<>(left.subList(0, from));
                fewer.addAll(left.subList(Math.min(left.size(), from + size), left.size()));
                if (!fewer.isEmpty() && fails.test(String.join("", fewer))) {
                    left = fewer;
                } else {
                    from += size;
                }
            }
        }
        return String.join("", left);
    }
}
