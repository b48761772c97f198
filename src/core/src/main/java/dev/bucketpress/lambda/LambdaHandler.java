package dev.bucketpress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The Lambda function. */
public class LambdaHandler implements RequestStreamHandler {

    private final EventProcessor desk;

    /** @param desk where events are dealt with */
    public LambdaHandler(EventProcessor desk) {
        this.desk = desk;
    }

    @Override
    public void handleRequest(InputStream received, OutputStream answer, Context context) throws IOException {
        TimeLeft left = TimeLeft.of(context, desk.clock());
        Event event = EventReader.read(received.readAllBytes());
        answer.write(event.answer(desk.lookAtAll(event.notices(), left)));
    }
}
