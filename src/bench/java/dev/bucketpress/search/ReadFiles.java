package dev.bucketpress.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What queries read, as the scripts in Node.js print it. */
record ReadFiles(JsonNode answers) {

    /**
     * The median and, in brackets, the most.
     *
     * @param when such as {@code cold}
     * @param what {@code files}, {@code bytes} or {@code rounds}
     * @param unit that it is divided by
     */
    String medianAndMost(String when, String what, double unit) {
        List<Double> all = StreamSupport.stream(answers.spliterator(), false)
                .map(answer -> answer.get(when).get(what).asDouble() / unit)
                .sorted()
                .toList();
        return String.format(Locale.ROOT, "%,.0f (%,.0f)", all.get(all.size() / 2), all.get(all.size() - 1));
    }
}
