package dev.bucketpress.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password in a front matter is not for the public: it stands nowhere but in its post. */
class PasswordTest {

    private static final String HEAD = "---\ntitle: Hello\ndate: 2020-02-02\n";

    @RegisterExtension
    private final SecretKeeping keeping = new SecretKeeping();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: SECRET",
                "password: 'SECRET'",
                "password: \"SECRET\"",
                "password : SECRET",
                "password:\tSECRET",
                "\"password\": SECRET",
                "? password\n: SECRET",
                "Password: SECRET",
                "PASSWORD: SECRET",
                "password: SECRET # for friends",
                "password: [SECRET, other]",
                "password:\n  - SECRET",
                "password: {value: SECRET}",
                "password: |\n  SECRET",
                "password: >-\n  SECRET\n  SECRET",
                "password: @SECRET",
                "password: \"SECRET\" and more",
                "password: !SECRET",
                "password: SECRET: SECRET",
                "encrypt:\n  password: SECRET",
                "secrets: [{password: SECRET}]",
                "base: &base {password: SECRET}\n<<: *base",
                "secret: &secret SECRET\npassword: *secret",
                "updated: &secret SECRET\npassword: *secret",
                "urlname: &secret ../SECRET\npassword: *secret",
                "permalink: :password/\npassword: SECRET",
            })
    void aPostWithAPasswordIsRejectedWithoutAWordOfIt(String lines) throws IOException {
        String answer = keeping.publish(HEAD + lines + "\n---\nText");

        assertThat(answer).contains("rejected", "this one has a `password`");
        assertThat(keeping.report()).contains("Encrypted posts are not supported");
        keeping.assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: [SECRET",
                "password: 'SECRET",
                "password: {SECRET: 1, SECRET: 2}",
                "password:\n  SECRET: 1\n  SECRET: 2",
                "password: !!str SECRET",
                "password: *SECRET",
                "password: SECRET\npassword: SECRET",
                "password: SECRET\n  indented: SECRET",
                "date: never\npassword: SECRET",
                "password: \"SECRET\\uD83D\"",
                "password: SECRET\u0001",
                "password: SECRET\n<<: SECRET",
            })
    void aReportOfAnythingElseDoesNotQuoteItEither(String lines) throws IOException {
        assertThat(keeping.publish(HEAD + lines + "\n---\nText")).contains("rejected");
        keeping.assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";;;\n\"title\": \"Hello\",\n\"password\": \"SECRET\"\n;;;\nText",
                "\"title\": \"Hello\",\n\"password\": \"SECRET\"\n;;;\nText",
                "title: Hello\npassword: SECRET\n---\nText",
                "---\ntitle: Hello\npassword: SECRET\n\nText",
                "+++\ntitle = 'Hello'\npassword = 'SECRET'\n+++\nText",
                "---\n- password: SECRET\n---\nText",
                "---\npassword: SECRET\n---\n\u0000",
            })
    void otherWaysToBeginAPostAreNoWayOut(String post) throws IOException {
        assertThat(keeping.publish(post)).contains("rejected");
        keeping.assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "published: false", "type: tags"})
    void aPostThatIsNotToBePublishedAnywayIsLeftAlone(String line) throws IOException {
        keeping.publish(HEAD + line + "\npassword: SECRET\n---\nText");

        keeping.assertNothingIsTold();
    }

    @Test
    void aPasswordThatComesAndGoesLeavesNoTrace() throws IOException {
        keeping.publish(HEAD + "---\nText");
        keeping.publish(HEAD + "password: SECRET\n---\nText");
        keeping.publish(HEAD + "---\nOther text");
        keeping.remove();

        keeping.assertNothingIsTold();
        assertThat(keeping.said()).contains("published", "rejected", "withdrawn");
    }

    @Test
    void anEmptyPasswordIsNone() throws IOException {
        assertThat(keeping.publish(HEAD + "password:\n---\nText")).contains("published");
    }
}
