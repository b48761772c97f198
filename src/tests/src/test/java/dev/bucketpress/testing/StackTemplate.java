package dev.bucketpress.testing;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * {@code infra/template.yaml} with its parameters filled in. What only a deployment can know stays a name: of a resource
 * {@code Queue} the template's {@code !Ref Queue} is {@code Queue}, and {@code !GetAtt Queue.Arn} is {@code Queue.Arn}.
 */
public final class StackTemplate {

    private static final Path FILE = Checkout.file("infra/template.yaml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
    private static final String NO_VALUE = "AWS::NoValue";

    private final Map<String, Object> template;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private StackTemplate(Map<String, Object> template, Map<String, String> given) {
        this.template = template;
        map(template.get("Parameters")).forEach((name, parameter) -> {
            Object value =
                    given.getOrDefault(name, String.valueOf(map(parameter).get("Default")));
            boolean list = "CommaDelimitedList".equals(map(parameter).get("Type"));
            parameters.put(name, list ? List.of(value.toString().split(",")) : value);
        });
    }

    /** The template with these parameters, and the defaults of all others. */
    public static StackTemplate with(Map<String, String> parameters) {
        try {
            return new StackTemplate(
                    map(new Yaml(new ShortForms()).load(Files.readString(FILE))), Map.copyOf(parameters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event by which the schedule wakes the function. */
    public static String tick() {
        return with(Map.of()).property("Ticks", "Target", "Input").toString();
    }

    /** What the website's distribution sends with every page. */
    public String contentSecurityPolicy() {
        return property(
                        "ResponseHeaders",
                        "ResponseHeadersPolicyConfig",
                        "SecurityHeadersConfig",
                        "ContentSecurityPolicy",
                        "ContentSecurityPolicy")
                .toString();
    }

    /** The declaration of a parameter: its default, its pattern. */
    public Map<String, Object> parameter(String name) {
        return map(map(template.get("Parameters")).get(name));
    }

    /** The names of all resources of a type. */
    public List<String> resources(String type) {
        return map(template.get("Resources")).entrySet().stream()
                .filter(resource -> type.equals(map(resource.getValue()).get("Type")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The types of all resources. */
    public Set<String> types() {
        return map(template.get("Resources")).values().stream()
                .map(resource -> map(resource).get("Type").toString())
                .collect(Collectors.toSet());
    }

    /** What a resource says beside its properties, as in {@code DependsOn}. */
    public Optional<Object> attribute(String resource, String name) {
        return Optional.ofNullable(
                map(map(template.get("Resources")).get(resource)).get(name));
    }

    /** What a resource says beside its properties, with the parameters filled in. */
    public Object resolvedAttribute(String resource, String name) {
        return resolve(attribute(resource, name).orElseThrow());
    }

    /** The outputs by their names. */
    public Map<String, Object> outputs() {
        return map(resolve(template.get("Outputs")));
    }

    /** What is at a path of a resource's properties. */
    public Object property(String resource, String... path) {
        Object at = resolve(map(map(template.get("Resources")).get(resource)).get("Properties"));
        for (String name : path) {
            at = map(at).get(name);
        }
        return Objects.requireNonNull(at, () -> resource + " has no " + String.join(".", path));
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object object) {
        return (Map<String, Object>) object;
    }

    private Object resolve(Object object) {
        if (object instanceof List<?> list) {
            return list.stream()
                    .map(this::resolve)
                    .filter(item -> !NO_VALUE.equals(item))
                    .toList();
        }
        if (!(object instanceof Map<?, ?>)) {
            return object;
        }
        Map<String, Object> mapping = map(object);
        return call(mapping)
                .orElseGet(() -> mapping.entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey(), resolve(entry.getValue())))
                        .filter(entry -> !NO_VALUE.equals(entry.getValue()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
    }

    /** The value of an intrinsic function; empty where the mapping is none. */
    private Optional<Object> call(Map<String, Object> mapping) {
        if (mapping.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Object> only = mapping.entrySet().iterator().next();
        Object argument = only.getValue();
        return switch (only.getKey()) {
            case "Ref" -> Optional.of(parameters.getOrDefault(argument.toString(), argument));
            case "Fn::GetAtt" -> Optional.of(argument);
            case "Fn::If" ->
                Optional.of(resolve(list(argument).get(holds(list(argument).get(0)) ? 1 : 2)));
            case "Fn::Join" ->
                Optional.of(list(resolve(list(argument).get(1))).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(list(argument).get(0).toString())));
            case "Fn::Split" ->
                Optional.of(List.of(resolve(list(argument).get(1))
                        .toString()
                        .split(Pattern.quote(list(argument).get(0).toString()), -1)));
            case "Fn::Sub" -> Optional.of(substitute(argument));
            default -> Optional.empty();
        };
    }

    private String substitute(Object argument) {
        Map<String, Object> own = argument instanceof List<?> list ? map(resolve(list.get(1))) : Map.of();
        String text = (argument instanceof List<?> list ? list.get(0) : argument).toString();
        return VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(String.valueOf(own.getOrDefault(
                        variable.group(1), parameters.getOrDefault(variable.group(1), variable.group(1))))));
    }

    private boolean holds(Object condition) {
        if (condition instanceof String name) {
            return holds(map(template.get("Conditions")).get(name));
        }
        Map.Entry<String, Object> only = map(condition).entrySet().iterator().next();
        return switch (only.getKey()) {
            case "Condition" -> holds(only.getValue());
            case "Fn::And" -> list(only.getValue()).stream().allMatch(this::holds);
            case "Fn::Not" -> !holds(list(only.getValue()).get(0));
            case "Fn::Equals" ->
                // As text: a parameter's number is one too.
                String.valueOf(resolve(list(only.getValue()).get(0)))
                        .equals(String.valueOf(resolve(list(only.getValue()).get(1))));
            default -> throw new IllegalArgumentException("no such condition here: " + only.getKey());
        };
    }

    private static List<?> list(Object object) {
        return (List<?>) object;
    }

    /** Reads {@code !Sub x} as {@code Fn::Sub: x}. */
    private static final class ShortForms extends SafeConstructor {

        ShortForms() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    String name = node.getTag().getValue().substring(1);
                    return Map.of(
                            name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, argument(node));
                }
            });
        }

        private Object argument(Node node) {
            if (node instanceof SequenceNode sequence) {
                return constructSequence(sequence);
            }
            return node instanceof MappingNode mapping ? constructMapping(mapping) : constructScalar((ScalarNode) node);
        }
    }
}
