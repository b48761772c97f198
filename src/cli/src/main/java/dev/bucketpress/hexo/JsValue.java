package dev.bucketpress.hexo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A value of YAML as the library under Hexo (js-yaml) hands it on. */
sealed interface JsValue {

    /** What JavaScript makes of it where it wants text. */
    String shown();

    /** What JavaScript takes for true. */
    default boolean isTruthy() {
        return true;
    }

    /** Null, true or false, a number, or text. */
    record Scalar(String shown, Type type) implements JsValue {

        /** How the value was understood. */
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
                    ? !shown.isEmpty()
                    : !Set.of("null", "false", "0", "NaN").contains(shown);
        }
    }

    /** A date and time; one without a zone counts as one in UTC. */
    record Timestamp(LocalDateTime utc) implements JsValue {
        @Override
        public String shown() {
            return utc.toString();
        }
    }

    /** A list. */
    record Items(List<JsValue> values) implements JsValue {
        @Override
        public String shown() {
            return values.stream().map(JsValue::shown).collect(Collectors.joining(","));
        }
    }

    /** A mapping. */
    record Keys(Map<String, JsValue> values) implements JsValue {
        @Override
        public String shown() {
            return "[object Object]";
        }
    }
}
