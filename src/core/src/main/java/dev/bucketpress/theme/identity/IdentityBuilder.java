package dev.bucketpress.theme.identity;

import java.util.List;

/** An {@link Identity} in the making, whose parts {@link IdentityPart} sets one by one. */
public final class IdentityBuilder {

    List<NamedLink> menu;
    String subtitle;
    String logo;
    String avatar;
    List<NamedLink> links;
    String footer;
    String icon;
    List<VerificationCode> verification;
    List<String> themeColors;
    String license;
    int outdatedDays;

    /** @param base has the parts that are not set */
    public IdentityBuilder(Identity base) {
        menu = base.menu();
        subtitle = base.subtitle();
        logo = base.logo();
        avatar = base.avatar();
        links = base.links();
        footer = base.footer();
        icon = base.icon();
        verification = base.verification();
        themeColors = base.themeColors();
        license = base.license();
        outdatedDays = base.outdatedDays();
    }

    public Identity build() {
        return new Identity(
                menu, subtitle, logo, avatar, links, footer, icon, verification, themeColors, license, outdatedDays);
    }
}
