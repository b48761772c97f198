package dev.bucketpress.hexo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A value of YAML as the library under Hexo (js-yaml) reads it. */
sealed interface JsValue {

    /** The value as JavaScript converts it to a string. */
    String string();

    /** Whether JavaScript converts it to {@code true}. */
    default boolean isTruthy() {
        return true;
    }

    /** Null, true or false, a number, or text. */
    record Scalar(String string, Type type) implements JsValue {

        /** The type that js-yaml gave the value. */
        enum Type {
            NULL,
            BOOLEAN,
            NUMBER,
            STRING
        }

        static Scalar text(String text) {
            return new Scalar(text, Type.STRING);
        }

        @Override
        public boolean isTruthy() {
            return type == Type.STRING
                    ? !string.isEmpty()
                    : !Set.of("null", "false", "0", "NaN").contains(string);
        }
    }

    /** A date and time; one without a zone counts as one in UTC. */
    record Timestamp(LocalDateTime utc) implements JsValue {
        @Override
        public String string() {
            return utc.toString();
        }
    }

    /** A list. */
    record Items(List<JsValue> values) implements JsValue {
        @Override
        public String string() {
            return values.stream().map(JsValue::string).collect(Collectors.joining(","));
        }
    }

    /** A mapping. */
    record Keys(Map<String, JsValue> values) implements JsValue {
        @Override
        public String string() {
            return "[object Object]";
        }
    }
}
