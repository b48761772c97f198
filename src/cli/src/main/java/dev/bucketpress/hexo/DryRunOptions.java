package dev.bucketpress.hexo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the dry run was asked for.
 *
 * @param posts the folder
 * @param hexo the configuration to compare with
 * @param zone of dates here that name none: as asked for, else Hexo's
 * @param machine the zone of the machine that the Hexo site was built on: as asked for, else the same
 */
record DryRunOptions(Path posts, Optional<HexoConfig> hexo, ZoneId zone, ZoneId machine) {

    /**
     * Reads {@code name=value} pairs; a name without a value counts as not given.
     *
     * @throws DryRunFailure which says what is missing or wrong
     */
    static DryRunOptions of(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length == 2 && !pair[1].isBlank()) {
                given.put(pair[0], pair[1]);
            }
        }
        Optional<HexoConfig> hexo =
                Optional.ofNullable(given.get("hexo-config")).map(Path::of).map(HexoConfig::read);
        ZoneId zone =
                zone(given, "time-zone", hexo.flatMap(HexoConfig::timezone).orElse(ZoneOffset.UTC));
        return new DryRunOptions(folder(given), hexo, zone, zone(given, "built-in", zone));
    }

    private static Path folder(Map<String, String> given) {
        Path folder = Path.of(given.getOrDefault("posts", ""));
        if (given.get("posts") == null || !Files.isDirectory(folder)) {
            throw new DryRunFailure(
                    "There is no folder of posts at `" + folder + "`. Name it, as in `-Dposts=source/_posts`.");
        }
        return folder.toAbsolutePath().normalize();
    }

    private static ZoneId zone(Map<String, String> given, String name, ZoneId otherwise) {
        try {
            return Optional.ofNullable(given.get(name)).map(ZoneId::of).orElse(otherwise);
        } catch (DateTimeException e) {
            throw new DryRunFailure(
                    "`" + given.get(name) + "` is no time zone. Write one as in `-D" + name + "=Asia/Shanghai`.");
        }
    }
}
