package dev.bucketpress.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas between dollar signs, and what only looks like them. */
class FormulaTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$x$                | x",
                "设$a_1$为          | a_1",
                "$a_i*b_i*c_i$      | a_i*b_i*c_i",
                "$a_{1}$，$b_{2}$   | a_{1}",
                "$\\\\{x\\\\}$      | \\\\{x\\\\}",
                "$a<b$              | a&lt;b",
                "$a \\$ b$          | a \\$ b",
                "3$\\times$3        | \\times",
                "$x=\\text{当}$     | x=\\text{当}",
                "($n^2$)            | n^2",
                "**$x_1$**          | x_1",
                "$[a](b)$           | [a](b)",
                "*$a*b$*            | a*b",
                "**$x$**            | x",
                "_$x$_              | x",
                "$https://a.example$ | https://a.example",
                "$a_1 <b> c_1$      | a_1 &lt;b&gt; c_1",
                "$&lt;$             | &amp;lt;",
                "$α$                | α",
                "$f$.               | f",
            })
    void aFormulaIsPassedOnAsItIsWritten(String text, String formula) {
        assertThat(html(text)).contains("<span class=\"math\">" + formula + "</span>");
    }

    @ParameterizedTest
    @CsvSource({
        "$+$,+",
        "$⊕$,⊕",
        "$*$,*",
        "$-$,-",
        "$|$,|",
        "$?$,?",
        "$\\#$,\\#",
        "$()$,()",
        "$<=$,&lt;=",
        "$△$,△",
        "$→$,→"
    })
    void aFormulaMayBeOfSignsAlone(String text, String formula) {
        assertThat(html(text + " 操作与 " + text + "，" + text + "。"))
                .isEqualTo("<p>S 操作与 S，S。</p>\n".replace("S", "<span class=\"math\">" + formula + "</span>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O(玄学)",
                "f_{起点}=1",
                "10^5 个学生",
                "(1≤n≤10^5)",
                "起点=1",
                "面积=长*宽",
                "长×宽",
                "路程/时间",
                "dis_起",
                "概率(事件)",
                "O(n^2)次",
                "最大値_{x}",
            })
    void aTermMayHaveChineseInIt(String formula) {
        String expected = "<span class=\"math\">" + formula + "</span>";
        assertThat(html("$" + formula + "$")).contains(expected);
        assertThat(html("复杂度$" + formula + "$，有 $" + formula + "$。"))
                .isEqualTo("<p>复杂度" + expected + "，有 " + expected + "。</p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "a string$S$.,S",
        "string$S$，,S",
        "two integers$L_i$and,L_i",
        "integers$n$and$m$,n",
        "string$S(a)$and x,S(a)",
        "the $n$th,n",
        "the $i+1$th,i+1",
        "n$(1≤n≤10^5)$,(1≤n≤10^5)",
        "each$l_i$,l_i",
        "$x^2$is,x^2",
        "of$|S|$,|S|",
        "time$O(玄学)$,O(玄学)",
        "set$f_{起点}$to,f_{起点}",
    })
    void aFormulaMayStandNextToALetter(String text, String formula) {
        assertThat(html(text)).contains("<span class=\"math\">" + formula + "</span>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "string$S(a)$and k(1 \\le k),each$l_i$ | string[S(a)]and k(1 \\le k),each[l_i]",
                "$A$和$B$               | [A]和[B]",
                "变量$a，公式$x^2$      | 变量$a，公式[x^2]",
                "US$5，$x^2 + y$        | US$5，[x^2 + y]",
                "$ x $and y_1 of$z$     | $ x $and y_1 of[z]",
                "$5是 k_1 of$x_1$       | $5是 k_1 of[x_1]",
                "$a和$ b_1 $c$          | $a和$ b_1 [c]",
                "价$5，即 y \\le 中$x$  | 价$5，即 y \\le 中[x]",
                "$$ x $$ and $y$        | [ x ] and [y]",
            })
    void proseBetweenTwoFormulasIsNone(String text, String expected) {
        String shown = expected.replaceAll("\\[([^\\]]*)]", "<span class=\"math\">$1</span>");
        assertThat(html(text).replace("math display", "math")).isEqualTo("<p>" + shown + "</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$5 and $10",
                "花$5和$10元",
                "花$5（大约35元）和$HOME",
                "5$和10$",
                "10$(大约)和20$",
                "$HOME and $PATH",
                "$HOME和$PATH",
                "${var}",
                "${a} and ${b}",
                "${a}/${b}",
                "${变量}和${变量}",
                "价格为${n}$",
                "$a, $b",
                "$a,$b",
                "$a_1,$b_1",
                "$a.$b",
                "$a$b",
                "$user_name和$user_id",
                "$user_name,$user_id",
                "$_GET和$_POST",
                "$_GET,$_POST",
                "$a=1和$b=2",
                "$a=1;$b=2;",
                "$i++和$j--",
                "$f(x)和$g(x)",
                "$arr['键']和$b",
                "$arr[$i] = $b[$j]",
                "\"$a_1\" \"$b_1\"",
                "$this->name, $this->id",
                "$1和$2",
                "awk '{print $1,$NF}'",
                "$#和$@",
                "$?，$!",
                "$@/$#",
                "jQuery的$(选择器)和$.ajax",
                "$(a)和$(b)",
                "$.get,$.post",
                "`x`与$5 `a_$b`",
                "正则^a$|^b$",
                "用$...$包起来",
                "用$…$包起来",
                "表情$_$",
                "$A$1:$B$10",
                "Outer$Inner$Nested",
                "scala.Predef$.MODULE$",
                "用$作为前缀(变量)的$符号",
                "进程号$$和$$的",
                "kill $$ and echo $$",
                "$$a 和 $$b",
                "$$a and $$b",
                "$5 and $10",
                "$5-$10",
                "US$5, AU$6",
                "echo $HOME:$PATH",
                "$HOME/$USER",
                "变量$a和$b都",
                "变量$a和b$。",
                "jQuery的$和$.ajax",
                "$ x $",
                "\\$x$",
                "$x\\$",
                "`$x$`",
                "$x",
                "$$",
                "$$x",
                "a $ b",
            })
    void whatOnlyLooksLikeAFormulaStaysText(String text) {
        assertThat(html(text)).doesNotContain("math");
        assertThat(rendered(text).text()).isEqualTo(text.replace("\\$", "$").replace("`", ""));
    }

    @Test
    void aFormulaInThePlaceOfAPicturesTextIsKept() {
        assertThat(html("![$x_1*a*$ b](p.png)")).contains("alt=\"$x_1*a*$ b\"");
    }

    @Test
    void formulasStandInCellsHeadingsAndLinks() {
        assertThat(html("| $\\|x\\|$ | $a_1*b*$ |\n|---|---|\n| $+$ | $5 |"))
                .contains("<th><span class=\"math\">|x|</span></th><th><span class=\"math\">a_1*b*</span></th>")
                .contains("<td><span class=\"math\">+</span></td><td>$5</td>");
        assertThat(html("# a $+$ $O(玄学)$"))
                .contains("a <span class=\"math\">+</span> <span class=\"math\">O(玄学)</span></h1>");
        assertThat(html("[two$L_i$and](u)")).contains(">two<span class=\"math\">L_i</span>and</a>");
    }

    @Test
    void codeIsNoFormula() {
        assertThat(html("```\n$$\nx\n$$\n```\n\n    $$x$$\n")).doesNotContain("math");
    }

    private String html(String body) {
        return rendered(body).html();
    }

    private RenderedBody rendered(String body) {
        return (RenderedBody) markdown.render(body, Optional.empty(), LinkResolver.NONE);
    }
}
