package dev.bucketpress.theme.identity;

import io.quarkus.qute.TemplateData;

/**
 * A link of the menu, or to somewhere else that its owner can be met.
 *
 * @param text to show, not escaped
 * @param address a path of the site, which begins with a slash and is percent-encoded, or else a whole URL
 */
@TemplateData
public record NamedLink(String text, String address) {}
