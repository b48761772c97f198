package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;

/**
 * A site that a page of links recommends.
 *
 * @param name to show, not escaped
 * @param url as its author wrote it; empty where there is none
 * @param picture the address of an avatar, as its author wrote it; empty where there is none
 * @param description in one line; empty where there is none
 */
@TemplateData
public record LinkCard(String name, String url, String picture, String description) {}
