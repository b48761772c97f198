package dev.bucketpress.storage;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * An interceptor that sends uploads without {@code Expect: 100-continue} (RFC 9110, section 10.1.1). The SDK has a PUT wait
 * for {@code 100 Continue}, which spares a large body that would be refused; for pages of a few kilobytes it is one more
 * round trip, and a connection lost at each refusal.
 */
public final class NoExpectContinue implements ExecutionInterceptor {

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        return context.httpRequest().toBuilder().removeHeader("Expect").build();
    }
}
