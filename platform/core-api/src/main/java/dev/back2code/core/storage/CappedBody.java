package dev.back2code.core.storage;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects one answer, up to a length, and knows whether it has begun. (The JDK's own limit comes with release 25.) */
final class CappedBody implements BodyHandler<byte[]>, BodySubscriber<byte[]> {

    private final long limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private volatile boolean begun;
    private @Nullable Subscription subscription;

    CappedBody(long limit) {
        this.limit = limit;
    }

    /** Whether status and headers have come. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo answer) {
        begun = true;
        return this;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        parts.forEach(this::add);
        if (bytes.size() > limit && subscription != null) {
            subscription.cancel();
            body.completeExceptionally(new AnswerTooLong(limit));
        }
    }

    private void add(ByteBuffer part) {
        byte[] chunk = new byte[part.remaining()];
        part.get(chunk);
        bytes.write(chunk, 0, chunk.length);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
