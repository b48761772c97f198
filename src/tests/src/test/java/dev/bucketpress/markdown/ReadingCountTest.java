package dev.bucketpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingCountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two words          | 0 | 2",
                "don't re-do v1.2.3 | 0 | 3",
                "中文，标点。       | 4 | 0",
                "用Java写2个程序    | 5 | 2",
                "ひらがな カタカナ  | 8 | 0",
                "한국어 글자        | 5 | 0",
                "𠮟る               | 2 | 0",
                "naïve cafe\u0301   | 0 | 2",
                "… — 😀             | 0 | 0",
            })
    void charactersAndWordsAreCountedApart(String text, int characters, int words) {
        assertThat(ReadingCount.of(text)).isEqualTo(new ReadingCount(characters, words));
    }

    @Test
    void minutesAreRoundedUpAndAtLeastOne() {
        assertThat(new ReadingCount(0, 0).minutes()).isEqualTo(1);
        assertThat(new ReadingCount(300, 200).minutes()).isEqualTo(2);
        assertThat(new ReadingCount(301, 200).minutes()).isEqualTo(3);
    }
}
