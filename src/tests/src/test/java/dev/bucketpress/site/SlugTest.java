package dev.bucketpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each expected slug is what Hexo 8's {@code slugize} answers. */
class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, World!          | Hello-World",
                "C++ / C#               | C-C",
                "  -- a  _ b --         | a-b",
                "你好，世界！            | 你好，世界！",
                "你好　世界              | 你好-世界",
                "a\u00A0b\u2003c\uFEFFd | a-b-c-d",
                "ＡＢＣ ｘｙｚ１２       | ABC-xyz１２",
                "Crème Brûlée           | Creme-Brulee",
                "Straße Ærø Łódź        | Strase-AEro-Lodz",
                "Ⓐ ⓩ ǅ                 | A-z-Dz",
                "Йод ёлка               | Йод-ёлка",
                "ήλιος がぎぐ 한국어     | ήλιος-がぎぐ-한국어",
                "№ ℃ ½ ²                | №-℃-½-²",
                "e\u0301                | e\u0301",
                "😀 a                    | 😀-a",
                "a\u0001b               | ab",
            })
    void textBecomesAPartOfAUrl(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }
}
