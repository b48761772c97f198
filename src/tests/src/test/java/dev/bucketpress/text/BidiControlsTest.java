package dev.bucketpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BidiControlsTest {

    @ParameterizedTest
    @CsvSource({
        "invoice \u202Efdp.exe, invoice \u202Efdp.exe\u202C",
        "\u202Aa\u202Bb\u202Dc, \u202Aa\u202Bb\u202Dc\u202C\u202C\u202C",
        "\u2066a\u202Eb, \u2066a\u202Eb\u202C\u2069",
        "\u2067a\u2068b, \u2067a\u2068b\u2069\u2069",
        "\u202Ea\u202C b, \u202Ea\u202C b",
        "\u2066a\u2069 b, \u2066a\u2069 b",
        "a\u202C\u2069b, ab",
        "\u2066a\u202C\u2069b, \u2066a\u2069b",
    })
    void whatIsBegunIsEndedAndNothingElseIs(String written, String closed) {
        assertThat(BidiControls.closed(written)).isEqualTo(closed);
    }

    @Test
    void marksOfOneCharacterStay() {
        assertThat(BidiControls.closed("a\u200E\u200F\u061Cb 中文 שלום 😀")).isEqualTo("a\u200E\u200F\u061Cb 中文 שלום 😀");
    }
}
