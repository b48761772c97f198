package dev.bucketpress.markdown;

/** Where in a body something stands. */
record LineIndex(String body) {

    /** @param offset in the body, in UTF-16 units */
    BodyWarning remark(int offset, String message) {
        int line = 1;
        int start = 0;
        for (int end = body.indexOf('\n'); end >= 0 && end < offset; end = body.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new BodyWarning(line, body.codePointCount(start, offset) + 1, message);
    }
}
