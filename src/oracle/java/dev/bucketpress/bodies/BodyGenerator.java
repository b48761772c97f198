package dev.bucketpress.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies of all constructs in one another, in Chinese and English. The same seed gives the same bodies. */
public final class BodyGenerator {

    private static final int MAX_DEPTH = 3;

    private static final String[] WORDS = {
        "中文",
        "内容，",
        "然后。",
        "word",
        "and",
        "Hello",
        "你好",
        "（括号）",
        "1.5",
        "x",
        "の文",
        "“引号”",
        "it's",
        "a_b_c",
        "2*3",
        "C++",
        "…",
        "5 > 3",
        "a & b",
        "A/B",
        "~/.bashrc",
        "#tag",
        "100%",
        "e.g.",
        "😀",
        "第1章：",
        "\"q\"",
        "--",
        "- ",
        "中文 English 中文",
    };

    private static final String[] INLINES = {
        "**%s**",
        "*%s*",
        "__%s__",
        "_%s_",
        "~~%s~~",
        "***%s***",
        "`%s`",
        "``%s``",
        "[%s](https://example.com/a)",
        "[%s](/b \"title\")",
        "![%s](i.png)",
        "[![%s](i.png)](https://example.org)",
        "<https://example.com/x_y>",
        "https://example.com/a_b?c=1&d=2",
        "<b>%s</b>",
        "<kbd>%s</kbd>",
        "<span style=\"color:red\">%s</span>",
        "\\*%s\\*",
        "%s<br>",
        "%s  \n",
        "%s\\\n",
        "==%s==",
        "H~2~O",
        "x^2^",
        "&copy;",
        "&lt;%s&gt;",
        "<!-- %s -->",
        "$a_1+b^2$",
        "$\\frac{a}{b}$",
        "$5 and $10",
        "List<String>",
        "Map<K, V>",
        "[^1]",
        "[%s][ref]",
        "[ref]",
        "[%s]",
        "<font color=\"red\">%s</font>",
        "<u>%s</u>",
        "me@example.com",
        "www.example.com/x",
        "https://例子.com/中文",
        "https://example.com，",
        "（https://example.com/a）",
        "<sub>%s</sub>",
        "[%s](<a b.html>)",
        "[a](b(c)d)",
        "* %s",
        "<%s>",
        "<servlet-name>%s</servlet-name>",
        "**%s：**",
        "**“%s”**",
        "*%s*%s",
        "**%s**%s",
        "!%s",
        "%s!",
        "[x]",
        "| %s",
        "`a|b`",
    };

    private static final String[] HTML = {
        "<div>%s</div>",
        "<details>\n<summary>%s</summary>\n\n%s\n\n</details>",
        "<p align=\"center\">%s</p>",
        "<center>%s</center>",
        "<!-- more -->",
        "<table>\n<tr><td>%s</td></tr>\n</table>",
        "<div>\n\n%s\n\n</div>",
        "<img src=\"a.png\" width=\"50\">",
        "<br>",
        "<pre>\n%s\n\n%s</pre>",
        "<blockquote>%s</blockquote>",
        "<iframe src=\"//player.bilibili.com/player.html\"></iframe>",
        "<a id=\"x\"></a>",
        "<div align=center>\n%s\n</div>",
    };

    private final Random random;

    public BodyGenerator(long seed) {
        random = new Random(seed);
    }

    public String body() {
        String body = blocks(0) + (random.nextInt(4) == 0 ? "\n[ref]: https://example.org/ref \"Title\"\n" : "");
        return body.contains("[^1]")
                ? body + "\n[^1]: " + indented("    ", blocks(MAX_DEPTH)).strip() + "\n"
                : body;
    }

    private String blocks(int depth) {
        StringBuilder blocks = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            blocks.append(i == 0 ? "" : random.nextInt(5) == 0 ? "" : "\n")
                    .append(block(depth))
                    .append("\n");
        }
        return blocks.toString();
    }

    private String block(int depth) {
        return switch (random.nextInt(depth >= MAX_DEPTH ? 9 : 14)) {
            case 0, 1, 2 -> paragraph();
            case 3 -> "#".repeat(1 + random.nextInt(6)) + " " + inline();
            case 4 -> table();
            case 5 -> fence();
            case 6 -> inline() + "\n" + one("===", "---");
            case 7 -> one(HTML).replace("%s", inline());
            case 8 -> one("---", "***", "    code", inline() + "\n: " + inline(), "$$\na_1 = b\n$$");
            case 9, 10 -> list(one("- ", "* ", "+ "), depth);
            case 11 -> list(one("1. ", "2. ", "3) "), depth);
            case 12 -> indented("> ", blocks(depth + 1)).stripTrailing();
            default -> list(one("- [ ] ", "- [x] "), depth);
        };
    }

    private String paragraph() {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            lines.add(inline());
        }
        return String.join("\n", lines);
    }

    private String inline() {
        StringBuilder text = new StringBuilder(words());
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(one(" ", "", ""))
                    .append(markup())
                    .append(one(" ", "", ""))
                    .append(words());
        }
        return text.toString();
    }

    private String markup() {
        String inner = random.nextInt(6) == 0 ? one(INLINES).replace("%s", words()) : words();
        return one(INLINES).replace("%s", inner);
    }

    private String words() {
        StringBuilder words = new StringBuilder(one(WORDS));
        for (int i = random.nextInt(3); i > 0; i--) {
            words.append(one(" ", "")).append(one(WORDS));
        }
        return words.toString().strip();
    }

    private String table() {
        int columns = 1 + random.nextInt(3);
        StringBuilder table = new StringBuilder(row(columns)).append('\n');
        table.append("|").append(one(" - |", ":-:|", "---|", " --: |").repeat(columns));
        for (int i = random.nextInt(3); i > 0; i--) {
            table.append('\n').append(row(columns));
        }
        return table.toString();
    }

    private String row(int columns) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            row.append(' ')
                    .append(inline().replace("\n", " ").replace("|", "\\|"))
                    .append(" |");
        }
        return row.toString();
    }

    private String fence() {
        String fence = one("```", "~~~", "````");
        return fence + one("", "java", "js") + "\n" + one("int a = 1;", "# x\n\n\ty", "<b>", "a_b*c*", "") + "\n"
                + fence;
    }

    private String list(String marker, int depth) {
        StringBuilder list = new StringBuilder();
        boolean loose = random.nextInt(4) == 0;
        String indent = " ".repeat(marker.replaceAll("\\[.\\] ", "").length());
        for (int i = random.nextInt(3); i >= 0; i--) {
            String content = random.nextInt(3) == 0 ? blocks(depth + 1) : inline() + "\n";
            list.append(marker)
                    .append(indented(indent, content).strip())
                    .append('\n')
                    .append(loose ? "\n" : "");
        }
        return list.toString().stripTrailing();
    }

    private static String indented(String indent, String text) {
        return text.replaceAll("(?m)^(?=.)", indent);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
