package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableOfContentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"[TOC]", "[toc]", "[[toc]]", "@[toc]", "@[TOC](目录)"})
    void theContentsLeadToTheHeadings(String toc) {
        RenderedBody rendered = render(toc + "\n\n## 一 *b*\n\n### 二\n\n## 一 b");

        assertThat(rendered.html())
                .startsWith("<nav class=\"toc\" aria-label=\"Contents\"><ul><li><a href=\"#一-b\">一 b</a>"
                        + "<ul><li><a href=\"#二\">二</a></li></ul></li>"
                        + "<li><a href=\"#一-b-1\">一 b</a></li></ul></nav>")
                .doesNotContainIgnoringCase("[toc]");
        assertThat(rendered.text()).isEqualTo("一 b 二 一 b");
        assertThat(rendered.links()).isEmpty();
    }

    @Test
    void levelsMayBeSkippedAndComeInAnyOrder() {
        assertThat(render("[TOC]\n\n### a\n\n# b\n\n#### c\n\n## d").html())
                .contains("<ul><li><a href=\"#a\">a</a></li><li><a href=\"#b\">b</a>"
                        + "<ul><li><a href=\"#c\">c</a></li><li><a href=\"#d\">d</a></li></ul></li></ul></nav>");
    }

    @Test
    void theExcerptHasNone() {
        RenderedBody rendered = render("[TOC]\n\none\n\n<!-- more -->\n\n# h");

        assertThat(rendered.excerpt()).contains("<p>one</p>");
        assertThat(rendered.html()).contains("href=\"#h\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"write [TOC] here\n\n# a", "`[TOC]`, so\n\n# a", "```\n[TOC]\n```\n\n# a"})
    void onlyAParagraphOfItsOwnIsReplaced(String body) {
        assertThat(render(body).html()).contains("[TOC]").doesNotContain("<nav");
    }

    private static RenderedBody render(String body) {
        return (RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE);
    }
}
