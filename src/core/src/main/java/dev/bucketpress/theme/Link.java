package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;

/**
 * A way to another page of the site.
 *
 * @param text what is read
 * @param path on the site, percent-encoded
 */
@TemplateData
public record Link(String text, String path) {}
