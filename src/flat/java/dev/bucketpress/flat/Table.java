package dev.bucketpress.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown. */
record Table(List<String> head, List<List<String>> rows) {

    Table(String... head) {
        this(List.of(head), new ArrayList<>());
    }

    /** Adds a row: whole numbers as they are, others with two digits behind the point. */
    void row(Object... cells) {
        rows.add(List.of(cells).stream().map(Table::cell).toList());
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.2f", number);
        }
        return value instanceof Number number ? String.format(Locale.ROOT, "%,d", number) : value.toString();
    }

    /** Columns of words are to the left, those of numbers to the right. */
    void print() {
        List<String> rules = IntStream.range(0, head.size())
                .mapToObj(column -> isWords(column) ? "---" : "---:")
                .toList();
        System.out.println();
        print(head);
        print(rules);
        rows.forEach(Table::print);
    }

    private boolean isWords(int column) {
        return rows.stream().anyMatch(row -> !row.get(column).matches("[0-9.,–]*"));
    }

    private static void print(List<String> cells) {
        System.out.println(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
    }
}
