package dev.bucketpress.hexo;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The folder that a dry run reads, and what it assumes.
 *
 * @param posts the folder, absolute
 * @param hexo the configuration to compare with
 * @param zone the zone of dates that name none
 * @param machine the zone of the machine that built the Hexo site
 */
public record DryRunOptions(Path posts, Optional<HexoConfig> hexo, ZoneId zone, ZoneId machine) {

    /**
     * Fills in what was not given.
     *
     * @param zone else Hexo's, else UTC
     * @param machine else the same as {@code zone}
     */
    public static DryRunOptions of(
            Path posts, Optional<HexoConfig> hexo, Optional<ZoneId> zone, Optional<ZoneId> machine) {
        ZoneId known = zone.or(() -> hexo.flatMap(HexoConfig::timezone)).orElse(ZoneOffset.UTC);
        return new DryRunOptions(posts.toAbsolutePath().normalize(), hexo, known, machine.orElse(known));
    }
}
