package dev.bucketpress.run;

import dev.bucketpress.text.Problem;
import java.util.Optional;

/** What came of looking at a key. */
public sealed interface Outcome {

    /** The key that was looked at, as the event named it. */
    String key();

    /** What is wrong and how to mend it, for whoever can; empty where nothing is wrong. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** The outcome in one word, as answers and logs give it. */
    String word();

    /** What a log line says after the word and the key. */
    default String remark() {
        return problem().map(problem -> ": " + problem).orElse("");
    }

    /** A line for logs and consoles. */
    default String sentence() {
        return word() + " " + key() + remark();
    }

    /**
     * The page and its record were written.
     *
     * @param path of the page on its site
     */
    record Published(String key, String path) implements Outcome {
        @Override
        public String word() {
            return "published";
        }

        @Override
        public String remark() {
            return " at " + path;
        }
    }

    /** Everything was as it should be, and nothing was written. */
    record Unchanged(String key) implements Outcome {
        @Override
        public String word() {
            return "unchanged";
        }
    }

    /**
     * What was published of the post is gone.
     *
     * @param why as in "it is a draft"
     */
    record Withdrawn(String key, String why) implements Outcome {
        @Override
        public String word() {
            return "withdrawn";
        }

        @Override
        public String remark() {
            return ": " + why;
        }
    }

    /** The key is neither a post's nor a file's, by its name alone. */
    record NotAPost(String key) implements Outcome {
        @Override
        public String word() {
            return "ignored";
        }
    }

    /**
     * The post was never published and is not to be.
     *
     * @param why as in "it is a draft"
     */
    record Ignored(String key, String why) implements Outcome {
        @Override
        public String word() {
            return "ignored";
        }

        @Override
        public String remark() {
            return ": " + why;
        }
    }

    /** The author must change something first. What was published before stays. */
    record Rejected(String key, Problem details) implements Outcome {
        @Override
        public String word() {
            return "rejected";
        }

        @Override
        public Optional<String> problem() {
            return Optional.of("line " + details.at().line() + ", column "
                    + details.at().column() + ": " + details.what() + " " + details.remedy());
        }
    }

    /** Lists hold of the post what they should, by its record. */
    record Listed(String key) implements Outcome {
        @Override
        public String word() {
            return "listed";
        }
    }

    /**
     * The key could not be looked at just now. Whoever sent the event is to send it again.
     *
     * @param why what failed
     */
    record Postponed(String key, String why) implements Outcome {
        @Override
        public String word() {
            return "postponed";
        }

        @Override
        public Optional<String> problem() {
            return Optional.of(why);
        }
    }

    /**
     * The event is not about a bucket of this site.
     *
     * @param why which bucket it names
     */
    record Refused(String key, String why) implements Outcome {
        @Override
        public String word() {
            return "refused";
        }

        @Override
        public Optional<String> problem() {
            return Optional.of(why);
        }
    }
}
