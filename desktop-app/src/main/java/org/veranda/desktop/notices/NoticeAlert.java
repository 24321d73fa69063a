package org.veranda.desktop.notices;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.alarms.sound.Speaker;
import org.veranda.desktop.alarms.sound.Tone;
import org.veranda.desktop.notices.panel.NoticeWords;
import org.veranda.desktop.notices.wish.Wishes;
import org.veranda.desktop.settings.Sounds;
import org.veranda.desktop.store.notice.NoticeShelf;
import org.veranda.desktop.ui.Announcer;
import org.veranda.desktop.ui.Corner;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.Delivery;
import org.veranda.model.notification.NoticeId;
import org.veranda.wire.NotificationView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What happens when something new is meant for the user: a card in the corner and a sound, as they
/// prefer. Many at once, such as after a time offline, are one card. Never takes the focus.
public final class NoticeAlert {

    private static final int MOST_APART = 3;

    private final NoticeCentre centre;
    private final NoticeWords words;
    private final Texts texts;
    private final Corner corner;
    private final Announcer announcer;
    private final Speaker speaker;
    private final ObservableValue<Sounds> sounds;
    private final Wishes wishes;
    private final Map<NoticeId, Node> cards = new HashMap<>();

    /// @param sounds whether this desk is to be heard at all
    public NoticeAlert(
            NoticeCentre centre,
            Corner corner,
            Announcer announcer,
            Speaker speaker,
            ObservableValue<Sounds> sounds,
            Wishes wishes) {
        this.centre = centre;
        this.corner = corner;
        this.announcer = announcer;
        this.speaker = speaker;
        this.sounds = sounds;
        this.wishes = wishes;
        words = centre.words();
        texts = words.texts();
    }

    /// Begins to watch.
    public void watch(NoticeShelf shelf) {
        shelf.whenNew(this::tell);
        shelf.view().subscribe(() -> putAway(shelf));
    }

    private void tell(List<NotificationView> news) {
        Wishes.Now wanted = wishes.at(words.moments().ticker().now().get());
        List<NotificationView> seen =
                news.stream().filter(notice -> delivery(wanted, notice).popup()).toList();
        if (seen.size() > MOST_APART) {
            many(seen.size());
        } else {
            seen.reversed().forEach(this::one);
        }
        if (sounds.getValue() != Sounds.NONE
                && news.stream().anyMatch(notice -> delivery(wanted, notice).sound())) {
            speaker.play(Tone.NOTICE);
        }
        news.stream()
                .filter(notice -> notice.severity() == Severity.CRITICAL)
                .findFirst()
                .ifPresent(notice -> announcer.say(words.spoken(notice)));
    }

    private static Delivery delivery(Wishes.Now wanted, NotificationView notice) {
        return wanted.ofNotice(notice.kind(), notice.severity());
    }

    private void one(NotificationView notice) {
        HBox card =
                card(
                        NoticeWords.picture(notice),
                        words.text(notice),
                        words.about(notice),
                        () -> centre.open(notice));
        cards.put(notice.id(), card);
        corner.show(card, notice.severity() == Severity.CRITICAL);
    }

    private void many(int count) {
        HBox card =
                card(
                        Glyph.BELL.node(14),
                        texts.get("notices.many", count),
                        texts.get("notices.many.about"),
                        centre::show);
        corner.show(card, false);
    }

    /// What was read at another desk needs no card here.
    private void putAway(NoticeShelf shelf) {
        for (NotificationView notice : shelf.view()) {
            Node card = notice.readAt() == null ? null : cards.remove(notice.id());
            if (card != null) {
                corner.remove(card);
            }
        }
    }

    private HBox card(Node picture, String what, String about, Runnable open) {
        Label name = new Label(what);
        name.setWrapText(true);
        name.getStyleClass().add("strong");
        Label quiet = new Label(about);
        quiet.getStyleClass().add("quiet");
        VBox text = new VBox(2, name, quiet);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button show = button("notices.open");
        show.getStyleClass().add("action");
        Button close = button("notices.close");
        close.setGraphic(Glyph.CLOSE.node(12));
        close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        close.getStyleClass().add("plain");
        HBox card = new HBox(10, picture, text, show, close);
        card.getStyleClass().add("notice-card");
        show.setOnAction(_ -> {
            corner.remove(card);
            open.run();
        });
        close.setOnAction(_ -> corner.remove(card));
        return card;
    }

    private Button button(String key) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.accessibleTextProperty().bind(texts.bind(key));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().setAll("button");
        return button;
    }
}
