package dev.bucketpress.testing;

import dev.bucketpress.testing.FaultProxy.Manner;
import dev.bucketpress.testing.FaultProxy.Server;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each version of an object an ETag of its own, be it of the same bytes as another: those of objects that S3
 * encrypts by a key of KMS are no MD5 (docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html).
 */
public final class OpaqueEtags implements Manner {

    private static final String COPY = "x-amz-copy-source";
    private static final String ENCRYPTION = "x-amz-server-side-encryption";
    private static final String NEVER = "\"00000000000000000000000000000000\"";
    private static final Pattern QUOTED = Pattern.compile("(?<=<ETag>).*?(?=</ETag>)");
    private static final Pattern LISTED =
            Pattern.compile("(?<=<Contents>)<Key>(.*?)</Key>(.*?<ETag>)(.*?)(?=</ETag>)", Pattern.DOTALL);

    /** A version of an object: the ETag that clients see, and the server's own. */
    private record Version(String shown, String own) {}

    private final Map<String, Version> versions = new HashMap<>();
    private int given;

    @Override
    public synchronized HttpMessage answer(HttpMessage request, Server s3) throws IOException {
        HttpMessage answer = s3.answer(translated(request));
        if (!answer.isSuccess()) {
            return answer;
        }
        if (request.target().contains("list-type=2")) {
            return listing(request, answer);
        }
        return switch (request.method()) {
            case "PUT" -> written(request, answer);
            case "GET", "HEAD" ->
                answer.with("ETag", shown(request.object(), answer)).with(ENCRYPTION, "aws:kms");
            default -> answer;
        };
    }

    /** The request in terms of the server's own ETags. */
    private HttpMessage translated(HttpMessage request) {
        HttpMessage translated = request;
        for (String name : List.of("If-Match", COPY + "-if-match")) {
            String object = name.startsWith(COPY) ? source(request) : request.object();
            if (request.header(name).isPresent()) {
                translated =
                        translated.with(name, own(object, request.header(name).orElseThrow()));
            }
        }
        return translated;
    }

    private static String source(HttpMessage request) {
        String path = decoded(request.header(COPY).orElse("/"));
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private String own(String object, String shown) {
        Version version = versions.get(object);
        return version != null && version.shown().equals(shown) ? version.own() : NEVER;
    }

    private HttpMessage written(HttpMessage request, HttpMessage answer) {
        String body = S3Manners.text(answer);
        String own = answer.header("ETag")
                .orElseGet(() -> QUOTED.matcher(body)
                        .results()
                        .map(MatchResult::group)
                        .map(OpaqueEtags::unescaped)
                        .findFirst()
                        .orElse(NEVER));
        String shown = show(request.object(), own);
        return answer.with("ETag", shown)
                .with(ENCRYPTION, "aws:kms")
                .withBody(QUOTED.matcher(body).replaceAll(shown).getBytes(StandardCharsets.UTF_8));
    }

    private String show(String object, String own) {
        given++;
        String shown = "\"%032x\"".formatted(given);
        versions.put(object, new Version(shown, own));
        return shown;
    }

    private String shown(String object, HttpMessage answer) {
        return shown(object, answer.header("ETag").orElseThrow());
    }

    private String shown(String object, String own) {
        Version version = versions.get(object);
        return version != null && version.own().equals(own) ? version.shown() : show(object, own);
    }

    private HttpMessage listing(HttpMessage request, HttpMessage answer) {
        String body = LISTED.matcher(S3Manners.text(answer)).replaceAll(object -> {
            String key = "/" + request.object().split("/")[1] + "/"
                    + URLDecoder.decode(object.group(1), StandardCharsets.UTF_8);
            return Matcher.quoteReplacement(
                    "<Key>" + object.group(1) + "</Key>" + object.group(2) + shown(key, unescaped(object.group(3))));
        });
        return answer.withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String unescaped(String etag) {
        return etag.replace("&quot;", "\"").replace("&#34;", "\"");
    }
}
