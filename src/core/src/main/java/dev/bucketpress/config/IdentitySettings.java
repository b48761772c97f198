package dev.bucketpress.config;

import dev.bucketpress.theme.identity.Identity;
import dev.bucketpress.theme.identity.IdentityBuilder;
import dev.bucketpress.theme.identity.IdentityPart;
import java.util.Optional;

/** The settings that tell a site from others. */
final class IdentitySettings {

    private IdentitySettings() {}

    /** With what is right of them; {@link SettingChecks} notes what is not. */
    static Identity identity(Settings.SiteSettings site, SettingChecks checks) {
        IdentityBuilder identity = new IdentityBuilder(Identity.NONE);
        for (IdentityPart part : IdentityPart.values()) {
            checks.check(() -> set(identity, part, value(site, part)));
        }
        return identity.build();
    }

    private static boolean set(IdentityBuilder identity, IdentityPart part, Optional<String> value) {
        String name = "site." + part.key();
        CheckedSettings.legible(name, value).ifPresent(text -> {
            if (!part.set(identity, text)) {
                throw InvalidSetting.malformed(name, text, part.expected());
            }
        });
        return value.isPresent();
    }

    private static Optional<String> value(Settings.SiteSettings site, IdentityPart part) {
        return switch (part) {
            case MENU -> site.menu();
            case SUBTITLE -> site.subtitle();
            case LOGO -> site.logo();
            case AVATAR -> site.avatar();
            case LINKS -> site.links();
            case FOOTER -> site.footer();
            case ICON -> site.icon();
            case VERIFICATION -> site.verification();
            case THEME_COLOR -> site.themeColor();
            case LICENSE -> site.license();
            case OUTDATED_DAYS -> site.outdatedDays();
        };
    }
}
