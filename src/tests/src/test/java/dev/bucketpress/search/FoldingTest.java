package dev.bucketpress.search;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {

    /** Texts and what they are folded to, here and in readers' browsers. */
    static final Map<String, String> FOLDED = Map.ofEntries(
            entry("Café", "cafe"),
            entry("Cafe\u0301", "cafe"),
            entry("ÄRGER", "arger"),
            entry("STRASSE", "strasse"),
            entry("straße", "strasse"),
            entry("STRAẞE", "strasse"),
            entry("ΣΟΦΟΣ", "σοφοσ"),
            entry("σοφός", "σοφοσ"),
            entry("ＪＡＶＡ１７", "java17"),
            entry("ｶﾞ", "ガ"),
            entry("＄１＼", "$1\\"),
            entry("か\u3099", "が"),
            entry("한글", "한글"),
            entry("İstanbul", "istanbul"),
            entry("一段简单", "一段简单"));

    @Test
    void whatReadersTakeForTheSameIsTheSame() {
        FOLDED.forEach((text, folded) -> assertEquals(folded, Folding.fold(text)));
    }

    @Test
    void aCharacterThatIsFoldedStaysAsItIs() {
        IntStream.range(0, 0x30000)
                .filter(c -> Character.isDefined(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .mapToObj(c -> Folding.fold(Character.toString(c)))
                .forEach(folded -> assertEquals(folded, Folding.fold(folded)));
    }
}
