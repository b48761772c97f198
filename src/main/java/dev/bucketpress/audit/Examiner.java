package dev.bucketpress.audit;

import dev.bucketpress.press.Look;
import dev.bucketpress.press.Press;
import dev.bucketpress.press.TransientFailure;
import dev.bucketpress.record.Memory;
import java.util.List;

/** Has the press look at keys, and says what came of it. Keys may be looked at at the same time. */
abstract class Examiner {

    /** The press that looks at a key, in whatever way. */
    abstract Press press();

    /** What a look came to, for the key and for others that it was a reason to look at. */
    abstract List<Verdict> verdicts(Suspect suspect, Look look);

    /** Looks at a key; whatever goes wrong is a verdict too. */
    List<Verdict> examine(Suspect suspect) {
        // A report is named in the record first, so that none is left behind that the record does not know of.
        Memory known = suspect.reported() ? Memory.NONE.withReport() : Memory.NONE;
        try {
            return verdicts(suspect, press().reclaim(suspect.key(), known, Press.USUAL_TIME));
        } catch (TransientFailure e) {
            return List.of(Verdict.unknown(suspect.key(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours. The others are not to suffer from it.
            return List.of(Verdict.unknown(suspect.key(), e.toString()));
        }
    }
}
