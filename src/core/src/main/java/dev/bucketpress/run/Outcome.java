package dev.bucketpress.run;

import dev.bucketpress.text.Problem;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The outcome of one run for one object key. */
public sealed interface Outcome {

    /** The object key, as the event named it. */
    String key();

    /** What is wrong and how to fix it; empty where nothing is wrong. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** The outcome in one word, as answers and logs give it. */
    String word();

    /** The end of a log line, after the word and the key: where a page was published, why not, or what is wrong. */
    default String remark() {
        return problem().map(problem -> ": " + problem).orElse("");
    }

    /** The outcome as one line for logs and consoles. */
    default String sentence() {
        return word() + " " + key() + remark();
    }

    /**
     * The page and its record, or the copy of a media file, were written.
     *
     * @param path of the page or copy on its site
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

    /** The public bucket agreed with the source already, and nothing was written. */
    record Unchanged(String key) implements Outcome {
        @Override
        public String word() {
            return "unchanged";
        }
    }

    /**
     * What was published of the post or media file was removed.
     *
     * @param why the reason as a clause, such as "it is a draft"
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

    /**
     * The post is to be public later, and nothing of it is now.
     *
     * @param time when it will be, in the site's zone
     */
    record Scheduled(String key, OffsetDateTime time) implements Outcome {
        @Override
        public String word() {
            return "scheduled";
        }

        @Override
        public String remark() {
            return " for " + time;
        }
    }

    /** The key is neither a post's nor a media file's, by its name alone. */
    record NotAPost(String key) implements Outcome {
        @Override
        public String word() {
            return "ignored";
        }
    }

    /**
     * The post or media file is not to be published, and never was.
     *
     * @param why the reason as a clause, such as "it is a draft"
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

    /** The post or media file has a problem that its author must fix. What was published before stays. */
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

    /**
     * The lists agree with the record of the post.
     *
     * @param warnings what the owner of the site should know of them, as sentences
     */
    record Listed(String key, List<String> warnings) implements Outcome {

        public Listed(String key) {
            this(key, List.of());
        }

        @Override
        public String word() {
            return "listed";
        }

        @Override
        public String remark() {
            return warnings.isEmpty() ? "" : ": " + String.join(" ", warnings);
        }
    }

    /**
     * The run failed for a reason that may pass; the event is to be delivered again.
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
     * The event names an object of a bucket that is not this site's, or no object at all.
     *
     * @param why what is wrong with the event
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
