package dev.bucketpress.markdown.rawhtml;

/** What becomes of a tag in a body, and what its author is told who may have meant another thing. */
enum Verdict {
    HTML(""),
    /** Written as XML writes elements without content, which HTML takes for an opening tag: its end tag is added. */
    EMPTY_ELEMENT(""),
    NO_HTML("is no HTML and is shown as text. To say so, put it into `code`."),
    UNCLOSED("is shown as text, since no end tag answers it. Write its end tag, or put it into `code`."),
    CLOSES_NOTHING("is shown as text, since it closes nothing. Take it out, or put it into `code`."),
    OUT_OF_PLACE("is shown as text, since it does nothing as HTML at this place. To say so, put it into `code`.");

    private final String warning;

    Verdict(String warning) {
        this.warning = warning;
    }

    boolean isText() {
        return !warning.isEmpty();
    }

    String warning(String shown) {
        return "`" + shown + "` " + warning;
    }
}
