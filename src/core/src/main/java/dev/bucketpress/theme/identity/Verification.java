package dev.bucketpress.theme.identity;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The codes by which search engines see that a site is its owner's. */
final class Verification {

    /** The names of the elements that each asks for in its console for site owners. */
    private static final Map<String, String> META = new TreeMap<>(Map.ofEntries(
            Map.entry("360", "360-site-verification"),
            Map.entry("baidu", "baidu-site-verification"),
            Map.entry("bing", "msvalidate.01"),
            Map.entry("bytedance", "bytedance-verification-code"),
            Map.entry("facebook", "facebook-domain-verification"),
            Map.entry("google", "google-site-verification"),
            Map.entry("naver", "naver-site-verification"),
            Map.entry("pinterest", "p:domain_verify"),
            Map.entry("shenma", "shenma-site-verification"),
            Map.entry("sogou", "sogou_site_verification"),
            Map.entry("yandex", "yandex-verification")));

    static final String NAMES = String.join(", ", META.keySet());

    private static final Pattern CODE = Pattern.compile("[\\w.:/+=-]+");

    private Verification() {}

    static Optional<List<VerificationCode>> of(FrontMatterValue value) {
        return Pairs.of(value).flatMap(Verification::codes);
    }

    private static Optional<List<VerificationCode>> codes(List<Map.Entry<String, String>> pairs) {
        List<VerificationCode> codes = new ArrayList<>();
        for (Map.Entry<String, String> pair : pairs) {
            String name = META.get(pair.getKey().toLowerCase(Locale.ROOT));
            if (name == null || !CODE.matcher(pair.getValue()).matches()) {
                return Optional.empty();
            }
            codes.add(new VerificationCode(name, pair.getValue()));
        }
        return Optional.of(codes);
    }
}
