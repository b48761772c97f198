package dev.bucketpress.search;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What two designs of the search index cost, in memory: units of a period, as lists are split, and levels that grow by a
 * factor. The arguments are the number of posts and the number of changes.
 */
final class SearchDesigns {

    private static final PrintStream OUT = System.out;

    private final List<String[]> posts = new ArrayList<>();
    private final List<Integer> textBytes = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Query> queries;
    private final int size;
    private long occurrences;
    private final GeneratedPosts generated = new GeneratedPosts(19);

    private SearchDesigns(int size) {
        this.size = size;
        List<IndexedText> some = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            IndexedText text = generated.next();
            add(text);
            if (i % Math.max(1, size / 100) == 0) {
                some.add(text);
            }
        }
        this.queries = queries(some, new Random(7));
    }

    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        int changes = Integer.parseInt(arguments[1]);
        SearchDesigns designs = new SearchDesigns(size);
        designs.describe();
        designs.periods("years", post -> post % 10, 10);
        designs.periods("months", post -> post % 120, 120);
        for (int factor : new int[] {8, 16}) {
            designs.levels(factor, changes);
        }
    }

    private void describe() {
        long terms = posts.stream().mapToLong(its -> its.length).sum();
        List<Integer> sorted = textBytes.stream().sorted().toList();
        OUT.printf(
                "%d posts, texts of median %d, p99 %d bytes; %d postings, %d terms, %d places%n",
                posts.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                terms,
                names.size(),
                occurrences);
    }

    private void add(IndexedText text) {
        Set<String> terms = Terms.of(text);
        posts.add(terms.stream()
                .map(term -> names.computeIfAbsent(term, same -> same))
                .toArray(String[]::new));
        occurrences += text.foldedBlocks()
                .flatMap(block -> Tokens.of(block).stream())
                .mapToInt(token -> token.cjk() ? token.text().length() - 1 : 1)
                .sum();
        textBytes.add(text.blocks().stream()
                .mapToInt(b -> b.getBytes(StandardCharsets.UTF_8).length)
                .sum());
    }

    private Segment segment(List<Integer> numbers) {
        TreeMap<Integer, List<String>> terms = new TreeMap<>();
        numbers.forEach(number -> terms.put(number, List.of(posts.get(number))));
        return Segment.of(terms);
    }

    /** Each unit is written whole where a change touches its shards. */
    private void periods(String name, IntUnaryOperator unit, int units) {
        List<ShardSizes> all = new ArrayList<>();
        Map<Integer, List<Integer>> members = new TreeMap<>();
        IntStream.range(0, posts.size())
                .forEach(post -> members.computeIfAbsent(unit.applyAsInt(post), none -> new ArrayList<>())
                        .add(post));
        double requests = 0;
        double bytes = 0;
        int sampled = 0;
        for (List<Integer> its : members.values()) {
            ShardSizes whole = ShardSizes.of(segment(its));
            all.add(whole);
            for (int post : its.subList(0, Math.min(10, its.size()))) {
                Set<Integer> touched = new HashSet<>();
                for (String term : posts.get(post)) {
                    touched.add(Segment.shard(term, whole.sizes().length));
                }
                requests += 2 * touched.size();
                bytes +=
                        touched.stream().mapToInt(shard -> whole.sizes()[shard]).sum();
                sampled++;
            }
        }
        OUT.printf("%s: a change %.1f requests and %.0f bytes written%n", name, requests / sampled, bytes / sampled);
        reads(name, all);
    }

    /** All posts begin in the lowest level; then each change adds a post, and merges where a level is full. */
    private void levels(int factor, int changes) {
        LevelsModel model = new LevelsModel(factor, 16, this::segment);
        model.fill(IntStream.range(0, size).boxed().toList());
        for (int change = 0; change < changes; change++) {
            if (posts.size() == size + change) {
                add(generated.next());
            }
            model.add(size + change);
        }
        OUT.printf(
                "levels of factor %d: merges cost a change %.1f reads, %.1f writes, %.1f removals, %.0f bytes written;"
                        + " worst change %d writes%n",
                factor,
                model.reads() / (double) changes,
                model.writes() / (double) changes,
                model.removals() / (double) changes,
                model.bytes() / (double) changes,
                model.worst());
        reads("levels of factor " + factor, model.units());
    }

    private void reads(String name, List<ShardSizes> units) {
        List<Integer> files = new ArrayList<>();
        List<Integer> bytes = new ArrayList<>();
        for (Query query : queries) {
            Set<String> stems = new HashSet<>();
            query.parts().forEach(part -> {
                stems.addAll(part.terms());
                if (part instanceof Query.Beginning word) {
                    stems.add("=" + word.letters());
                }
            });
            int read = 0;
            int sum = 0;
            for (ShardSizes unit : units) {
                for (int shard : stems.stream()
                        .mapToInt(s -> Segment.shard(s, unit.sizes().length))
                        .distinct()
                        .toArray()) {
                    read++;
                    sum += unit.sizes()[shard];
                }
            }
            files.add(read);
            bytes.add(sum);
        }
        OUT.printf(
                "  %s, %d units of %d bytes, %d shards: a query reads shards: median %d, worst %d; bytes: median %d, worst %d%n",
                name,
                units.size(),
                units.stream().mapToLong(ShardSizes::total).sum(),
                units.stream().mapToInt(unit -> unit.sizes().length).sum(),
                middle(files),
                files.stream().max(Integer::compare).orElse(0),
                middle(bytes),
                bytes.stream().max(Integer::compare).orElse(0));
    }

    private static int middle(List<Integer> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Two to six characters: out of texts, and such as no text has. */
    private static List<Query> queries(List<IndexedText> texts, Random random) {
        List<Query> queries = new ArrayList<>();
        while (queries.size() < 200) {
            String text = texts.get(random.nextInt(texts.size())).blocks().get(0);
            int length = 2 + random.nextInt(5);
            int begin = random.nextInt(Math.max(1, text.length() - length));
            String part = random.nextInt(5) > 0
                    ? text.substring(begin, Math.min(text.length(), begin + length))
                    : Character.toString(0x4E00 + random.nextInt(9_000))
                            + Character.toString(0x4E00 + random.nextInt(9_000));
            Query query = Query.of(part);
            if (!query.parts().isEmpty()) {
                queries.add(query);
            }
        }
        return queries;
    }
}
