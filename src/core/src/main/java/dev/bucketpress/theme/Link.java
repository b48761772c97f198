package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;

/**
 * A link to another page of the site.
 *
 * @param text of the link, not escaped
 * @param path on the site, percent-encoded
 */
@TemplateData
public record Link(String text, String path) {}
