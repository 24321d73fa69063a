package org.veranda.desktop.store.firmware;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/// A file as the body of a request that tells how far it is and can be stopped.
final class MeteredFile implements BodyPublisher {

    private final BodyPublisher file;
    private final Upload upload;

    MeteredFile(Path path, Upload upload) throws FileNotFoundException {
        file = BodyPublishers.ofFile(path);
        this.upload = upload;
    }

    @Override
    public long contentLength() {
        return file.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> reader) {
        upload.begin(contentLength());
        file.subscribe(new Meter(reader, upload));
    }

    private record Meter(Subscriber<? super ByteBuffer> reader, Upload upload)
            implements Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Subscription subscription) {
            reader.onSubscribe(new Stoppable(subscription, reader, upload));
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            upload.sent(bytes.remaining());
            reader.onNext(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            reader.onError(failure);
        }

        @Override
        public void onComplete() {
            reader.onComplete();
        }
    }

    private record Stoppable(
            Subscription file, Subscriber<? super ByteBuffer> reader, Upload upload)
            implements Subscription {

        @Override
        public void request(long more) {
            if (upload.stopped()) {
                file.cancel();
                reader.onError(new CancellationException("Stopped by the user"));
            } else {
                file.request(more);
            }
        }

        @Override
        public void cancel() {
            file.cancel();
        }
    }
}
