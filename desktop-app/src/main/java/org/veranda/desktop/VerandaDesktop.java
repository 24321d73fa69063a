package org.veranda.desktop;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.desktop.connection.http.ServerException;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.connection.session.Session;
import org.veranda.desktop.settings.ConfigFolder;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.settings.SettingsFile;
import org.veranda.desktop.settings.TextSize;
import org.veranda.desktop.signin.SignInView;
import org.veranda.desktop.signin.SignInViewModel;
import org.veranda.desktop.store.FxPulse;
import org.veranda.desktop.ui.ControlsLanguage;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The console: puts its parts together and shows either the sign-in or the work of one session.
public final class VerandaDesktop extends Application {

    private static final Logger log = LoggerFactory.getLogger(VerandaDesktop.class);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final TaskRunner tasks = new TaskRunner();
    private final Settings settings = new Settings();
    private final StackPane root = new StackPane();
    private @Nullable SettingsFile file;
    private @Nullable Parts parts;
    private @Nullable Desk desk;
    private @Nullable Workplace workplace;
    private @Nullable HeadlessDemo demo;

    /// What needs a running JavaFX to be made.
    private record Parts(Theme theme, SignInViewModel signIn, SignInView view) {}

    @Override
    public void start(Stage stage) throws IOException {
        Options options = Options.of(getParameters().getRaw(), System.getenv());
        if (options.pictures() == null) {
            file = SettingsFile.open(settingsFile(options), settings);
        }
        Parts made = assemble(options);
        parts = made;
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        made.theme().applyTo(scene);
        if (options.pictures() != null) {
            demo = new HeadlessDemo(scene, settings, tasks, options.pictures(), options.watching());
        }
        stage.setOnCloseRequest(event -> {
            if (workplace != null) {
                event.consume();
                workplace.leave(stage::close);
            }
        });
        show(stage, scene);
        showSignIn(made);
        if (options.password() != null) {
            made.signIn().password().set(options.password());
            made.signIn().signIn();
        }
    }

    @Override
    public void stop() {
        if (desk != null) {
            if (desk.answers().awaited().get() > 0) {
                log.warn("Ended before {} commands had an answer", desk.answers().awaited().get());
            }
            desk.close();
            endInTime(desk.session());
        }
        tasks.close();
        if (file != null) {
            file.close();
        }
    }

    private Parts assemble(Options options) {
        Texts texts = new Texts(settings.language().get());
        settings.language().subscribe(texts::use);
        settings.language().subscribe(ControlsLanguage::use);
        Theme theme = new Theme();
        theme.choice().bind(settings.theme());
        theme.scale().bind(settings.textSize().map(TextSize::scale));
        SignInViewModel signIn =
                new SignInViewModel(new Servers(), settings, tasks, session -> work(session));
        if (options.server() != null) {
            signIn.address().set(options.server());
        }
        if (options.user() != null) {
            signIn.email().set(options.user());
        }
        return new Parts(theme, signIn, new SignInView(signIn, settings, texts));
    }

    private static void show(Stage stage, Scene scene) {
        stage.setScene(scene);
        stage.setTitle("Veranda");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.show();
    }

    private void showSignIn(Parts made) {
        root.getChildren().setAll(made.view().node());
        made.view().shown();
    }

    private void work(Session session) {
        Desk fresh = new Desk(session, new FxPulse(tasks), tasks);
        desk = fresh;
        fresh.status().state().subscribe(state -> leaveWhenEnded(fresh, state));
        if (demo != null) {
            demo.watch(fresh);
        }
        Workplace screens = new Workplace(fresh, settings, this::signOut);
        workplace = screens;
        root.getChildren().setAll(screens.node());
        screens.shown();
        fresh.synchroniser().start();
    }

    private void leaveWhenEnded(Desk ended, ConnectionState state) {
        if (state instanceof ConnectionState.SignedOut(SignedOutReason reason)
                && reason == SignedOutReason.SERVER
                && ended.equals(desk)
                && parts != null) {
            int withoutAnswer = ended.answers().withoutAnswer();
            leave(ended);
            parts.signIn().sessionEnded(withoutAnswer);
        }
    }

    private void signOut() {
        Desk left = desk;
        if (left != null) {
            leave(left);
            tasks.run(() -> {
                end(left.session());
                return true;
            });
        }
    }

    private void leave(Desk left) {
        left.close();
        desk = null;
        if (workplace != null) {
            workplace.close();
            workplace = null;
        }
        if (parts != null) {
            showSignIn(parts);
        }
    }

    /// A server that doesn't answer must not keep the window on the screen.
    private static void endInTime(Session session) {
        try {
            Thread.startVirtualThread(() -> end(session)).join(LONGEST_GOODBYE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Session session) {
        try {
            session.end();
        } catch (ServerException e) {
            log.info("Cannot sign out on the server: {}", e.getMessage());
        }
    }

    private static Path settingsFile(Options options) {
        Path folder =
                options.config() != null
                        ? options.config()
                        : ConfigFolder.of(
                                System.getenv(),
                                System.getProperty("os.name", ""),
                                Path.of(System.getProperty("user.home", ".")));
        return folder.resolve("console.properties");
    }
}
