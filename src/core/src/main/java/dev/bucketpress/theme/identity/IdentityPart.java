package dev.bucketpress.theme.identity;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.Position;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The parts of an {@link Identity}: how each is called, what its value has to be, and how it is read. */
public enum IdentityPart {
    MENU(
            "menu",
            "names and addresses with commas between them, as in `Home=/,About=/about/,GitHub=https://github.com/me`",
            LinkLists::of,
            (site, menu) -> site.menu = menu),
    SUBTITLE("subtitle", "a few words", Texts::line, (site, subtitle) -> site.subtitle = subtitle),
    LOGO("logo", IdentityPart.A_PICTURE, Addresses::picture, (site, logo) -> site.logo = logo),
    AVATAR("avatar", IdentityPart.A_PICTURE, Addresses::picture, (site, avatar) -> site.avatar = avatar),
    LINKS(
            "links",
            "names and addresses with commas between them, as in `GitHub=https://github.com/me,Mail=mailto:me@example.org`",
            LinkLists::of,
            (site, links) -> site.links = links),
    FOOTER(
            "footer",
            "a line of Markdown, as in `© 2026 Me · [Licence](/licence/)`",
            Texts::html,
            (site, footer) -> site.footer = footer),
    ICON("icon", IdentityPart.A_PICTURE, Addresses::picture, (site, icon) -> site.icon = icon),
    VERIFICATION(
            "verification",
            "what search engines gave you, by the names " + Verification.NAMES + ", as in `google=AbC123,bing=123ABC`",
            Verification::of,
            (site, codes) -> site.verification = codes),
    THEME_COLOR(
            "theme-color",
            "a colour, or one for light and one for dark, as in `#fdfdfc,#16181b`",
            Texts::colors,
            (site, colors) -> site.themeColors = colors),
    LICENSE(
            "license",
            "a Creative Commons licence, as in `CC BY-NC-SA 4.0`, or a line of Markdown",
            License::of,
            (site, license) -> site.license = license),
    OUTDATED_DAYS(
            "outdated-days",
            "a number of days from 1 to " + IdentityPart.MAX_DAYS,
            value -> Texts.number(value, IdentityPart.MAX_DAYS),
            (site, days) -> site.outdatedDays = days);

    private static final String A_PICTURE =
            "the address of a picture, as in `/files/me.png` or `https://example.org/me.png`";

    /** A hundred years. */
    private static final int MAX_DAYS = 36_500;

    private final String key;
    private final String expected;
    private final BiPredicate<IdentityBuilder, FrontMatterValue> setter;

    <T> IdentityPart(
            String key,
            String expected,
            Function<FrontMatterValue, Optional<T>> reader,
            BiConsumer<IdentityBuilder, T> setter) {
        this.key = key;
        this.expected = expected;
        this.setter = (identity, value) -> {
            Optional<T> read = reader.apply(value);
            read.ifPresent(given -> setter.accept(identity, given));
            return read.isPresent();
        };
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
        return setter.test(identity, value);
    }
}
