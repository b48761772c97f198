package dev.bucketpress.markdown.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.html.HtmlPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tables begin and end, and how their rows are split. */
class TablesTest {

    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);

    @ParameterizedTest
    @CsvSource({"|-|, 1", "-|-, 2", "|:-:|-:|, 2", ":-:, 1", "' | --- | :-- | ', 2", "-|, 1", ":-|:-|, 2"})
    void aDelimiterRowHasHyphensInEachCell(String line, int columns) {
        DelimiterRow row = DelimiterRow.of(BasedSequence.of(line.strip()));

        assertThat(row).isNotNull();
        assertThat(row.columns()).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "- | -", "|", "||", "|-||", "| : - |", "|:|", "| a |", "|-|-x|", ""})
    void anythingElseIsNone(String line) {
        assertThat(DelimiterRow.of(BasedSequence.of(line))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|a|b|; a,b",
                "a | b; a,b",
                "a; a",
                "| a | | c; a,,c",
                "a \\| b | c; a \\| b,c",
                "`\\\\|` | c; `\\\\|`,c",
                "`a|b`; `a,b`",
            })
    void aPipeEndsACellUnlessItIsEscaped(String row, String cells) {
        assertThat(texts(RowCells.of(BasedSequence.of(row)))).isEqualTo(List.of(cells.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "`a|b` | c; `a|b`,c",
                "$|v|$ | c; $|v|$,c",
                "`` a`|`b `` | c; `` a`|`b ``,c",
                "` a | b | c; ` a,b,c",
                "$5 | $10 | c; $5,$10,c",
            })
    void whatWouldHaveNoColumnIsKeptWherePipesStandInCodeAndFormulas(String row, String cells) {
        assertThat(texts(RowCells.of(BasedSequence.of(row), 2))).isEqualTo(List.of(cells.split(",")));
    }

    private static List<String> texts(List<BasedSequence> cells) {
        return cells.stream().map(BasedSequence::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text\n| a | b |\n|---|",
                "text\n|---|",
                "|---|\n\n|---|",
                "| a |\n\n|---|",
                "| a |\n    |---|",
                "> | a |\n\n|---|",
            })
    void linesOfDashesAreText(String body) {
        assertThat(markdown.html(body)).doesNotContain("<table>").contains("---");
    }

    @Test
    void anotherBlockEndsATable() {
        String table = "| a |\n|---|\n| 1 |\n";

        assertThat(markdown.html(table + "---")).endsWith("</table>\n<hr />\n");
        assertThat(markdown.html(table + "# b")).endsWith("</table>\n<h1>b</h1>\n");
        assertThat(markdown.html(table + "2. b")).endsWith("</table>\n<ol start=\"2\">\n<li>b</li>\n</ol>\n");
        assertThat(markdown.html(table + "    b")).endsWith("</table>\n<pre><code>b\n</code></pre>\n");
        assertThat(markdown.html("> " + table.replace("\n", "\n> ").strip() + "\n| b |"))
                .contains("<p>| b |</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aLineWithoutPipesIsARowWhereRowsFollowIt(String end) {
        String body = String.join(end, "| a |", "|---|", "one", "| 2 |", "text", "");

        assertThat(markdown.html(body))
                .contains("<tr><td>one</td></tr>\n<tr><td>2</td></tr>")
                .endsWith("</table>\n<p>text</p>\n");
    }
}
