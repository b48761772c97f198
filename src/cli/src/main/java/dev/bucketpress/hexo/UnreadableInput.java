package dev.bucketpress.hexo;

/** A file that was named cannot be read, or is no Hexo configuration. Its message is for users, in whole sentences. */
public final class UnreadableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableInput(String message) {
        super(message);
    }
}
