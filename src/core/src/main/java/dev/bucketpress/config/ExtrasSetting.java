package dev.bucketpress.config;

import dev.bucketpress.site.Extra;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the setting of what a site offers to programs beyond what every site does. */
final class ExtrasSetting {

    private static final String KNOWN =
            Arrays.stream(Extra.values()).map(extra -> "`" + extra.key() + "`").collect(Collectors.joining(", "));

    private ExtrasSetting() {}

    /** @throws InvalidSetting where one is not known */
    static Set<Extra> extras(Optional<String> value) {
        return Arrays.stream(value.orElse("").split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> Extra.of(key).orElseThrow(() -> unknown(value)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static InvalidSetting unknown(Optional<String> value) {
        return InvalidSetting.malformed("extras", value.orElse(""), "any of " + KNOWN + ", with commas between them");
    }
}
