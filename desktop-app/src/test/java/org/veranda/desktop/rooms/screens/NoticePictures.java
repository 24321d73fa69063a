package org.veranda.desktop.rooms.screens;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.ui.ThemeChoice;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.wire.NotificationView;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws the list under the bell, its cards and the preferences to `target/screens`, in both themes.
public final class NoticePictures {

    private static final List<Shot<Desk>> LISTS =
            List.of(
                    Shot.small("notices-1366", NoticePictures::list),
                    Shot.large("notices-1920", NoticePictures::list),
                    Shot.small(
                            "notices-spanish",
                            desk -> {
                                desk.texts.use(Locale.of("es"));
                                list(desk);
                            }),
                    Shot.small("notices-none", desk -> show(desk, List.of())),
                    Shot.small("notices-loading", NoticePictures::loading),
                    Shot.small("notices-failed", NoticePictures::failed),
                    Shot.small("notices-offline", NoticePictures::offline),
                    Shot.small("notices-cards", NoticePictures::cards));

    private static final List<Shot<SettingsDesk>> PREFERENCES =
            List.of(
                    Shot.small("preferences-1366", NoticePictures::preferences),
                    Shot.large("preferences-1920", NoticePictures::preferences),
                    Shot.small(
                            "preferences-spanish",
                            at -> {
                                at.desk().texts.use(Locale.of("es"));
                                preferences(at);
                            }),
                    Shot.small("preferences-changed", NoticePictures::changed),
                    Shot.small("preferences-pick", NoticePictures::pick),
                    Shot.small("preferences-failed", NoticePictures::preferencesFailed));

    private NoticePictures() {}

    public static void main(String[] arguments) {
        Application.launch(Gallery.class, arguments);
    }

    /// Takes the pictures one after the other and ends.
    public static final class Gallery extends Application {

        @Override
        public void start(Stage stage) {
            List<String> wanted = getParameters().getRaw();
            for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                LISTS.stream()
                        .filter(shot -> wanted.isEmpty() || wanted.contains(shot.name()))
                        .forEach(shot -> take(shot, theme));
                PREFERENCES.stream()
                        .filter(shot -> wanted.isEmpty() || wanted.contains(shot.name()))
                        .forEach(shot -> takeSettings(shot, theme));
            }
            Platform.exit();
        }
    }

    private static void take(Shot<Desk> shot, ThemeChoice theme) {
        Desk desk = new Desk(shot.width(), shot.height());
        desk.theme.choice().set(theme);
        Stage stage = show(desk.scene);
        desk.open(AlarmSketches.hotel(), Role.MANAGER);
        Gestures.settle(desk);
        shot.before().accept(desk);
        Gestures.settle(desk);
        shot.write(desk.scene, theme);
        stage.hide();
    }

    private static void takeSettings(Shot<SettingsDesk> shot, ThemeChoice theme) {
        SettingsDesk at = new SettingsDesk(shot.width(), shot.height());
        at.desk().theme.choice().set(theme);
        Stage stage = show(at.scene());
        shot.before().accept(at);
        layOut(at.scene());
        shot.write(at.scene(), theme);
        stage.hide();
    }

    private static Stage show(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static void layOut(Scene scene) {
        for (int round = 0; round < 3; round++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static List<NotificationView> some() {
        List<NotificationView> all = new ArrayList<>();
        all.add(
                NoticeHouse.alarm(
                        9,
                        NoticeKind.ESCALATION,
                        Severity.CRITICAL,
                        1,
                        "Water leak under the bath",
                        1));
        all.add(
                NoticeHouse.alarm(
                        8, NoticeKind.ASSIGNMENT, Severity.MAJOR, 2, "1204: Lock battery", 4));
        all.add(
                NoticeHouse.notice(
                        7,
                        NoticeKind.ASSIGNMENT,
                        new NoticeSubject("task", 12),
                        null,
                        "task.assigned",
                        Map.of(
                                "by",
                                "Marta Reis",
                                "title",
                                "Clean 1011 before the arrival at 15:00"),
                        17));
        all.add(
                NoticeHouse.alarm(
                        6, NoticeKind.MENTION, Severity.MAJOR, 3, "Climate control failed", 38));
        all.add(
                read(
                        NoticeHouse.notice(
                                5,
                                NoticeKind.ASSIGNMENT,
                                new NoticeSubject("maintenance", 4),
                                null,
                                "maintenance.assigned",
                                Map.of("by", "Rui Faria", "title", "Shower drips"),
                                190)));
        all.add(
                read(
                        NoticeHouse.alarm(
                                4, NoticeKind.SHARE, Severity.INFO, 7, "GW-LODGE-02", 1500)));
        for (long id = 3; id > 0; id--) {
            all.add(
                    read(
                            NoticeHouse.alarm(
                                    id,
                                    NoticeKind.ASSIGNMENT,
                                    Severity.MINOR,
                                    5,
                                    "922: Minibar too warm",
                                    2000 * (5 - id))));
        }
        return all;
    }

    private static NotificationView read(NotificationView notice) {
        return notice.read(RoomSketch.NOW);
    }

    private static void list(Desk desk) {
        show(desk, some());
    }

    private static void show(Desk desk, List<NotificationView> notices) {
        desk.notices.open(notices);
        Gestures.key(desk, KeyCode.F8);
    }

    private static void loading(Desk desk) {
        Gestures.key(desk, KeyCode.F8);
    }

    private static void failed(Desk desk) {
        desk.store.noticesFailed();
        Gestures.key(desk, KeyCode.F8);
    }

    private static void offline(Desk desk) {
        desk.connection.show(new ConnectionState.Offline(OfflineReason.UNREACHABLE, null));
        list(desk);
    }

    private static void cards(Desk desk) {
        desk.notices.open(List.of());
        some().reversed().stream()
                .filter(notice -> notice.readAt() == null)
                .skip(1)
                .forEach(desk.notices::tell);
    }

    private static void preferences(SettingsDesk at) {
        at.open(AlarmSketches.hotel(), Role.MANAGER);
        layOut(at.scene());
        ((ScrollPane) at.scene().lookup("#settings")).setVvalue(1);
    }

    private static void changed(SettingsDesk at) {
        preferences(at);
        fire(at, "#want-minor");
        fire(at, "#quiet-on");
    }

    private static void pick(SettingsDesk at) {
        preferences(at);
        fire(at, "#want-kinds");
    }

    private static void preferencesFailed(SettingsDesk at) {
        at.desk().notices.fail(new IllegalStateException("no answer"));
        preferences(at);
    }

    private static void fire(SettingsDesk at, String query) {
        ((ButtonBase) at.scene().lookup(query)).fire();
        layOut(at.scene());
    }
}
