package dev.bucketpress.config;

import dev.bucketpress.site.Extra;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the setting of what a site offers to programs beyond what every site does. */
final class ExtrasSetting {

    private static final String KNOWN =
            Arrays.stream(Extra.values()).map(extra -> "`" + extra.key() + "`").collect(Collectors.joining(", "));

    private static final Set<Extra> NEED_SEARCH = EnumSet.of(Extra.SEARCH_XML, Extra.SEARCH_JSON);

    private ExtrasSetting() {}

    /** @throws InvalidSetting where one is not known, or is made of the index of a search that the site does not have */
    static Set<Extra> extras(Optional<String> value, boolean search) {
        Set<Extra> extras = Arrays.stream(value.orElse("").split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> Extra.of(key).orElseThrow(() -> unknown(value)))
                .collect(Collectors.toUnmodifiableSet());
        if (!search && extras.stream().anyMatch(NEED_SEARCH::contains)) {
            throw InvalidSetting.malformed(
                    "extras",
                    value.orElseThrow(),
                    "bucketpress.search to be `on` beside it, since the file is made of the search's index");
        }
        return extras;
    }

    private static InvalidSetting unknown(Optional<String> value) {
        return InvalidSetting.malformed("extras", value.orElse(""), "any of " + KNOWN + ", with commas between them");
    }
}
