package dev.bucketpress.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replacements in a body, of which those are made that change nothing here: by halves, since most of them do not. */
final class HarmlessReplacements {

    /** What stands between the places, in order, each followed by what is at the place. */
    private final List<String> between = new ArrayList<>();

    private final List<String> places = new ArrayList<>();
    private final List<String> replacements = new ArrayList<>();
    private final String body;
    private final OwnPages ours;

    HarmlessReplacements(String body, Pattern sought, Function<MatchResult, String> replacement, OwnPages ours) {
        this.body = body;
        this.ours = ours;
        int from = 0;
        for (Matcher matcher = sought.matcher(body); matcher.find(); ) {
            String place = matcher.group();
            String by = replacement.apply(matcher.toMatchResult());
            if (!by.equals(place)) {
                between.add(body.substring(from, matcher.start()));
                places.add(place);
                replacements.add(by);
                from = matcher.end();
            }
        }
        between.add(body.substring(from));
    }

    String applied() {
        if (!places.isEmpty()) {
            apply(0, places.size());
        }
        return text();
    }

    private void apply(int from, int to) {
        List<String> before = List.copyOf(places.subList(from, to));
        for (int i = from; i < to; i++) {
            places.set(i, replacements.get(i));
        }
        if (ours.areSame(body, text())) {
            return;
        }
        for (int i = from; i < to; i++) {
            places.set(i, before.get(i - from));
        }
        if (to - from > 1) {
            int middle = (from + to) / 2;
            apply(from, middle);
            apply(middle, to);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            text.append(between.get(i)).append(places.get(i));
        }
        return text.append(between.get(places.size())).toString();
    }
}
