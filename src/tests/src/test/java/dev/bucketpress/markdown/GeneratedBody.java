package dev.bucketpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A body made of random pieces of what posts hold: Markdown, bloggers' HTML, and text in angle brackets.
 *
 * @param words of the text that its author means to be read, each a word of its own
 */
record GeneratedBody(String text, List<String> words) {

    private static final Pattern WORD = Pattern.compile("§");

    /** Each {@code §} becomes a word. */
    private static final List<String> INLINES = List.of(
            "§",
            "中文§。",
            "，§：",
            "**§**",
            "**§。**§",
            "*§*",
            "~~§~~",
            "==§==",
            "H~§~O",
            "x^§^",
            "`§`",
            "`<b> §`",
            "[§](http://a.example/)",
            "[<§>](b.md)",
            "![§](a.png)",
            "![<§> §](a.png)",
            "[§](javascript:§)",
            "![§](file:///§.png)",
            "<a href=\"magnet:?xt=urn:btih:01\">§</a>",
            "https://a.example/§",
            "<http://a.example/§>",
            "<§@a.example>",
            "<§>",
            "List<§>",
            "Map<§, §>",
            "Map<§, List<§>>",
            "<§-name>",
            "</§>",
            "<§/>",
            "<§:config>",
            "<ns:§ a=\"b\">",
            "<std::§>",
            "<§ a=\"b\">",
            "**<§>**",
            "Class<?> §",
            "List<? extends §>",
            "<? §",
            "<?§?>",
            "<?php echo §; ?>",
            "<![CDATA[§]]>",
            "<!§ x>",
            "<b>§</b>",
            "<b>§",
            "§</b>",
            "<u>§",
            "<i>§</u>",
            "List<B> §",
            "Set<S>§",
            "<br>§",
            "§</br>",
            "<p>§",
            "<td>§</td>",
            "<tr>§",
            "<li>§",
            "<path d=\"M0\"/>§",
            "<filter>§",
            "<span style=\"color:red\">§</span>",
            "<font color=red>§",
            "<kbd>§</kbd>",
            "<ruby>§<rt>§</rt></ruby>",
            "<input>§",
            "<body>§",
            "<html>§</html>",
            "<title>§</title>",
            "<title>§",
            "<script>§",
            "<textarea>§",
            "<iframe>§",
            "<plaintext>§",
            "<svg>§",
            "<button>§</button>",
            "<map>§",
            "<select><option>§</select>",
            "&lt;§&gt;",
            "&copy;§",
            "&§;",
            "\\<§>",
            "§ < §",
            "a<§ && §>b",
            "<§",
            "§<",
            "$a_§$",
            "$§$ and $§$",
            "$5 §",
            "{{ § }}",
            "{% § %}",
            "[§]",
            "[§][§]",
            "§[^1]",
            "§|§",
            "#§",
            "<a name=\"x\"/>§",
            "<a>§</a>",
            "<中§>",
            "</ §>",
            "![<http://a.example/§> https://b.example/§ §@c.example](a.png)",
            "![`<§>` $§$ ==§== ~~§~~ [§](b.md) <§-x> List<§>](a.png)",
            "[![§][r]][r]",
            "[www.a.example/§ **§** §@a.example](http://b.example/)",
            "www.a.example/§，§",
            "http://a.example:80§",
            "https://a.example/?a=§&amp;b=§&nbsp;§",
            "§@a.example。§",
            "http://，§",
            "ftp://a.example/_§_*§*",
            "**https://a.example/§**§",
            "<https://a.example/§|§>",
            "§\"><a <a title=\"x\">§</a>",
            "<b title=\"§",
            "<a href=§>§",
            "<!§",
            "<?",
            "<§=\"§\">",
            "<b/>§",
            "<u/>§</u>",
            "<img>§",
            "<img alt=\"§\">",
            "<hr>§",
            "<video>§</video>",
            "<object>§</object>",
            "<noscript>§</noscript>",
            "<template>§</template>",
            "<math><mi>§</mi></math>",
            "<frameset>§</frameset>",
            "<marquee>§</marquee>",
            "<xmp>§</xmp>",
            "<listing>§</listing>",
            "<optgroup>§",
            "<option>§",
            "<datalist>§</datalist>",
            "<details>§</details>",
            "<rt>§",
            "<col>§",
            "<caption>§</caption>",
            "<table>§</table>",
            "<table><tr>§<td>§</td>§</tr></table>",
            "<ul>§<li>§</li></ul>",
            "<dialog>§</dialog>",
            "<slot>§</slot>",
            "<image>§",
            "<noembed>§</noembed>",
            "<canvas>§</canvas>");

