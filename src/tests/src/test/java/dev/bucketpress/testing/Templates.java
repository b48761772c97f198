package dev.bucketpress.testing;

import dev.bucketpress.standalone.TemplateEngine;
import io.quarkus.qute.Engine;

/** The templates that all tests of a JVM share: to read them takes longer than to render a page by them. */
public final class Templates {

    public static final Engine ENGINE = TemplateEngine.create();

    private Templates() {}
}
