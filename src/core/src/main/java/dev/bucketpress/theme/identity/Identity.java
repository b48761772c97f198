package dev.bucketpress.theme.identity;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What tells a site from others, beside its title. Everything was checked, and is empty where it is not given.
 *
 * @param menu instead of the links to archives, tags and categories
 * @param subtitle a few words below the title, not escaped
 * @param logo the address of a picture beside the title
 * @param avatar the address of the owner's picture
 * @param links to the owner elsewhere
 * @param footer safe HTML of whole blocks, such as a paragraph
 * @param icon the address of the picture in browsers' tabs
 * @param verification by which search engines see whose the site is
 * @param themeColors for what browsers show around a page, in CSS: none, one, or one for light and one for dark
 * @param license safe HTML: under what posts are published
 * @param outdatedDays how long after its last change a post may no longer hold, in days; 0 where none ever is
 */
@TemplateData
public record Identity(
        List<NamedLink> menu,
        String subtitle,
        String logo,
        String avatar,
        List<NamedLink> links,
        String footer,
        String icon,
        List<VerificationCode> verification,
        List<String> themeColors,
        String license,
        int outdatedDays) {

    /** Of a site that has only its title. */
    public static final Identity NONE =
            new Identity(List.of(), "", "", "", List.of(), "", "", List.of(), List.of(), "", 0);

    public Identity {
        menu = List.copyOf(menu);
        links = List.copyOf(links);
        verification = List.copyOf(verification);
        themeColors = List.copyOf(themeColors);
    }
}
