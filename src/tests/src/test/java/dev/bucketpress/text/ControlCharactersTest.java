package dev.bucketpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlCharactersTest {

    @Test
    void noControlCharacterAndNoNoncharacterIsLeft() {
        String every = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("."));

        String rest = ControlCharacters.without(every);

        assertThat(ControlCharacters.areIn(every)).isTrue();
        assertThat(ControlCharacters.areIn(rest)).isFalse();
        assertThat(rest.codePoints().filter(c -> c != '.').distinct().count())
                // Of all code points not: 0 to 31 but two, 127 to 159, 66 noncharacters, surrogates, and the dot.
                .isEqualTo(0x110000 - 30 - 33 - 66 - 2048 - 1);
        assertThat(rest).contains("\t", "\n", "中", "😀", "\uFFFD", "\u200B");
    }

    @Test
    void whatPartsWordsStillDoes() {
        assertThat(ControlCharacters.without("a\rb\fc\u000Bd\u0000e")).isEqualTo("a\nb c de");
    }

    @Test
    void markdownKeepsItsLinesAndItsWhiteSpace() {
        assertThat(ControlCharacters.withoutInvisible("a\r\n\tb\f\u000B\u0000\u0003\u001F\u007F\u0085c"))
                .isEqualTo("a\r\n\tb\f\u000B\u0000c");
    }
}
