package dev.bucketpress.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures that a {@code srcset} attribute lets browsers choose from (html.spec.whatwg.org, section 4.8.4.2.1). */
record Srcset(List<Candidate> candidates) {

    /** @param descriptor the width or density with a space before it; or nothing */
    private record Candidate(String address, String descriptor) {

        @Override
        public String toString() {
            return address + descriptor;
        }
    }

    private static final Pattern CANDIDATE =
            Pattern.compile("[\\s,]*+(\\S*[^\\s,])(?:\\s++(\\d{1,5}(?:\\.\\d{1,3})?[wx]))?+\\s*+(?:,|$)");

    /** The pictures as far as they are written as the specification says. */
    static Srcset of(String attribute) {
        List<Candidate> candidates = new ArrayList<>();
        Matcher next = CANDIDATE.matcher(attribute);
        while (next.lookingAt()) {
            String descriptor = next.group(2) == null ? "" : " " + next.group(2);
            candidates.add(new Candidate(next.group(1), descriptor));
            next.region(next.end(), attribute.length());
        }
        return new Srcset(List.copyOf(candidates));
    }

    Srcset filter(Predicate<String> addresses) {
        return new Srcset(candidates.stream()
                .filter(candidate -> addresses.test(candidate.address()))
                .toList());
    }

    Srcset map(UnaryOperator<String> addresses) {
        return new Srcset(candidates.stream()
                .map(candidate -> new Candidate(addresses.apply(candidate.address()), candidate.descriptor()))
                .toList());
    }

    /** Whether it tells pictures apart by their widths, and not only by their density. */
    boolean hasWidths() {
        return candidates.stream().anyMatch(candidate -> candidate.descriptor().endsWith("w"));
    }

    Stream<String> addresses() {
        return candidates.stream().map(Candidate::address);
    }

    /** The attribute's value; empty without any picture. */
    String value() {
        return candidates.stream().map(Candidate::toString).collect(Collectors.joining(", "));
    }
}
