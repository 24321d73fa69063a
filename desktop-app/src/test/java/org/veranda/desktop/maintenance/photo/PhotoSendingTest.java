package org.veranda.desktop.maintenance.photo;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.maintenance.photo.PhotoSending.Waiting;
import org.veranda.desktop.store.upkeep.PhotoException;
import org.veranda.desktop.store.upkeep.PhotoException.Why;
import org.veranda.desktop.store.upkeep.Photos;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.PhotoRef;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class PhotoSendingTest {

    private static final RequestId LEAK = new RequestId(1);
    private static final RequestId LAMP = new RequestId(2);
    private static final Path ONE = Path.of("one.jpg");
    private static final Path TWO = Path.of("two.jpg");

    private final List<Path> asked = new ArrayList<>();
    private final List<UUID> keys = new ArrayList<>();
    private final List<CompletableFuture<Boolean>> answers = new ArrayList<>();
    private final PhotoSending sending = new PhotoSending(new Server());

    @Test
    void sendsOneAfterTheOther() {
        sending.send(LEAK, List.of(ONE, TWO));
        assertThat(asked).containsExactly(ONE);

        answers.getFirst().complete(true);

        assertThat(asked).containsExactly(ONE, TWO);
        assertThat(sending.of(LEAK)).extracting(Waiting::file).containsExactly(TWO);
    }

    @Test
    void goesOnAfterOneThatIsNotTakenAndSendsItAgainUnderTheSameKey() {
        sending.send(LEAK, List.of(ONE, TWO));
        answers.getFirst().completeExceptionally(new PhotoException(Why.AWAY));
        answers.get(1).complete(true);
        assertThat(sending.of(LEAK)).extracting(Waiting::failed).containsExactly(Why.AWAY);

        sending.again(LEAK);
        answers.get(2).complete(true);

        assertThat(asked).containsExactly(ONE, TWO, ONE);
        assertThat(keys.get(2)).isEqualTo(keys.getFirst());
        assertThat(sending.of(LEAK)).isEmpty();
    }

    @Test
    void letsGoOnlyWhatWasNotTakenAndKeepsRequestsApart() {
        sending.send(LEAK, List.of(ONE));
        sending.send(LAMP, List.of(TWO));
        answers.getFirst().completeExceptionally(new PhotoException(Why.TOO_LARGE));

        sending.forget(LEAK);
        sending.forget(LAMP);

        assertThat(sending.of(LEAK)).isEmpty();
        assertThat(sending.of(LAMP)).hasSize(1);
    }

    private final class Server implements Photos {
        @Override
        public CompletionStage<Image> of(RequestId request, PhotoRef photo, int longest) {
            return new CompletableFuture<>();
        }

        @Override
        public CompletionStage<Boolean> send(RequestId request, Path file, UUID key) {
            asked.add(file);
            keys.add(key);
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            answers.add(answer);
            return answer;
        }
    }
}
