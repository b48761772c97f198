package dev.bucketpress.theme.identity;

import io.quarkus.qute.TemplateData;

/**
 * What a search engine wants to find on the home page, in a {@code meta} element.
 *
 * @param name of the element
 * @param content of it, as the search engine gave it
 */
@TemplateData
public record VerificationCode(String name, String content) {}
