package dev.bucketpress.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Café, cafe",
        "Cafe\u0301, cafe",
        "ÄRGER, arger",
        "STRASSE, strasse",
        "straße, strasse",
        "STRAẞE, strasse",
        "ΣΟΦΟΣ, σοφοσ",
        "σοφός, σοφοσ",
        "ＪＡＶＡ１７, java17",
        "ｶﾞ, ガ",
        "＄１＼, $1\\",
        "か\u3099, が",
        "한글, 한글",
        "İstanbul, istanbul",
        "一段简单, 一段简单"
    })
    void whatReadersTakeForTheSameIsTheSame(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void aCharacterThatIsFoldedStaysAsItIs() {
        IntStream.range(0, 0x30000)
                .filter(c -> Character.isDefined(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .mapToObj(c -> Folding.fold(Character.toString(c)))
                .forEach(folded -> assertEquals(folded, Folding.fold(folded)));
    }
}
