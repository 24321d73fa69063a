package org.veranda.desktop.notices.panel;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.SeverityShape;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Moments;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeTexts;
import org.veranda.wire.NotificationView;

/// Notices in words and pictures.
public final class NoticeWords {

    private static final double PICTURE = 13;

    private final Texts texts;
    private final Moments moments;

    public NoticeWords(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    public Texts texts() {
        return texts;
    }

    public Moments moments() {
        return moments;
    }

    /// What it says.
    public String text(NotificationView notice) {
        return NoticeTexts.of(notice.text(), notice.parameters(), texts.locale().get());
    }

    /// Why it is meant for the user, and when it came.
    public String about(NotificationView notice) {
        return texts.get("notices.about", kind(notice.kind()), moments.moment(notice.createdAt()));
    }

    public String kind(NoticeKind kind) {
        return texts.get("notices.kind." + kind.wire());
    }

    /// All of it for a screen reader.
    public String spoken(NotificationView notice) {
        String all = texts.get("notices.spoken", text(notice), about(notice));
        return notice.readAt() == null ? texts.get("notices.spoken.unread", all) : all;
    }

    /// Its picture in the colour of its severity.
    public static Node picture(NotificationView notice) {
        StackPane picture = new StackPane(glyph(notice).node(PICTURE));
        picture.getStyleClass().add("severity");
        if (notice.severity() != null) {
            picture.getStyleClass().add(notice.severity().wire());
        }
        return picture;
    }

    /// The severity's shape where it is about an alarm, else why it is meant for the user.
    private static Glyph glyph(NotificationView notice) {
        Severity severity = notice.severity();
        if (severity != null) {
            return SeverityShape.of(severity);
        }
        return switch (notice.kind()) {
            case ASSIGNMENT -> Glyph.PERSON;
            case ESCALATION -> Glyph.RUSH;
            case MENTION -> Glyph.NOTE;
            case SHARE -> Glyph.SOUND;
        };
    }
}
