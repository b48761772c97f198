package dev.bucketpress.cli;

import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.preview.ChangeListener;
import java.util.List;

/** Has what a preview is told of processed as in the function. */
record PreviewRuns(EventProcessor processor) implements ChangeListener {

    @Override
    public void changed(String bucket, List<String> keys) {
        processor.process(bucket, keys);
    }

    @Override
    public void ticked() {
        processor.tick();
    }
}
