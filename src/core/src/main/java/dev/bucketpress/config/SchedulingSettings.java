package dev.bucketpress.config;

import dev.bucketpress.post.Scheduling;
import java.util.Optional;

/** Checks the settings of what happens as time goes by. */
final class SchedulingSettings {

    private SchedulingSettings() {}

    /** @throws InvalidSetting where one is malformed, or posts are to wait for a clock that is off */
    static Scheduling scheduling(Optional<String> future, Optional<String> clock) {
        boolean waits = isSecond("future", future, "publish", "wait");
        boolean off = isSecond("clock", clock, "on", "off");
        if (waits && off) {
            throw InvalidSetting.malformed("future", "wait", "`publish`, since bucketpress.clock is `off`");
        }
        if (off) {
            return Scheduling.OFF;
        }
        return waits ? Scheduling.ALL_DATES : Scheduling.PUBLISH_DATES;
    }

    private static boolean isSecond(String name, Optional<String> value, String first, String second) {
        String expected = "`" + first + "` or `" + second + "`";
        String given = value.orElseThrow(() -> InvalidSetting.missing(name, expected));
        if (!given.equals(first) && !given.equals(second)) {
            throw InvalidSetting.malformed(name, given, expected);
        }
        return given.equals(second);
    }
}
