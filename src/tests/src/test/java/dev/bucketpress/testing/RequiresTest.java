package dev.bucketpress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What becomes of a test whose program is missing. */
class RequiresTest {

    private final String skips = System.getProperty("skips");

    @AfterEach
    void restoreTheProperty() {
        set(skips);
    }

    private static void set(String skips) {
        if (skips == null) {
            System.clearProperty("skips");
        } else {
            System.setProperty("skips", skips);
        }
    }

    @Test
    void itIsSkippedWithAMessage() {
        set(null);
        assertThat(Requires.missing("moto", "no moto"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("skipped: no moto");
    }

    @Test
    void itFailsWhereSkipsAreForbidden() {
        set("forbidden");
        for (String program : List.of("chromium", "node", "moto")) {
            assertThat(Requires.missing(program, "no " + program))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no " + program + ", and -Dskips=forbidden forbids to skip the test");
        }
    }

    @Test
    void onlyWhatIsNamedIsSkippedWhereSomeAreForbidden() {
        set("node,moto");
        assertThat(Requires.missing("moto", "no moto")).isInstanceOf(TestAbortedException.class);
        assertThat(Requires.missing("chromium", "no Chromium")).isInstanceOf(IllegalStateException.class);
    }
}
