package org.veranda.desktop.signin;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.rooms.screens.Png;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.settings.SettingsView;
import org.veranda.desktop.settings.TextSize;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Reply;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.ThemeChoice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Draws the sign-in and the settings in every state to `target/screens`, in both themes.
public final class SignInPictures {

    private record Shot(String name, double width, double height, Consumer<Gallery> scene) {}

    private static final List<Shot> SHOTS =
            List.of(
                    new Shot("signin-empty", 1366, 768, _ -> {}),
                    new Shot("signin-testing", 1366, 768, page -> page.go("10.255.255.1")),
                    new Shot("signin-malformed", 1366, 768, page -> page.go("the server")),
                    new Shot("signin-unreachable", 1366, 768, page -> page.go("127.0.0.1:1")),
                    new Shot("signin-reachable", 1920, 1080, page -> page.go(page.veranda())),
                    new Shot("signin-unprotected", 1366, 768, Gallery::unprotected),
                    new Shot("signin-too-old", 1366, 768, page -> page.go(page.newer())),
                    new Shot("signin-not-veranda", 1366, 768, page -> page.go(page.other())),
                    new Shot("signin-wrong", 1366, 768, page -> page.attempt("wrong")),
                    new Shot("signin-locked", 1366, 768, page -> page.attempt("locked")),
                    new Shot("signin-working", 1366, 768, page -> page.attempt("slow")),
                    new Shot("signin-ended", 1366, 768, Gallery::ended),
                    new Shot("signin-spanish", 1366, 768, Gallery::spanish),
                    new Shot("signin-large", 1366, 768, Gallery::large),
                    new Shot("settings", 1366, 768, Gallery::settings),
                    new Shot("settings-large", 1366, 768, Gallery::largeSettings),
                    new Shot("settings-spanish", 1366, 768, Gallery::spanishSettings),
                    new Shot("settings-spanish-wide", 1920, 1080, Gallery::spanishSettings));

    private SignInPictures() {}

    public static void main(String[] arguments) {
        Application.launch(Gallery.class, arguments);
    }

    /// Takes the pictures one after the other and ends.
    public static final class Gallery extends Application {

        private final TaskRunner tasks = new TaskRunner();
        private final Servers servers = new Servers();
        private Settings settings = new Settings();
        private Texts texts = new Texts(Locale.ENGLISH);
        private SignInViewModel model = new SignInViewModel(servers, settings, tasks, _ -> {});
        private Scene scene = new Scene(new StackPane());
        private final TinyServer veranda;
        private final TinyServer newer;
        private final TinyServer other;

        public Gallery() throws IOException {
            veranda =
                    new TinyServer()
                            .at("/api/v1/client-config", _ -> config("0.1.0"))
                            .at("/api/v1/auth/login", asked -> login(asked.body()));
            newer = new TinyServer().at("/api/v1/client-config", _ -> config("9.0.0"));
            other = new TinyServer();
        }

        @Override
        public void start(Stage stage) {
            next(0);
        }

        String veranda() {
            return veranda.address();
        }

        String newer() {
            return newer.address();
        }

        String other() {
            return other.address();
        }

        void go(String address) {
            model.address().set(address);
        }

        void attempt(String password) {
            go(veranda());
            model.email().set("desk@quinta.example");
            model.password().set(password);
            model.signIn();
        }

        void ended() {
            go(veranda());
            model.email().set("desk@quinta.example");
            model.sessionEnded(2);
        }

        void spanish() {
            texts.use(Locale.of("es"));
            attempt("locked");
        }

        void large() {
            settings.textSize().set(TextSize.LARGER);
            attempt("wrong");
        }

        void settings() {
            settings.server().set("https://veranda.quinta.example");
            SettingsView page =
                    new SettingsView(
                            settings,
                            texts,
                            new SimpleStringProperty("Inês Martins · desk@quinta.example"),
                            () -> {});
            scene.setRoot((Parent) page.node());
            page.shown();
        }

        /// The same machine under a name that is not known to be this one.
        void unprotected() {
            go(veranda().replace("127.0.0.1", "0.0.0.0"));
        }

        void largeSettings() {
            settings.textSize().set(TextSize.LARGEST);
            spanishSettings();
        }

        void spanishSettings() {
            settings.language().set(Locale.of("es"));
            texts.use(Locale.of("es"));
            settings();
        }

        private void next(int number) {
            if (number == SHOTS.size() * 2) {
                veranda.close();
                other.close();
                newer.close();
                tasks.close();
                Platform.exit();
                return;
            }
            Shot shot = SHOTS.get(number / 2);
            ThemeChoice choice = number % 2 == 0 ? ThemeChoice.LIGHT : ThemeChoice.DARK;
            prepare(shot, choice);
            new Timeline(new KeyFrame(Duration.seconds(1.5), _ -> take(shot, choice, number)))
                    .play();
        }

        private void prepare(Shot shot, ThemeChoice choice) {
            settings = new Settings();
            texts = new Texts(Locale.ENGLISH);
            model = new SignInViewModel(servers, settings, tasks, _ -> {});
            SignInView view = new SignInView(model, settings, texts);
            scene = new Scene((Parent) view.node(), shot.width(), shot.height());
            Theme theme = new Theme();
            theme.choice().set(choice);
            theme.scale().bind(settings.textSize().map(TextSize::scale));
            theme.applyTo(scene);
            view.shown();
            shot.scene().accept(this);
        }

        private void take(Shot shot, ThemeChoice choice, int number) {
            String name = shot.name() + "-" + choice.name().toLowerCase(Locale.ROOT) + ".png";
            Png.write(scene.snapshot(null), Path.of("target", "screens", name));
            next(number + 1);
        }

        private static Reply config(String minConsole) {
            return new Reply(
                    200,
                    """
                    {"data":{"app_key":"k","ws_path":"/app","server_version":"0.1.0",
                             "min_console":"%s"}}
                    """
                            .formatted(minConsole));
        }

        private static Reply login(String body) {
            if (body.contains("slow")) {
                wait(3_000);
            }
            return body.contains("locked")
                    ? new Reply(429, "{}", Map.of("Retry-After", "840"))
                    : new Reply(401, "{}");
        }

        private static void wait(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
