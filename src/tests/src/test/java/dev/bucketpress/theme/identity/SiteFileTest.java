package dev.bucketpress.theme.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import dev.bucketpress.text.Warning;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFileTest {

    private static final List<NamedLink> MENU = List.of(
            new NamedLink("首页", "/"),
            new NamedLink("关于", "/%E5%85%B3%E4%BA%8E/"),
            new NamedLink("GitHub", "https://github.com/me"));

    @Test
    void whatTheFileSaysGoesBeforeTheSettingsAndTheRestStays() {
        IdentityBuilder settings = new IdentityBuilder(Identity.NONE);
        IdentityPart.SUBTITLE.set(settings, "Of the settings");
        IdentityPart.LOGO.set(settings, "/files/logo.svg");

        Identity identity = over(settings.build(), "subtitle: Of the file\noutdated-days: 365")
                .identity();

        assertThat(identity.subtitle()).isEqualTo("Of the file");
        assertThat(identity.logo()).isEqualTo("/files/logo.svg");
        assertThat(identity.outdatedDays()).isEqualTo(365);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "menu: 首页=/,关于=/关于/,GitHub=https://github.com/me",
                "menu: 首页 = / ， 关于 = /关于/ ， GitHub = https://github.com/me",
                "menu: {首页: /, 关于: /关于/, GitHub: 'https://github.com/me'}",
                "menu:\n  首页: /\n  关于: /关于/\n  GitHub: https://github.com/me",
                "menu:\n  首页: / || fa fa-home\n  关于: /关于/ || fa fa-user\n  GitHub: https://github.com/me || fab fa-github",
                "menu:\n- 首页: /\n- 关于: /关于/\n- GitHub: https://github.com/me",
                "menu:\n- name: 首页\n  url: /\n- title: 关于\n  path: /关于/\n- text: GitHub\n  link: https://github.com/me",
            })
    void aMenuMayBeWrittenInOneLineOrAsYamlHasIt(String file) {
        SiteFile read = over(Identity.NONE, file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.identity().menu()).isEqualTo(MENU);
    }

    @Test
    void everyPartHasItsKey() {
        SiteFile read = over(Identity.NONE, """
                menu: {Home: /}
                subtitle: A blog
                logo: /files/logo.svg
                avatar: https://example.org/me.png
                links:
                  Mail: mailto:me@example.org
                footer: |
                  © 2026 [Me](/about/)

                  [京ICP备12345678号](https://beian.miit.gov.cn/)
                icon: /theme/icon.png
                verification: {google: AbC_1-2, baidu: codeva-x}
                theme_color: ['#fdfdfc', '#16181b']
                license: CC BY-NC-SA 4.0
                outdated-days: 365
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.identity())
                .isEqualTo(new Identity(
                        List.of(new NamedLink("Home", "/")),
                        "A blog",
                        "/files/logo.svg",
                        "https://example.org/me.png",
                        List.of(new NamedLink("Mail", "mailto:me@example.org")),
                        "<p>© 2026 <a href=\"/about/\">Me</a></p>\n"
                                + "<p><a href=\"https://beian.miit.gov.cn/\" rel=\"noopener\">京ICP备12345678号</a></p>",
                        "/theme/icon.png",
                        List.of(
                                new VerificationCode("google-site-verification", "AbC_1-2"),
                                new VerificationCode("baidu-site-verification", "codeva-x")),
                        List.of("#fdfdfc", "#16181b"),
                        "<p><a href=\"https://creativecommons.org/licenses/by-nc-sa/4.0/\" rel=\"noopener\">CC BY-NC-SA 4.0</a></p>",
                        365));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "menu: Home",
                "menu: {Home: 'javascript:alert(1)'}",
                "menu: {Home: //example.org/}",
                "menu: {Home: /\\example.org/}",
                "menu: {List: {Music: /music/}}",
                "menu: []",
                "links: {Me: about}",
                "logo: me.png",
                "icon: mailto:me@example.org",
                "footer: a<script>alert(1)</script>",
                "subtitle: [a, b]",
                "verification: {gogle: abc}",
                "verification: {google: '<meta>'}",
                "theme-color: red",
                "theme-color: ['#fff', '#000', '#111']",
                "license: <form>a</form>",
                "outdated-days: -1",
                "outdated-days: 365d",
            })
    void aValueThatCannotBeUsedIsAProblemAtItsPlaceAndTheSettingStays(String file) {
        SiteFile read = over(Identity.NONE, "\n" + file);

        assertThat(read.identity()).isEqualTo(Identity.NONE);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at().line()).isEqualTo(2);
            assertThat(problem.what())
                    .isEqualTo("The value of `%s` cannot be used.", file.substring(0, file.indexOf(':')));
            assertThat(problem.remedy()).startsWith("Write ");
        });
    }

    @Test
    void anUnknownKeyIsAWarningThatNamesTheKnownOnes() {
        SiteFile read = over(Identity.NONE, "subtitle: a\nmenus: {Home: /}");

        assertThat(read.identity().subtitle()).isEqualTo("a");
        assertThat(read.problems()).isEmpty();
        assertThat(read.warnings())
                .containsExactly(new Warning(
                        new Position(2, 8),
                        "The key `menus` means nothing here. These are known: menu, subtitle, logo, avatar, links, footer,"
                                + " icon, verification, theme-color, license, outdated-days."));
    }

    @Test
    void aColourThatYamlTakesForACommentIsAWarning() {
        assertThat(over(Identity.NONE, "theme-color: #fff").warnings())
                .extracting(Warning::message)
                .containsExactly("The key `theme-color` has no value; one that begins with `#` goes between quotes.");
    }

    @Test
    void aFileThatIsNoYamlChangesNothingAndSaysWhereItIsNot() {
        SiteFile read = over(Identity.NONE, "subtitle: a\nmenu: {Home: /\nfooter: b");

        assertThat(read.identity()).isEqualTo(Identity.NONE);
        assertThat(read.problems()).extracting(Problem::at).containsExactly(new Position(2, 7));
        assertThat(read.problems()).extracting(Problem::what).containsExactly("This file is not YAML from here on.");
    }

    @Test
    void aFileOfMoreThan64KilobytesIsAProblem() {
        assertThat(over(Identity.NONE, "subtitle: " + "a".repeat(65_536)).problems())
                .extracting(Problem::what)
                .containsExactly("The file is larger than 64 KB.");
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(over(Identity.NONE, "")).isEqualTo(new SiteFile(Identity.NONE, List.of(), List.of()));
    }

    private static SiteFile over(Identity settings, String file) {
        return SiteFile.over(settings, file.getBytes(StandardCharsets.UTF_8));
    }
}
