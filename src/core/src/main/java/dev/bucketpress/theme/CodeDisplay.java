package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;

/**
 * How the script of posts shows blocks of code.
 *
 * @param lineNumbers whether their lines have numbers
 * @param foldLines how many lines of a longer block are shown until the reader asks for all; 0 for every line
 */
@TemplateData
public record CodeDisplay(boolean lineNumbers, int foldLines) {

    /** Every line, without numbers. */
    public static final CodeDisplay PLAIN = new CodeDisplay(false, 0);
}
