package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.parser.core.delimiter.Delimiter;

/**
 * Closers of one kind match the same openers: where one finds none, the next need not search ("openers_bottom" in
 * CommonMark spec 0.31, appendix "A parsing strategy").
 */
record CloserKind(char delimiter, boolean opens, int originalLength, int remaining) {

    static CloserKind of(Delimiter closer) {
        int originalLength = closer instanceof MeasuredDelimiterRun run ? run.originalLength() : closer.getNumDelims();
        return new CloserKind(closer.getDelimiterChar(), closer.canOpen(), originalLength, closer.getNumDelims());
    }
}
