package org.veranda.desktop.notices;

import javafx.scene.input.KeyCode;

import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.dialogue.Told;
import org.veranda.desktop.notices.panel.NoticePanel;
import org.veranda.desktop.notices.panel.NoticeWords;
import org.veranda.desktop.shell.Aside;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.UndeliveredException;
import org.veranda.desktop.store.UndeliveredException.Fate;
import org.veranda.desktop.store.notice.NoticeCalls;
import org.veranda.desktop.store.notice.NoticeShelf;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Moments;
import org.veranda.wire.NotificationView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;

/// What is meant for the user: the bell, the list under it, and the ways to what it is about. Lives
/// on the FX thread.
public final class NoticeCentre {

    private final NoticeShelf shelf;
    private final NoticeCalls calls;
    private final Overlays overlays;
    private final Texts texts;
    private final Told told;
    private final Runnable tryNow;
    private final ConnectionStatus connection;
    private final NoticeWords words;
    private final NoticePanel panel;
    private final Map<String, LongConsumer> ways = new HashMap<>();

    /// @param tryNow looks for the server at once
    public NoticeCentre(
            Store store,
            ConnectionStatus connection,
            NoticeCalls calls,
            Surroundings around,
            Runnable tryNow) {
        this.shelf = store.notices();
        this.connection = connection;
        this.calls = calls;
        this.overlays = around.overlays();
        this.texts = around.texts();
        this.tryNow = tryNow;
        told = new Told(around.toast(), texts, () -> {});
        words = new NoticeWords(texts, new Moments(texts, store, around.ticker()));
        panel = new NoticePanel(shelf, words, overlays, connection.reachable(), new Deeds());
        overlays.node().getStylesheets().add(stylesheet());
    }

    /// Says how to go to what notices of this type are about, such as `alarm`.
    public void leads(String type, LongConsumer way) {
        ways.put(type, way);
    }

    /// The bell, for the rail.
    public Aside bell() {
        return new Aside(
                "notices",
                "notices.title",
                Glyph.BELL,
                shelf.unread(),
                KeyCode.F8,
                "notices.keys.show",
                panel::show);
    }

    public NoticeWords words() {
        return words;
    }

    /// Shows the list.
    public void show() {
        panel.show();
    }

    /// Goes to what it is about, and it is read by that.
    public void open(NotificationView notice) {
        LongConsumer way = ways.get(notice.about().type());
        read(notice);
        if (way == null) {
            told.say(words.text(notice));
        } else {
            way.accept(notice.about().id());
        }
    }

    private void read(NotificationView notice) {
        if (notice.readAt() == null && connection.reachable().get()) {
            watch(calls.read(notice.id()));
        }
    }

    private void watch(CompletionStage<Boolean> answer) {
        answer.whenComplete((_, failure) -> {
            if (failure != null) {
                Fate fate = failure instanceof ProblemException ? Fate.DECLINED : Fate.UNKNOWN;
                told.failure(new UndeliveredException(List.of(), fate, failure));
            }
        });
    }

    private static String stylesheet() {
        return NoticeCentre.class.getResource("notices.css").toExternalForm();
    }

    private final class Deeds implements NoticePanel.Deeds {

        @Override
        public void open(NotificationView notice) {
            overlays.close();
            NoticeCentre.this.open(notice);
        }

        @Override
        public void read(NotificationView notice) {
            NoticeCentre.this.read(notice);
        }

        @Override
        public void readAll() {
            if (shelf.unread().get() > 0 && connection.reachable().get()) {
                watch(calls.readAll());
            }
        }

        @Override
        public void tryAgain() {
            tryNow.run();
        }
    }
}
