package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.testing.Receiver;

import java.util.List;
import java.util.UUID;

/// wire.md, "Webhooks": what fails for good is set aside, alone, and waits for a person.
class SettingAsideTest extends AppDeliveries {

    /// 410: what it was told is set aside, and what follows waits instead of being set aside in a storm.
    @Test
    void asksAReceiverThatIsGoneForGoodOnlyNowAndThen() {
        keep(quinta, 120);
        try (Receiver receiver = Receiver.answering(410)) {
            AppDelivery delivery = delivery(quinta, receiver);
            assertThat(delivery.round()).isEqualTo(SETTINGS.longestDelay());
            delivery.round();
            delivery.round();

            assertThat(stuck(quinta)).hasSize(50);
            assertThat(receiver.hooks()).hasSize(1);
        }
    }

    @Test
    void tellsTheStuckOnceMoreWhenAskedAndOnlyOnce() {
        keep(quinta, 1);
        keep(serra, 1);
        try (Receiver receiver = Receiver.answering(422)) {
            AppDelivery delivery = delivery(quinta, receiver);
            delivery.round();
            receiver.answer(500);
            keep(quinta, 3);
            UUID id = stuck(quinta).getFirst().id();
            Webhooks webhooks = webhooks(delivery);
            assertThat(webhooks.retry(id)).isTrue();
            assertThat(webhooks.retry(id)).isFalse();
            assertThat(webhooks.retry(UUID.randomUUID())).isFalse();

            delivery.round();
            assertThat(receiver.hooks().getLast().events()).hasSize(1);
            assertThat(receiver.hooks().getLast().body()).contains(id.toString());
            assertThat(stuck(quinta)).extracting(StuckEvent::id).containsExactly(id);

            receiver.answer(200);
            assertThat(webhooks.retryAll(quinta.id())).isEqualTo(1);
            tellAll(delivery);
            assertThat(stuck(quinta)).isEmpty();
            assertThat(receiver.hooks().getLast().events()).hasSize(3);
            assertThat(webhooks.retryAll(serra.id())).isZero();
        }
    }

    /// However many there are, a receiver that is down is asked once for them.
    @Test
    void putsAllThatWereToBeToldOnceMoreBackWhenTheReceiverIsDown() {
        keep(quinta, 20);
        try (Receiver receiver = Receiver.answering(422)) {
            AppDelivery delivery = delivery(quinta, receiver);
            tellAll(delivery);
            assertThat(stuck(quinta)).hasSize(20);
            int before = receiver.hooks().size();
            receiver.answer(503);
            webhooks(delivery).retryAll(quinta.id());
            tellAll(delivery);

            assertThat(stuck(quinta))
                    .hasSize(20)
                    .allSatisfy(event -> assertThat(event.why()).isNotEqualTo(""));
            assertThat(receiver.hooks()).hasSize(before + 1);
        }
    }

    @Test
    void retriesNothingForAnAppThatNobodyTells() {
        keep(quinta, 1);
        keep(serra, 1);
        try (Receiver receiver = Receiver.answering(422)) {
            tellAll(delivery(quinta, receiver));
            Webhooks others = webhooks(delivery(serra, receiver));

            assertThat(others.retry(stuck(quinta).getFirst().id())).isFalse();
            assertThat(others.retryAll(quinta.id())).isZero();
            assertThat(stuck(quinta)).hasSize(1);
        }
    }

    @Test
    void dropsWhatIsSetAsideWhenAsked() {
        keep(quinta, 2);
        keep(serra, 1);
        try (Receiver receiver = Receiver.answering(422)) {
            AppDelivery delivery = delivery(quinta, receiver);
            tellAll(delivery);
            UUID id = stuck(quinta).getFirst().id();

            assertThat(webhooks(delivery).drop(id)).contains(quinta.id());
            assertThat(webhooks(delivery).drop(id)).isEmpty();
            assertThat(stuck(quinta)).hasSize(1);
            assertThat(table.backlog().get(serra.id())).isEqualTo(new Backlog(1, 0));
        }
    }

    /// 400, 413 and 422 speak of the body, so smaller ones follow at once.
    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void setsAsideOnlyTheEventThatIsRefused(int status) {
        keep(quinta, 70);
        try (Receiver receiver = Receiver.refusing("\"number\":17,", status)) {
            tellAll(delivery(quinta, receiver));

            assertThat(stuck(quinta))
                    .singleElement()
                    .satisfies(event -> assertThat(event.event()).contains("\"number\":17,"));
            assertThat(told(receiver)).containsExactlyElementsOf(without(17, upTo(70)));
        }
    }

    @Test
    void findsTheOneThatIsToBlameAfterTheLastTry() {
        keep(quinta, 10);
        try (Receiver receiver = Receiver.refusing("\"number\":3,", 500)) {
            AppDelivery delivery = delivery(quinta, receiver);
            delivery.round();
            soon(delivery);
            soon(delivery);
            tellAll(delivery);

            assertThat(stuck(quinta)).hasSize(1);
            assertThat(told(receiver)).containsExactlyElementsOf(without(3, upTo(10)));
        }
    }

    @Test
    void keepsNoMoreSetAsideThanMayWait() {
        keep(quinta, 5);
        keep(serra, 1);
        try (Receiver receiver = Receiver.answering(422)) {
            tellAll(delivery(quinta, receiver));
            List<StuckEvent> all = stuck(quinta);

            assertThat(table.forgetStuckBeyond(2)).containsEntry(quinta.id(), 3L);
            assertThat(stuck(quinta)).containsExactlyElementsOf(all.subList(3, 5));
            assertThat(table.backlog().get(serra.id())).isEqualTo(new Backlog(1, 0));
        }
    }
}
