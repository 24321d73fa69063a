package org.veranda.desktop.store.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.testing.Resort;
import org.veranda.model.notification.NoticeId;
import org.veranda.wire.NotificationView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class NoticeShelfTest {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

    private final NoticeShelf shelf = new NoticeShelf();
    private final List<Long> told = new ArrayList<>();

    NoticeShelfTest() {
        shelf.whenNew(news -> news.forEach(notice -> told.add(notice.id().value())));
    }

    @Test
    void showsTheNewestFirstAndCountsWhatNobodyHasRead() {
        shelf.replace(List.of(notice(1).read(NOON), notice(3), notice(2)));
        shelf.flush();

        assertThat(shelf.view()).extracting(NotificationView::id).containsExactly(ids(3, 2, 1));
        assertThat(shelf.unread().get()).isEqualTo(2);
        assertThat(shelf.load().get()).isEqualTo(NoticeLoad.READY);
    }

    @Test
    void tellsOfNothingThatWasThereAtFirst() {
        shelf.replace(List.of(notice(1)));
        shelf.flush();

        assertThat(told).isEmpty();
    }

    @Test
    void tellsOnceOfWhatComesAndOfWhatALaterListBrings() {
        shelf.replace(List.of(notice(1)));
        shelf.put(notice(2));
        shelf.put(notice(2));
        shelf.flush();
        shelf.replace(List.of(notice(1), notice(2), notice(3), notice(4).read(NOON)));
        shelf.flush();

        assertThat(told).containsExactly(2L, 3L);
        assertThat(shelf.view()).hasSize(4);
    }

    @Test
    void isReadHereWhenItWasReadAtAnotherDesk() {
        shelf.replace(List.of(notice(1), notice(2)));
        shelf.read(List.of(new NoticeId(2), new NoticeId(77)), NOON);
        shelf.flush();

        assertThat(shelf.unread().get()).isEqualTo(1);
        assertThat(shelf.view().getFirst().readAt()).isEqualTo(NOON);
    }

    @Test
    void doesNotMakeUnreadWhatItIsToldOfAgain() {
        shelf.replace(List.of(notice(1).read(NOON)));
        shelf.put(notice(1));
        shelf.flush();

        assertThat(shelf.unread().get()).isZero();
    }

    @Test
    void keepsWhatItKnowsWhenTheServerDoesNotSay() {
        shelf.failed();
        shelf.flush();
        assertThat(shelf.load().get()).isEqualTo(NoticeLoad.FAILED);

        shelf.replace(List.of(notice(1)));
        shelf.failed();
        shelf.flush();

        assertThat(shelf.load().get()).isEqualTo(NoticeLoad.READY);
        assertThat(shelf.view()).hasSize(1);
    }

    private static NoticeId[] ids(long... values) {
        NoticeId[] ids = new NoticeId[values.length];
        for (int i = 0; i < values.length; i++) {
            ids[i] = new NoticeId(values[i]);
        }
        return ids;
    }

    private static NotificationView notice(long id) {
        return Resort.notice(id, NOON.plusSeconds(id));
    }
}
