package dev.bucketpress.theme;

import java.util.List;
import java.util.stream.Stream;

/**
 * A script that pages load from their own site, with the files it takes.
 *
 * @param assets in the order they are to be written in: the last is there only where all are
 */
public record ScriptLibrary(List<Asset> assets) {

    /** KaTeX, which shows TeX. Browsers that know no WOFF 2 are too old for the rest of it. */
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
            .map(file -> asset("katex-0.18.11/", file))
            .toList());

    /** What highlight.js knows beside the languages of its own "common" build. */
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
                    .map(file -> asset("highlight-11.11.1/", file))
                    .toList());

    private static Asset asset(String folder, String file) {
        return new Asset("assets/" + folder + file, contentType(file), "/libraries/" + folder + file);
    }

    private static String contentType(String file) {
        return file.endsWith(".woff2")
                ? "font/woff2"
                : file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
    }

    private static String languageFile(String language) {
        return "languages/" + language + ".min.js";
    }

    /** The paths on the site of the files with these names, in their own order; what there is none of is left out. */
    List<String> paths(List<String> files) {
        return files.stream()
                .flatMap(file -> assets.stream().filter(asset -> asset.key().endsWith("/" + file)))
                .map(asset -> "/" + asset.key())
                .toList();
    }

    /** The names of the files that colour code in these languages. */
    static List<String> highlighting(List<String> languages) {
        return Stream.concat(Stream.of("highlight.min.js"), languages.stream().map(ScriptLibrary::languageFile))
                .toList();
    }
}
