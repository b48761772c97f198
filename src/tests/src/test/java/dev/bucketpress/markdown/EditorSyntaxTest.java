package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.Warning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other editors and generators mean something by, and posts here show as it is written. */
class EditorSyntaxTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "见 [[Note]] 一文; 3; [[Note]]; (note.md)",
                "看[[我的笔记|这里]]; 2; [[我的笔记|这里]]; (note.md)",
                "- **[[A note#A heading]]**; 5; [[A note#A heading]]; (note.md)",
                "> ![[image.png]]; 3; ![[image.png]]; ![](picture.png)",
                "| a |\\n|---|\\n| ![[i.png\\\\|300]] |; 3; ![[i.png\\|300]]; ![](picture.png)",
                "words %%a comment%% words; 7; %%a comment%%; <!-- comment -->",
                "注%%给自己看%%。; 2; %%给自己看%%; <!-- comment -->",
                "%%\\ntwo lines\\n%%; 1; %%; <!-- comment -->",
                "A line. ^quote-of-day; 9; ^quote-of-day; <a id=",
                "- an item ^37066d; 11; ^37066d; <a id=",
                "{:toc}; 1; {:toc}; [TOC]",
                "words\\n{: .center #x}; 1; {: .center #x}; kramdown",
                "![](https://e.com/i.png){: width=\"30\"}; 25; {: width=\"30\"}; kramdown",
                "{::comment}; 1; {::comment}; kramdown",
                "::: tip 标题\\n正文\\n:::; 1; ::: tip; [!NOTE]",
                "- :::warning\\n  x\\n  :::; 3; :::warning; [!NOTE]",
                "1. ::: details x\\r  y\\r  :::; 4; ::: details; [!NOTE]",
                "x[^n]\\n\\n[^n]: ::: note\\n    y; 7; ::: note; [!NOTE]",
                "term\\n: ::: note\\n  y; 3; ::: note; [!NOTE]",
                "{{< figure src=\"a.png\" >}}; 1; {{< figure src=\"a.png\" >}}; Hugo",
                "[a]({{< ref \"x.md\" >}}); 5; {{< ref \"x.md\" >}}; Hugo",
            })
    void whatOtherEditorsMeanSomethingByIsNamed(String line, int column, String shown, String remedy) {
        List<Warning> warnings = warnings(line.translateEscapes());

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.at().column()).isEqualTo(column);
            assertThat(warning.message()).startsWith("`" + shown + "` ").contains(remedy);
        });
    }

    @Test
    void whatIsQuotedIsCutBetweenCharacters() {
        String note = "a".repeat(76);

        assertThat(warnings("![[" + note + "😀😀.png]]"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).startsWith("`![[" + note + "😀…` "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a matrix [[1, 2], [3]] and [[1, 2]] and [[a, b], [c, d]]",
                "[[ -f x ]] && [[ $a == b ]]",
                "arr[[1]], df[[\"a\"]], x[[name]] and \\[[not]]",
                "[[x]](u) and [[x]][r]\n\n[r]: /r",
                "C++ has [[nodiscard]] and [[maybe_unused]], TOML [[bin]], `[[Note]]`, $[[Note]]$",
                "对象的内部属性 [[Prototype]] 和 [[Call]]、[[PromiseState]]",
                "[[\"a\", \"b\"]] and [['a']] and [[]] and [[a]] and [[0]]",
                "[[toc]]\n\n## h",
                "```\n[[Note]] %%c%% {:toc}\n::: tip\n{{< ref >}} ^a-b\n```",
                "    ::: tip\n    [[Note]]",
                "<!-- [[Note]] %%c%% -->\n\n<pre>\n::: tip\n[[Note]]\n</pre>",
                "50%% of it and 60%%, for %%i in (*.txt) do echo %%i",
                "`%%c%%` and %% alone, %%time and %%timeit",
                "x ^2, 2 ^10, HEAD ^main, a ^b and x^2^",
                "Clojure's {:a 1, :b 2}, Ruby's {:a=>1} and {: x}",
                "std::vector, a ::: b, :::\n\n::: \n\n::\n\n10:::a and 10. b ::: c",
                "{{ x }} and {{ page.title }}, {{#if}} and {{<not}}",
            })
    void whatOnlyLooksLikeItIsNot(String body) {
        assertThat(warnings(body)).isEmpty();
    }

    @Test
    void eachKindIsNamedOnceWithItsNumber() {
        assertThat(warnings("[[One]] and\n\n- [[two three]]\n- ![[a.png]]\n\n[[四]] [[五六]] %%c%%"))
                .extracting(Warning::message)
                .satisfiesExactly(
                        links -> assertThat(links)
                                .startsWith("`[[One]]` ")
                                .endsWith(" And 2 more of this kind: `[[two three]]`, `[[五六]]`."),
                        picture -> assertThat(picture).startsWith("`![[a.png]]` "),
                        comment -> assertThat(comment).startsWith("`%%c%%` "));
    }

    private List<Warning> warnings(String body) {
        return ((RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE)).warnings();
    }
}
