package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;

/**
 * A link to another page of the site, or out of its menu to anywhere.
 *
 * @param text of the link, not escaped
 * @param path on the site, percent-encoded; in the menu a whole URL too
 */
@TemplateData
public record Link(String text, String path) {}
