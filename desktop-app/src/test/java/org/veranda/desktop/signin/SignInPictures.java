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
import org.veranda.desktop.rooms.screens.Shot;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws the sign-in and the settings in every state to `target/screens`, in both themes.
public final class SignInPictures {

    private static final List<Shot<Gallery>> SHOTS =
            List.of(
                    Shot.small("signin-empty", _ -> {}),
                    Shot.small("signin-testing", page -> page.go("10.255.255.1")),
                    Shot.small("signin-malformed", page -> page.go("the server")),
                    Shot.small("signin-unreachable", page -> page.go("127.0.0.1:1")),
                    Shot.large("signin-reachable", page -> page.go(page.veranda())),
                    Shot.small("signin-unprotected", Gallery::unprotected),
                    Shot.small("signin-too-old", page -> page.go(page.newer())),
                    Shot.small("signin-not-veranda", page -> page.go(page.other())),
                    Shot.small("signin-certificate", page -> page.go(page.untrusted())),
                    Shot.small("signin-certificate-attempt", Gallery::attemptUntrusted),
                    Shot.small("signin-wrong", page -> page.attempt("wrong")),
                    Shot.small("signin-locked", page -> page.attempt("locked")),
                    Shot.small("signin-working", page -> page.attempt("slow")),
                    Shot.small("signin-ended", Gallery::ended),
                    Shot.small("signin-spanish", Gallery::spanish),
                    Shot.small("signin-large", Gallery::large),
                    Shot.small("settings", Gallery::settings),
                    Shot.small("settings-large", Gallery::largeSettings),
                    Shot.small("settings-spanish", Gallery::spanishSettings),
                    Shot.large("settings-spanish-wide", Gallery::spanishSettings));

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
        private final TinyServer untrusted;

        public Gallery() throws IOException {
            veranda =
                    new TinyServer()
                            .at("/api/v1/client-config", _ -> TinyServer.config("0.1.0"))
                            .at("/api/v1/auth/login", asked -> login(asked.body()));
            newer = new TinyServer().at("/api/v1/client-config", _ -> TinyServer.config("9.0.0"));
            other = new TinyServer();
            untrusted = TinyServer.withItsOwnCertificate();
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

        String untrusted() {
            return untrusted.address();
        }

        void attemptUntrusted() {
            attempt(untrusted(), "secret");
        }

        void go(String address) {
            model.address().set(address);
        }

        void attempt(String password) {
            attempt(veranda(), password);
        }

        private void attempt(String address, String password) {
            go(address);
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
                untrusted.close();
                tasks.close();
                Platform.exit();
                return;
            }
            Shot<Gallery> shot = SHOTS.get(number / 2);
            ThemeChoice choice = number % 2 == 0 ? ThemeChoice.LIGHT : ThemeChoice.DARK;
            prepare(shot, choice);
            new Timeline(new KeyFrame(Duration.seconds(1.5), _ -> take(shot, choice, number)))
                    .play();
        }

        private void prepare(Shot<Gallery> shot, ThemeChoice choice) {
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
            shot.before().accept(this);
        }

        private void take(Shot<Gallery> shot, ThemeChoice choice, int number) {
            shot.write(scene, choice);
            next(number + 1);
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