    private static final List<String> BLOCKS = List.of(
            "## §",
            "#§",
            "§\n===",
            "- §\n- §\n  - §",
            "1. §\n2. §",
            "- [x] §\n- [ ] §",
            "> §\n> §",
            "> [!NOTE]\n> §",
            "| § | § |\n|---|---|\n| § | <§> |",
            "§\n| § | § |\n|---|---|\n| § | § |",
            "```java\nList<§> §\n```",
            "    <§> §",
            "$$\n§\n$$",
            "§\n: §",
            "<div>\n§\n</div>",
            "<div>\n\n**§**\n\n</div>",
            "<div align=center>\n§",
            "<details><summary>§</summary>\n\n§\n\n</details>",
            "<center>§</center>",
            "<center>\n\n§",
            "<table>\n<tr><td>§</td></tr>\n\n<tr><td>§\n</table>",
            "<td>§</td>",
            "<tr>\n<td>§",
            "<ul>\n<li>§\n<li>§\n</ul>",
            "<§>",
            "<§>\n  <§>§</§>\n</§>",
            "</§>\n§",
            "<§:§>\n\n§",
            "</div>§",
            "<p align=\"center\">§</p>",
            "<p>§",
            "<pre>§\n\n§</pre>",
            "<pre>§",
            "<script> §",
            "<style>\n\n§",
            "<textarea>§",
            "<?§\n\n§\n?>",
            "<?> §\n\n§",
            "<!DOCTYPE §>",
            "<!DOCTYPE x> §",
            "<![CDATA[\n§\n]]>",
            "<b>§\n\n§</b>",
            "<font color=red>§\n\n§",
            "<input>\n§",
            "<svg><text>§</text></svg>",
            "<path>\n§",
            "<dependency>\n\n    <§>§</§>\n\n</dependency>",
            "<html>\n<body>\n§",
            "<div>§ <§> a < b <§\n</div>",
            "<div>a<§ <?§?> </ §></div>",
            "<iframe src=\"//a.example\">\n\n§",
            "***",
            "| § |\n|---|\n| § | § | <§> |",
            "> | § |\n> |---|\n> | § | § |",
            "- | § |\n  |---|\n  | § | §",
            "[^2]: §\n\n[^2]: § <§>\n\n§",
            "[^§]: § <§>\n\n§",
            "> [^3]: §\n\n§",
            "- [^4]: §\n\n  see[^4]",
            "|---|\n§",
            "§ | §\n--- | ---\n§ | §\n§\n§ | §",
            "§\n:   §\n\n    <§> §\n: §",
            "- [ ] <§> §\n\n  https://a.example/§。§",
            "> - > <§> §@a.example，§",
            "<select>\n<option>§\n</select>",
            "<button>§\n\n§</button>",
            "<form>\n<input value=x> §\n</form>",
            "<table>\n§\n<tr><td>§</td></tr>\n</table>",
            "<table>\n\n§\n\n</table>",
            "<video>§\n\n</video>",
            "<object>\n§\n</object>",
            "<noscript>\n§\n</noscript>",
            "<template>\n§\n</template>",
            "<noframes>\n§\n</noframes>",
            "<frameset>\n§\n</frameset>",
            "<head>\n<title>§</title>\n</head>\n§",
            "<dialog>\n§\n</dialog>",
            "<svg>\n\n§\n\n</svg>",
            "<math>\n§\n</math>",
            "<xmp>\n§\n</xmp>",
            "<details>\n```\n§ <§>\n```\n</details>",
            "{% note %}\n<§> §\n{% endnote %}",
            "{% codeblock %}\n<§>\n{% endcodeblock %}");

    static GeneratedBody of(Random random) {
        StringBuilder body = new StringBuilder();
        boolean comments = random.nextInt(3) == 0;
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            body.append(random.nextBoolean() ? paragraph(random) : pick(BLOCKS, random));
            body.append("\n\n");
            if (random.nextInt(10) == 0) {
                body.append(comments ? "<!-- a comment --> " + pick(INLINES, random) + "\n\n" : "<!-- §\n\n");
            }
        }
        return withWords(body + "[^1]: §\n\nsee[^1]\n\n[r]: a.png\n");
    }

    /** Inlines in a row or on lines, as they are or in a quote, an item or a heading. */
    private static String paragraph(Random random) {
        StringBuilder paragraph = new StringBuilder(pick(List.of("", "", "", "> ", "- ", "## ", "1. "), random));
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            paragraph.append(pick(INLINES, random)).append(pick(List.of(" ", "", "，", "\n"), random));
        }
        return paragraph.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static GeneratedBody withWords(String text) {
        List<String> words = new ArrayList<>();
        String body = WORD.matcher(text).replaceAll(place -> {
            words.add("w" + words.size() + "q");
            return words.get(words.size() - 1);
        });
        return new GeneratedBody(body, words);
    }
}
