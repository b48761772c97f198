package dev.bucketpress.lists;

import dev.bucketpress.theme.Asset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the scripts that pages of lists load, before those pages. They change with versions of the program and with
 * settings, of which no event tells: so a process sees once that they are there.
 */
final class ListScripts {

    private final Set<String> there = ConcurrentHashMap.newKeySet();

    /** Writes those that no run of this process has written or found. Another that does so meanwhile writes the same. */
    void provide(List<Asset> scripts, PublicFiles files) {
        for (Asset script : scripts) {
            if (!there.contains(script.key())) {
                files.provide(script);
                there.add(script.key());
            }
        }
    }
}
