package dev.bucketpress.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final int MONTHS = 12;

    static Stream<String> languages() {
        return Messages.LANGUAGES.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noLanguageLacksAWordOrHasOneTooMany(String language) throws IOException {
        assertThat(words(language).stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
        assertThat(words(language).values())
                .allSatisfy(word -> assertThat((String) word).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordCanBeAskedFor(String language) {
        Messages words = Messages.in(language);

        assertThat(Stream.of(
                        words.archives(),
                        words.tags(),
                        words.categories(),
                        words.feed(),
                        words.allPosts(),
                        words.pinned(),
                        words.below(),
                        words.newer(),
                        words.older(),
                        words.byYear(),
                        words.byMonth(),
                        words.nothing(),
                        words.missing(),
                        words.updated(),
                        words.menu(),
                        words.breadcrumbs(),
                        words.turn(),
                        words.skip(),
                        words.contents(),
                        words.script().copy(),
                        words.script().copied(),
                        words.script().code(),
                        words.script().formula(),
                        words.script().section(),
                        words.script().previousPost(),
                        words.script().nextPost(),
                        words.script().related(),
                        words.script().theme(),
                        words.script().autoTheme(),
                        words.script().light(),
                        words.script().dark(),
                        words.script().enlarge(),
                        words.script().unfold(),
                        words.script().fold(),
                        words.script().close(),
                        words.search().name(),
                        words.search().results(),
                        words.search().yet(),
                        words.search().nothing(),
                        words.search().offline(),
                        words.search().more(),
                        words.search().hint(),
                        words.search().withoutScripts(),
                        words.moved()))
                .doesNotContainNull();
        assertThat(Set.of("note", "tip", "important", "warning", "caution"))
                .allSatisfy(kind -> assertThat(words.alert(kind)).isNotBlank());
        assertThat(words.minutes(7)).contains("7");
        assertThat(words.count(340, 20)).contains("340", "20");
        assertThat(words.count(5, 5)).contains("5");
        assertThat(words.count(1, 1)).contains("1");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aYearHasTwelveMonthsOfDifferentNames(String language) {
        assertThat(IntStream.rangeClosed(1, MONTHS).mapToObj(Messages.in(language)::month))
                .doesNotHaveDuplicates()
                .hasSize(MONTHS);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 归档", "zh-CN, 归档", "zh-SG, 归档", "zh-TW, 彙整", "zh-HK, 彙整", "zh-Hant-CN, 彙整", "zh-Hans-TW, 归档",
        "ja-JP, アーカイブ", "de-AT, Archiv", "pt-BR, Arquivo", "ru, Архив", "ko, 보관함", "es-MX, Archivo", "fr, Archives",
        "eo, Archives", "und, Archives", "'', Archives", "not a tag, Archives"
    })
    void aLanguageTagChoosesTheFileAndEnglishStandsInForOthers(String language, String archives) {
        assertThat(Messages.in(language).archives()).isEqualTo(archives);
    }

    @Test
    void theNameOfAMonthIsInTheLanguageOfTheSite() {
        assertThat(Stream.of("de", "en", "es", "ja", "zh-TW")
                        .map(language -> Messages.in(language).monthOfYear("2020", 3)))
                .containsExactly("März 2020", "March 2020", "marzo de 2020", "2020年3月", "2020 年 3 月");
    }

    @Test
    void onePostIsNotMany() {
        assertThat(Messages.in("en").count(1, 1)).isEqualTo("1 post");
        assertThat(Messages.in("en").count(2, 2)).isEqualTo("2 posts");
        assertThat(Messages.in("en").count(0, 0)).isEqualTo("There is nothing here yet.");
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
