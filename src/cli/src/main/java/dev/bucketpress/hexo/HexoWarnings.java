package dev.bucketpress.hexo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a Hexo configuration says and no setting of Bucketpress keeps. */
final class HexoWarnings {

    private static final Map<String, String> LIST_FOLDERS =
            Map.of("tag_dir", "tags", "category_dir", "categories", "archive_dir", "archives");

    /** A name that is the same when it was a variable of the environment. */
    private static final String PLAIN_NAME = "[a-z][a-z0-9]*";

    private final HexoConfig hexo;
    private final List<String> warnings = new ArrayList<>();

    private HexoWarnings(HexoConfig hexo) {
        this.hexo = hexo;
    }

    /** Whole sentences, in a fixed order. */
    static List<String> of(HexoConfig hexo) {
        HexoWarnings found = new HexoWarnings(hexo);
        found.checkSite();
        found.checkPermalinks();
        found.checkListFolders();
        return List.copyOf(found.warnings);
    }

    private void checkSite() {
        Optional<String> url = hexo.site().url();
        if (url.flatMap(HexoSettings::origin).isEmpty()) {
            warn("`url` is "
                    + url.map(given -> "`" + given + "`, which is no URL of the web")
                            .orElse("not given") + "; set bucketpress.site.url yourself.");
        } else {
            url.map(URI::create)
                    .map(URI::getPath)
                    .filter(path -> !path.matches("/*"))
                    .ifPresent(path -> warn("`url` is in the folder `" + path
                            + "`; a site stands at the root of its host here, so every URL loses the folder."));
        }
        if (hexo.timezone().isEmpty()) {
            warn("`timezone` is not given, so Hexo took that of the machine; set bucketpress.site.time-zone to it.");
        }
        List<String> languages = hexo.site().languages();
        if (languages.size() > 1) {
            warn("`language` names several; the site here is in the first, `" + languages.get(0)
                    + "`, and a post may name another in its front matter.");
        }
        languages.stream()
                .findFirst()
                .filter(language -> !HexoSettings.isLanguage(language))
                .ifPresent(language -> warn("`language` is `" + language
                        + "`, which is no BCP 47 language tag; set bucketpress.site.language, as in `zh-CN`."));
    }

    private void checkPermalinks() {
        if (!hexo.newPostName().equals(":title.md")) {
            warn("`new_post_name` is `" + hexo.newPostName() + "`, and Hexo takes files' names apart by it; here"
                    + " `:title` is the whole name. `dry-run` lists which URLs move.");
        }
        if (hexo.permalink().contains(":category")
                && (!hexo.categoryMap().isEmpty() || !hexo.filenameCase().equals("0"))) {
            warn("`category_map` and `filename_case` are not followed: categories stand in URLs as posts write them."
                    + " `dry-run` lists which URLs move.");
        }
        hexo.defaults().keySet().stream()
                .filter(name -> !name.matches(PLAIN_NAME))
                .forEach(name -> warn("the permalink default `" + name + "` has no name that the environment can keep;"
                        + " give posts the key, or pass -Dbucketpress.permalink-defaults." + name + "=… to java."));
    }

    private void checkListFolders() {
        new TreeMap<>(LIST_FOLDERS).forEach((key, here) -> {
            String folder = hexo.listFolders().getOrDefault(key, here);
            if (!folder.replaceAll("^/+|/+$", "").equals(here)) {
                warn("`" + key + "` is `" + folder + "`; those pages stand under /" + here + "/ here.");
            }
        });
    }

    private void warn(String warning) {
        warnings.add(warning);
    }
}
