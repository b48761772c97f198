package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageBlocksTest {

    @Test
    void eachParagraphHeadingItemAndCellIsABlock() {
        assertThat(PageBlocks.of(
                        "<article><header><h1>Title</h1></header><div class=body><h2>一</h2><p>二 <em>三</em>四</p>"
                                + "<ul><li>五<ul><li>六</li></ul></li></ul>"
                                + "<table><tr><th>七</th><td>八</td></tr></table></div></article>"))
                .containsExactly("一", "二 三四", "五", "六", "七", "八");
    }

    @Test
    void aLineEndStandsForABreakAndForOneInTheSource() {
        assertThat(PageBlocks.of("<article><div class=body><p>一<br>\n二\n  三 \t 四</p></div></article>"))
                .containsExactly("一\n二\n三 四");
    }

    @Test
    void wordsThatWereStruckOrAddedStayInTheirSentence() {
        assertThat(PageBlocks.of("<article><div class=body><p>我<del>不</del><ins>很</ins>好</p></div></article>"))
                .containsExactly("我不很好");
    }

    @Test
    void codeBlocksTexContentsAndLinksOfFootnotesAreLeftOut() {
        assertThat(PageBlocks.of("<article><div class=body><nav class=toc>目录</nav><pre><code>code</code></pre>"
                        + "<p>设<span class=math>n</span>为 <code>x</code><sup id=fnref-1><a class=footnote-ref>1</a></sup>。</p>"
                        + "<div class=math>e=mc^2</div>"
                        + "<div class=footnotes><ol><li><p>注 <a class=footnote-backref>↩</a></p></li></ol></div>"
                        + "</div></article>"))
                .containsExactly("设…为 x。", "注");
    }

    @Test
    void anOwnersPageIsReadByItsArticleOrItsMainPartAlone() {
        assertThat(PageBlocks.of("<body><nav>菜单</nav><main><h1>题</h1><p>文</p></main><footer>©</footer></body>"))
                .containsExactly("题", "文");
        assertThat(PageBlocks.of("<body><nav>菜单</nav><p>文</p><footer>©</footer></body>"))
                .containsExactly("文");
    }
}
