package dev.bucketpress.stack;

import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.ThemedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a service is put into a site, as {@code theme-folder.md} has it.
 *
 * @param parameters of the stack, with hosts
 * @param head what goes into {@code head.html}; empty where nothing does
 * @param comments what goes to the end of {@code comments.js}; empty where nothing does
 * @param files of packages that go into the folder
 */
record Recipe(Map<String, String> parameters, String head, String comments, List<String> files) {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+Hosts)=([\\w.]+)");
    private static final Pattern CODE = Pattern.compile("```(js|html)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("`(<[^`]*>)`");
    private static final Pattern FILE = Pattern.compile("`([\\w.]+\\.(?:js|css))`");

    static Recipe of(String service) throws IOException {
        String document = document();
        String row = document.lines()
                .filter(line -> line.startsWith("| " + service + " "))
                .findFirst()
                .orElseThrow();
        String text = document.substring(document.indexOf("**" + service + "**"));
        int end = Stream.of("\n\n**", "\n## ")
                .mapToInt(text::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElseThrow();
        String section = text.substring(0, end);
        return new Recipe(
                PARAMETER
                        .matcher(row)
                        .results()
                        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2))),
                Stream.of(code(section, "html"), TAG.matcher(section).results().map(found -> found.group(1)))
                        .flatMap(found -> found)
                        .collect(Collectors.joining()),
                code(section, "js").collect(Collectors.joining()),
                FILE.matcher(section).results().map(found -> found.group(1)).toList());
    }

    private static String document() throws IOException {
        return Files.readString(Checkout.file("src/docs/theme-folder.md"));
    }

    private static Stream<String> code(String text, String language) {
        return CODE.matcher(text)
                .results()
                .filter(code -> code.group(1).equals(language))
                .map(code -> code.group(2));
    }

    /** The code that recipes have in common. */
    private static String common(String words) throws IOException {
        return CODE.matcher(document())
                .results()
                .map((MatchResult code) -> code.group(2))
                .filter(code -> code.contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** The same for a service at another host, without TLS. */
    Recipe at(String host) {
        Optional<String> documented = parameters.values().stream().findFirst();
        String its = "https://" + documented.orElseThrow();
        return new Recipe(
                parameters.keySet().stream().collect(Collectors.toMap(name -> name, name -> host)),
                head.replace(its, "http://" + host),
                comments.replace(its, "http://" + host),
                files);
    }

    /**
     * Follows the recipe.
     *
     * @param packaged what each file of a package holds
     */
    void follow(ThemedSite site, String packaged) throws IOException {
        files.forEach(file -> site.drop("_theme/" + file, file.endsWith(".js") ? packaged : ""));
        if (!head.isEmpty()) {
            site.drop("_theme/head.html", head);
        }
        if (!comments.isEmpty()) {
            site.drop("_theme/comments.js", common("const place") + comments);
            site.drop("_theme/post-end.html", common("<section id=\"comments\">"));
        }
    }
}
