package dev.bucketpress.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks of settings, each made whatever the others come to, so that people are told at once of all that is wrong. */
final class SettingChecks {

    private final List<InvalidSetting> failures = new ArrayList<>();

    /** The setting that a check gives; empty where it throws {@link InvalidSetting}, which is noted. */
    <T> Optional<T> check(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (InvalidSetting e) {
            failures.add(e);
            return Optional.empty();
        }
    }

    /** Whether no check has failed yet. */
    boolean arePassed() {
        return failures.isEmpty();
    }

    /** @throws InvalidSetting where a check failed; names every setting */
    void end() {
        if (!failures.isEmpty()) {
            throw InvalidSetting.all(failures);
        }
    }
}
