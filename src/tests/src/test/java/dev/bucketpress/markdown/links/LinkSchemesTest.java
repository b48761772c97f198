package dev.bucketpress.markdown.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSchemesTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "HTTPS:a", " \u0001\n https:", "ht\ttp\r\ns:a"})
    void aSchemeIsReadAsBrowsersReadIt(String address) {
        assertThat(LinkSchemes.of(address)).contains("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b:c", "./https:", "?https:", "1https:", "中:文"})
    void aRelativeAddressHasNone(String address) {
        assertThat(LinkSchemes.of(address)).isEmpty();
    }

    @Test
    void aSchemeIsOneHoweverLongItIs() {
        assertThat(LinkSchemes.of("a".repeat(1000) + ":b")).contains("a".repeat(1000));
        assertThat(LinkSchemes.of("java" + "\t".repeat(1000) + "script:b")).contains("javascript");
    }
}
