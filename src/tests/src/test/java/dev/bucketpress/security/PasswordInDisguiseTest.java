package dev.bucketpress.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is one however its key is spelled, and where the lines around the front matter are missing. */
class PasswordInDisguiseTest {

    private static final String HEAD = "---\ntitle: Hello\ndate: 2020-02-02\n";

    @RegisterExtension
    private final SecretKeeping keeping = new SecretKeeping();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password\u200B: SECRET",
                "password\u00A0: SECRET",
                "password\u00A0 : SECRET",
                "\u00A0password: SECRET",
                "\uFEFFpassword: SECRET",
                "\u3000password\u3000: SECRET",
                "pass\u00ADword: SECRET",
                "pass\u2060word\u200D: SECRET",
                "password\uFE0F: SECRET",
                "pass\u3164word: SECRET",
                "pass\u034Fword: SECRET",
                "password\uDB40\uDC01: SECRET",
                "\"password\\u200b\": SECRET",
                "\"pass\\0word\": SECRET",
                "\"\uFF50assword\": SECRET",
                "\uFF50\uFF41\uFF53\uFF53\uFF57\uFF4F\uFF52\uFF44: SECRET",
                "\uFF30\uFF21\uFF33\uFF33\uFF37\uFF2F\uFF32\uFF24: SECRET",
                "\uD835\uDC29\uD835\uDC1A\uD835\uDC2C\uD835\uDC2C\uD835\uDC30\uD835\uDC28\uD835\uDC2B\uD835\uDC1D: SECRET",
                "p a s s w o r d: SECRET",
                "\u201Cpassword\u201D: SECRET",
                "? [password]\n: SECRET",
                "? - password\n: SECRET",
                "? {password: SECRET}\n: x",
                "? {password: SECRET}",
                "? [pass\u200Bword]\n: SECRET",
                "more: {? [password] : SECRET}",
                "more: {{password: SECRET}}",
                "more: [{pass\u200Bword: SECRET}]",
                "more: {password:SECRET}",
                "more: [password:SECRET]",
                "tags: [a, password: SECRET]",
                "more: password: SECRET",
                "more: a\n  password\uFF1ASECRET",
                "about:\n  name: a\n    password:SECRET",
                "more: password\uFF1ASECRET",
                "name: &n password\n*n : SECRET",
                "!!str password: SECRET",
                "base: &base\n  pass\u200Bword: SECRET\n<<: [*base]",
                "pass\u180Eword: SECRET",
                "pass\u061Cword: SECRET",
                "\u2066password\u2069: SECRET",
                "pass\uFFA0word: SECRET",
                "pass\u115Fword: SECRET",
                "password\t: SECRET",
                "\u24DF\u24D0\u24E2\u24E2\u24E6\u24DE\u24E1\u24D3: SECRET",
                "'password\u2028': SECRET",
                "\"\\x70assword\": SECRET",
                "? >-\n  password\n: SECRET",
                "? |\n  password\n: SECRET",
                "more: [[{password: SECRET}]]",
                "more: !!map {password: SECRET}",
                "? &k password\n: SECRET\nmore: *k",
                "passwd: SECRET",
                "enc_pwd: SECRET",
            })
    void theKeyIsComparedAsItLooks(String lines) throws IOException {
        String answer = keeping.publish(HEAD + lines + "\n---\nText");

        assertThat(answer).contains("rejected", "this one has a `password`");
        keeping.assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Hello\npassword: SECRET\n\nText",
                "title: Hello\npassword: SECRET",
                "title: Hello\r\npassword: SECRET\r\n\r\nText",
                "\uFEFF\n\ntitle: Hello\npassword: SECRET\n\nText",
                "\uFEFF\uFEFFtitle: Hello\npassword: SECRET\nText",
                "password: SECRET\n\nText",
                "password\u200B: SECRET\ntitle: Hello\n\nText",
                "Title: Hello\nPassword: SECRET\n\nText",
                "password\uFF1ASECRET\n\nText",
                "title\uFF1AHello\npassword\uFF1ASECRET\n\nText",
                "title:Hello\npassword:SECRET\n\nText",
                "title: Hello\nencrypt:\n  password: SECRET\n\nText",
                "cover: a.png\nencrypt: {on: true, password: SECRET}\n\nText",
                "title = 'Hello'\npassword = 'SECRET'\n\nText",
                "+++\ntitle = 'Hello'\npassword = 'SECRET'\n\nText",
                "--\ntitle: Hello\npassword: SECRET\n--\nText",
                "\u2014\u2014\ntitle: Hello\npassword: SECRET\n\u2014\u2014\nText",
                " ---\ntitle: Hello\npassword: SECRET\n ---\nText",
                "title: Hello\npassword: SECRET\n\nText\n\n---\n\nMore",
                "\"title\": \"Hello\",\n\"password\": \"SECRET\"\n\nText",
                "---\n---\ntitle: Hello\npassword: SECRET\n\nText",
                "---\ntitle: Hello\n---\ndate: 2020-02-02\npassword: SECRET\n---\nText",
                "{\"title\":\"Hello\",\"password\":\"SECRET\"}\n\nText",
                "{\n  \"title\": \"Hello\",\n\n  \"pass\u200Bword\": \"SECRET\"\n}\nText",
                "{ \"name\": \"x\", \"encrypt\": { \"password\" : \"SECRET\" } }\n---\nText",
                "{title: 'Hello', password: 'SECRET'}\n;;;\nText",
                "[{\"password\":\"SECRET\"}]\n\nText",
                "\u2028title: Hello\npassword: SECRET\n\nText",
                "title: Hello\rpassword: SECRET\r\rText",
                "***\ntitle: Hello\npassword: SECRET\n***\nText",
                "===\ntitle: Hello\npassword: SECRET\n===\nText",
                "# A comment\n---\ntitle: Hello\npassword: SECRET\n---\nText",
                "// A comment\n\n---\npassword: SECRET\ntitle: Hello\n---\nText",
                "# A heading\n---\npass\u200Bword\uFF1A SECRET\n...\nText",
                "\u3000title: Hello\npassword: SECRET\n\nText",
                "%YAML 1.2\n---\ntitle: Hello\npassword: SECRET\n---\nText",
                "title: Hello\n# password: SECRET\npassword: SECRET\n\nText",
                "title=Hello\npassword=SECRET\n\nText",
                "layout: post\ntitle: Hello\n  password: SECRET\n\nText",
                "t\0i\0t\0l\0e\0:\0x\0\n\0p\0a\0s\0s\0w\0o\0r\0d\0:\0SECRET\n",
            })
    void keysAndValuesWithoutTheirSeparatorsHaveNoPasswordEither(String post) throws IOException {
        assertThat(keeping.publish(post)).contains("rejected", "this one has a `password`");
        keeping.assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B---\ntitle: Hello\npassword: SECRET\n---\nText",
                "\uFEFF\uFEFF---\ntitle: Hello\npassword: SECRET\n\u00A0---\u3000\nText",
                "\u00A0\n---\ntitle: Hello\npassword: SECRET\n---\nText",
                ";;;\n\"pass\u200Bword\": \"SECRET\"\n;;;\nText",
            })
    void separatorsWithInvisibleCharactersSeparate(String post) throws IOException {
        assertThat(keeping.publish(post)).contains("rejected", "this one has a `password`");
        keeping.assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Hello # password: SECRET",
                "title: Hello # my pass\u200Bword is SECRET",
            })
    void aWarningOfACommentDoesNotQuoteThePassword(String line) throws IOException {
        assertThat(keeping.publish("---\n" + line + "\n---\nText")).contains("published");
        keeping.assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: 'Password: how to choose one'\n---\nText",
                "---\ntitle: Passwords\npassword_manager: none\ntags: [password, passwords]\n---\nText",
                "---\ntitle: Hello\npassword\u200B:\n---\nText",
                "---\ntitle: Logging in\n---\nPassword: admin\n\nText",
                "---\ntitle: Logging in\n---\n{\"password\": \"admin\"}",
                "Password: the word that nobody remembers.\n\nText",
                "# Logging in\n\npassword: admin\n",
                "The password: admin\n",
                "Note: the password: admin\n\nText",
                "- password: admin\n",
                "```\n{\"password\": \"admin\"}\n```\n",
                "How to encrypt a post:\n\n```yaml\n---\ntitle: Hello\npassword: secret\n---\n```\n",
                "One\n\n---\n\npassword: admin\n\nTwo",
            })
    void proseAboutPasswordsIsPublished(String post) throws IOException {
        assertThat(keeping.publish(post)).contains("published");
    }
}
