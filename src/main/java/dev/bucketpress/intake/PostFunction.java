package dev.bucketpress.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.bucketpress.press.Press;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The Lambda function. */
public class PostFunction implements RequestStreamHandler {

    private final Press press;

    /** @param press does the work */
    public PostFunction(Press press) {
        this.press = press;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Answer.write(Desk.lookAtAll(EventReader.read(event), press, () -> TimeLeft.in(context)), answer);
    }
}
