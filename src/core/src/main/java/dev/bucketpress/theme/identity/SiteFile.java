package dev.bucketpress.theme.identity;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.YamlFile;
import dev.bucketpress.text.Problem;
import dev.bucketpress.text.ProblemException;
import dev.bucketpress.text.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The file {@code site.yml} of a theme folder: what of a site's identity is too long for the settings, in YAML.
 *
 * @param identity the one of the settings, with what the file has in its place
 * @param warnings what is left out or looks wrong, in no order
 * @param problems values that cannot be used; those of the settings stay
 */
public record SiteFile(Identity identity, List<Warning> warnings, List<Problem> problems) {

    /** Its name in the theme folder. */
    public static final String NAME = "site.yml";

    private static final Map<String, IdentityPart> PARTS =
            Arrays.stream(IdentityPart.values()).collect(Collectors.toMap(IdentityPart::key, Function.identity()));

    private static final String KEYS =
            Arrays.stream(IdentityPart.values()).map(IdentityPart::key).collect(Collectors.joining(", "));

    public SiteFile {
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
    }

    /**
     * Puts what a file says over what the settings say.
     *
     * @param file its bytes, of 64 KB at most; larger ones are a problem, as is what is not YAML
     */
    public static SiteFile over(Identity settings, byte[] file) {
        try {
            return over(settings, YamlFile.read(file));
        } catch (ProblemException e) {
            return new SiteFile(settings, List.of(), List.of(e.problem()));
        }
    }

    private static SiteFile over(Identity settings, FrontMatter file) {
        IdentityBuilder identity = new IdentityBuilder(settings);
        List<Warning> warnings = new ArrayList<>(file.warnings());
        List<Problem> problems = new ArrayList<>();
        file.entries().forEach((key, value) -> {
            IdentityPart part = PARTS.get(key.replace('_', '-'));
            if (part == null) {
                warnings.add(new Warning(
                        value.at(), "The key `" + key + "` means nothing here. These are known: " + KEYS + "."));
            } else if (value.isNull()) {
                warnings.add(new Warning(
                        value.at(),
                        "The key `" + key + "` has no value; one that begins with `#` goes between quotes."));
            } else if (!part.set(identity, value)) {
                problems.add(new Problem(
                        value.at(), "The value of `" + key + "` cannot be used.", "Write " + part.expected() + "."));
            }
        });
        return new SiteFile(identity.build(), warnings, problems);
    }
}
