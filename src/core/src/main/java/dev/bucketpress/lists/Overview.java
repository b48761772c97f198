package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.theme.Link;
import dev.bucketpress.theme.OverviewPart;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All tags, or all categories, with their numbers of posts.
 *
 * @param revision how often it was written
 * @param topics by their slots; those without posts stay, so that a late run cannot bring them back
 */
record Overview(ListName.Kind kind, long revision, Map<String, Topic> topics) {

    /**
     * A tag, or a category.
     *
     * @param revision of its list's first node
     */
    record Topic(ListName list, int count, long revision) {

        static Topic of(ListNode first) {
            return new Topic(first.list(), first.count(), first.revision());
        }
    }

    /** As people sort names: upper and lower case together. */
    private static final Comparator<Topic> BY_NAME = Comparator.comparing(
                    (Topic topic) -> topic.list().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(topic -> topic.list().id());

    static Overview empty(ListName.Kind kind) {
        return new Overview(kind, 0, Map.of());
    }

    /** The next revision, with these versions of topics; what is known of a later version stays. */
    Overview with(Collection<Topic> others) {
        Map<String, Topic> all = new TreeMap<>(topics);
        others.stream()
                .filter(this::isNewer)
                .forEach(topic -> all.put(topic.list().id(), topic));
        return new Overview(kind, revision + 1, all);
    }

    /** Whether a topic is of a later revision than the one known here. */
    boolean isNewer(Topic topic) {
        Topic known = topics.get(topic.list().id());
        return known == null || /* step: the order of revisions in an overview */ known.revision() < topic.revision();
    }

    /** What its page shows; of categories, each with those below it. */
    List<OverviewPart> parts() {
        Map<List<String>, List<Topic>> byParent = topics.values().stream()
                .filter(topic -> topic.count() > 0)
                .sorted(BY_NAME)
                .collect(Collectors.groupingBy(topic -> parent(topic.list().names())));
        return parts(List.of(), byParent);
    }

    private static List<OverviewPart> parts(List<String> parent, Map<List<String>, List<Topic>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(topic -> new OverviewPart(
                        link(topic.list()), topic.count(), parts(topic.list().names(), byParent)))
                .toList();
    }

    private static List<String> parent(List<String> names) {
        return names.subList(0, names.size() - 1);
    }

    private static Link link(ListName list) {
        return new Link(list.name(), list.path(Period.ALL));
    }

    byte[] json() {
        return ListsJson.versioned(json -> {
            json.writeNumberField("revision", revision);
            ListsJson.writeObjects(json, "lists", topics.values(), topic -> write(json, topic));
        });
    }

    private static void write(JsonGenerator json, Topic topic) throws IOException {
        ListsJson.writeList(json, topic.list());
        json.writeStringField("path", topic.list().path(Period.ALL));
        json.writeNumberField("count", topic.count());
        json.writeNumberField("revision", topic.revision());
    }

    /** @throws IOException where the bytes are not what this version wrote or could have */
    static Overview read(ListName.Kind kind, byte[] bytes) throws IOException {
        return ListsJson.read(bytes, json -> {
            Map<String, Topic> topics = new TreeMap<>();
            ListsJson.items(json.path("lists"))
                    .map(Overview::topic)
                    .forEach(topic -> topics.put(topic.list().id(), topic));
            return new Overview(kind, json.path("revision").asLong(), topics);
        });
    }

    private static Topic topic(JsonNode json) {
        return new Topic(
                ListsJson.list(json),
                json.path("count").asInt(),
                json.path("revision").asLong());
    }
}
