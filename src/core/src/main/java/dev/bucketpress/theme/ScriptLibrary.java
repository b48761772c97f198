package dev.bucketpress.theme;

import dev.bucketpress.site.PublicKeys;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A JavaScript library that pages load from their own site, with all its files.
 *
 * @param assets in the order in which they are written: once the last is there, all are
 */
public record ScriptLibrary(List<Asset> assets) {

    /** What the build wrote: the version of each library, which is in the keys of its files. */
    private static final Properties VERSIONS = versions();

    private static final int VERSION_LENGTH = 8;

    /** KaTeX, which shows TeX; of its fonts only WOFF 2, which every browser that it supports can read. */
    static final ScriptLibrary KATEX = new ScriptLibrary(Stream.of(
                    Stream.of(
                                    "AMS-Regular",
                                    "Caligraphic-Bold",
                                    "Caligraphic-Regular",
                                    "Fraktur-Bold",
                                    "Fraktur-Regular",
                                    "Main-Bold",
                                    "Main-BoldItalic",
                                    "Main-Italic",
                                    "Main-Regular",
                                    "Math-BoldItalic",
                                    "Math-Italic",
                                    "SansSerif-Bold",
                                    "SansSerif-Italic",
                                    "SansSerif-Regular",
                                    "Script-Regular",
                                    "Size1-Regular",
                                    "Size2-Regular",
                                    "Size3-Regular",
                                    "Size4-Regular",
                                    "Typewriter-Regular")
                            .map(font -> "fonts/KaTeX_" + font + ".woff2"),
                    Stream.of("katex.min.css", "katex.min.js"))
            .flatMap(files -> files)
            .map(file -> asset(folder("katex"), file))
            .toList());

    /** What moves on the pages of posts. Every page loads it. */
    public static final Asset SITE = script("site");

    /** What finds posts, a module that is loaded when the field for it is first used. */
    static final Asset SEARCH = script("search");

    /** What loads that, on every page of a site that has a search. */
    static final Asset SEARCH_FIELD = script("search-field");

    /** The languages of highlight.js that its own "common" build is without. */
    private static final List<String> LANGUAGES = List.of(
            "clojure",
            "cmake",
            "dart",
            "delphi",
            "django",
            "dockerfile",
            "elixir",
            "erlang",
            "fortran",
            "fsharp",
            "groovy",
            "haskell",
            "http",
            "julia",
            "latex",
            "lisp",
            "matlab",
            "nginx",
            "ocaml",
            "powershell",
            "properties",
            "protobuf",
            "scala",
            "scheme",
            "verilog",
            "vhdl",
            "vim",
            "x86asm");

    /** highlight.js, which colours code. */
    static final ScriptLibrary HIGHLIGHT = new ScriptLibrary(
            Stream.concat(LANGUAGES.stream().map(ScriptLibrary::languageFile), Stream.of("highlight.min.js"))
                    .map(file -> asset(folder("highlight"), file))
                    .toList());

    /** What a block of code is marked with that Mermaid draws. */
    private static final String DIAGRAM = "mermaid";

    /** Mermaid, which draws diagrams. */
    static final ScriptLibrary MERMAID = new ScriptLibrary(List.of(asset(folder("mermaid"), "mermaid.min.js")));

    private static Properties versions() {
        Properties versions = new Properties();
        try (Reader in = new StringReader(
                new String(new Asset("", "", "/libraries/versions.properties").bytes(), StandardCharsets.UTF_8))) {
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset script(String name) {
        String resource = "/scripts/" + name + ".js";
        String type = contentType(resource);
        String version =
                UUID.nameUUIDFromBytes(new Asset("", type, resource).bytes()).toString();
        return new Asset(PublicKeys.ASSETS + name + "-" + version.substring(0, VERSION_LENGTH) + ".js", type, resource);
    }

    private static String folder(String library) {
        return library + "-" + VERSIONS.getProperty(library) + "/";
    }

    private static Asset asset(String folder, String file) {
        return new Asset(PublicKeys.ASSETS + folder + file, contentType(file), "/libraries/" + folder + file);
    }

    private static String contentType(String file) {
        return file.endsWith(".woff2")
                ? "font/woff2"
                : file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
    }

    private static String languageFile(String language) {
        return "languages/" + language + ".min.js";
    }

    /** The paths on the site of the files with these names, in the order of the names; unknown names are left out. */
    List<String> paths(List<String> files) {
        return files.stream()
                .flatMap(file -> assets.stream().filter(asset -> asset.key().endsWith("/" + file)))
                .map(asset -> "/" + asset.key())
                .toList();
    }

    /** Whether any of these languages of code blocks is one of code. */
    static boolean isCode(List<String> languages) {
        return languages.stream().anyMatch(language -> !language.equals(DIAGRAM));
    }

    /** Whether any of these languages of code blocks is one of diagrams. */
    static boolean isDiagram(List<String> languages) {
        return languages.contains(DIAGRAM);
    }

    /** The names of the files that colour code in these languages. */
    static List<String> highlighting(List<String> languages) {
        return Stream.concat(Stream.of("highlight.min.js"), languages.stream().map(ScriptLibrary::languageFile))
                .toList();
    }
}
