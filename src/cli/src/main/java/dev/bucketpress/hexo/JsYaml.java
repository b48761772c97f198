package dev.bucketpress.hexo;

import dev.bucketpress.hexo.JsValue.Items;
import dev.bucketpress.hexo.JsValue.Keys;
import dev.bucketpress.hexo.JsValue.Scalar;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A reader of YAML, into the values that js-yaml gives Hexo. */
final class JsYaml {

    private static final int MAX_DEPTH = 50;
    private static final List<Tag> PLAIN_TAGS = List.of(Tag.STR, Tag.SEQ, Tag.MAP);

    private int depth;

    private JsYaml() {}

    /**
     * The keys and values of a document; empty where it is something else.
     *
     * @throws YAMLException where Hexo would fail too
     */
    static Optional<Map<String, JsValue>> keys(String document) {
        LoaderOptions options = new LoaderOptions();
        DumperOptions unused = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new NoImplicitTypes());
        @Nullable Node root = yaml.compose(new StringReader(document));
        return root != null && new JsYaml().value(root) instanceof Keys keys
                ? Optional.of(keys.values())
                : Optional.empty();
    }

    /** Resolves no types: {@link JsScalars} does. */
    private static final class NoImplicitTypes extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None.
        }
    }

    private JsValue value(Node node) {
        if (++depth > MAX_DEPTH || !PLAIN_TAGS.contains(node.getTag())) {
            throw new YAMLException("too deep, or a tag");
        }
        JsValue value = untagged(node);
        depth--;
        return value;
    }

    private JsValue untagged(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getScalarStyle() == ScalarStyle.PLAIN
                    ? JsScalars.plain(scalar.getValue())
                    : Scalar.text(scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            List<JsValue> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item)));
            return new Items(List.copyOf(items));
        }
        return mapping((MappingNode) node);
    }

    private Keys mapping(MappingNode node) {
        Map<String, JsValue> own = new LinkedHashMap<>();
        Map<String, JsValue> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = value(tuple.getKeyNode()).string();
            JsValue value = value(tuple.getValueNode());
            if (key.equals("<<")) {
                merge(value, merged);
            } else if (own.put(key, value) != null) {
                throw new YAMLException("duplicated mapping key");
            }
        }
        merged.forEach(own::putIfAbsent);
        return new Keys(own);
    }

    private static void merge(JsValue value, Map<String, JsValue> into) {
        if (value instanceof Keys keys) {
            keys.values().forEach(into::putIfAbsent);
        } else if (value instanceof Items items) {
            items.values().forEach(item -> merge(item, into));
        } else {
            throw new YAMLException("cannot merge");
        }
    }
}
