package dev.bucketpress.theme.identity;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.Position;
import java.util.function.BiPredicate;

/** The parts of an {@link Identity}: how each is called, what its value has to be, and how it is read. */
public enum IdentityPart {
    MENU(
            "menu",
            "names and addresses with commas between them, as in `Home=/,About=/about/,GitHub=https://github.com/me`",
            (site, value) -> LinkLists.of(value).map(links -> site.menu = links).isPresent()),
    SUBTITLE("subtitle", "a few words", (site, value) ->
            Texts.line(value).map(text -> site.subtitle = text).isPresent()),
    LOGO("logo", IdentityPart.A_PICTURE, (site, value) ->
            Addresses.picture(value).map(address -> site.logo = address).isPresent()),
    AVATAR("avatar", IdentityPart.A_PICTURE, (site, value) ->
            Addresses.picture(value).map(address -> site.avatar = address).isPresent()),
    LINKS(
            "links",
            "names and addresses with commas between them, as in `GitHub=https://github.com/me,Mail=mailto:me@example.org`",
            (site, value) -> LinkLists.of(value).map(links -> site.links = links).isPresent()),
    FOOTER("footer", "a line of Markdown, as in `© 2026 Me · [Licence](/licence/)`", (site, value) ->
            Texts.html(value).map(html -> site.footer = html).isPresent()),
    ICON("icon", IdentityPart.A_PICTURE, (site, value) ->
            Addresses.picture(value).map(address -> site.icon = address).isPresent()),
    VERIFICATION(
            "verification",
            "what search engines gave you, by the names " + Verification.NAMES + ", as in `google=AbC123,bing=123ABC`",
            (site, value) -> Verification.of(value)
                    .map(codes -> site.verification = codes)
                    .isPresent()),
    THEME_COLOR(
            "theme-color",
            "a colour, or one for light and one for dark, as in `#fdfdfc,#16181b`",
            (site, value) -> Texts.colors(value)
                    .map(colors -> site.themeColors = colors)
                    .isPresent()),
    LICENSE(
            "license",
            "a Creative Commons licence, as in `CC BY-NC-SA 4.0`, or a line of Markdown",
            (site, value) -> License.of(value).map(html -> site.license = html).isPresent()),
    OUTDATED_DAYS("outdated-days", "a number of days from 1 to " + IdentityPart.MAX_DAYS, (site, value) ->
            Texts.number(value, IdentityPart.MAX_DAYS)
                    .map(days -> site.outdatedDays = days)
                    .isPresent());

    private static final String A_PICTURE =
            "the address of a picture, as in `/files/me.png` or `https://example.org/me.png`";

    /** A hundred years. */
    private static final int MAX_DAYS = 36_500;

    private final String key;
    private final String expected;
    private final BiPredicate<IdentityBuilder, FrontMatterValue> reader;

    IdentityPart(String key, String expected, BiPredicate<IdentityBuilder, FrontMatterValue> reader) {
        this.key = key;
        this.expected = expected;
        this.reader = reader;
    }

    /** As in {@code theme-color}: its key in {@code site.yml}, and the end of the setting's name. */
    public String key() {
        return key;
    }

    /** What its value has to be, as it goes on after "expected". */
    public String expected() {
        return expected;
    }

    /** Whether this is such a value; it is set then. */
    public boolean set(IdentityBuilder identity, String value) {
        return set(identity, new FrontMatterValue.Scalar(Position.START, value, false));
    }

    boolean set(IdentityBuilder identity, FrontMatterValue value) {
        return reader.test(identity, value);
    }
}
