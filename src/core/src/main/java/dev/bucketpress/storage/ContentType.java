package dev.bucketpress.storage;

/** The values of {@code Content-Type} that objects of more than one kind have. */
public final class ContentType {

    public static final String HTML = "text/html; charset=utf-8";
    public static final String JSON = "application/json";
    public static final String PLAIN_TEXT = "text/plain; charset=utf-8";

    private ContentType() {}
}
