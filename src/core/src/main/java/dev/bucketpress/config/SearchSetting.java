package dev.bucketpress.config;

import java.util.Optional;

/** Checks whether a site has a search. */
final class SearchSetting {

    private static final String EXPECTED = "`on` or `off`";

    private SearchSetting() {}

    /** @throws InvalidSetting where it is neither */
    static boolean isOn(Optional<String> value) {
        String text = value.orElseThrow(() -> InvalidSetting.missing("search", EXPECTED));
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw InvalidSetting.malformed("search", text, EXPECTED);
        };
    }
}
