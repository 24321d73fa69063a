package org.veranda.desktop.signin;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.session.ClientConfig;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.connection.session.Session;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.ui.TaskRunner;

import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// State of the sign-in: an address that is tried as it is typed, a user, and what the server says
/// to them. Lives on the FX thread.
public final class SignInViewModel {

    private static final Duration PAUSE_IN_TYPING = Duration.millis(400);

    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<AddressState> addressState =
            new ReadOnlyObjectWrapper<>(new AddressState.Empty());
    private final ReadOnlyObjectWrapper<SignInState> state =
            new ReadOnlyObjectWrapper<>(new SignInState.Ready());
    private final PauseTransition typing = new PauseTransition(PAUSE_IN_TYPING);
    private final Servers servers;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Consumer<Session> signedIn;
    private @Nullable ServerAddress wanted;
    private int attempt;

    public SignInViewModel(
            Servers servers, Settings settings, TaskRunner tasks, Consumer<Session> signedIn) {
        this.servers = servers;
        this.settings = settings;
        this.tasks = tasks;
        this.signedIn = signedIn;
        typing.setOnFinished(_ -> test());
        address.subscribe(this::typed);
        email.subscribe(this::startOver);
        password.subscribe(this::startOver);
        address.set(settings.server().get());
        email.set(settings.email().get());
    }

    public StringProperty address() {
        return address;
    }

    public StringProperty email() {
        return email;
    }

    public StringProperty password() {
        return password;
    }

    public ReadOnlyObjectProperty<AddressState> addressState() {
        return addressState.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SignInState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is enough to try.
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () ->
                        wanted != null
                                && !(addressState.get() instanceof AddressState.ConsoleTooOld)
                                && !email.get().isBlank()
                                && !password.get().isEmpty()
                                && !(state.get() instanceof SignInState.Working),
                addressState,
                email,
                password,
                state);
    }

    /// Says why there is something to sign in for again.
    ///
    /// @param withoutAnswer how many changes had no outcome when the session ended
    public void sessionEnded(int withoutAnswer) {
        state.set(new SignInState.SessionEnded(withoutAnswer));
    }

    public void signIn() {
        ServerAddress server = wanted;
        if (server == null || !ready().get()) {
            return;
        }
        String typed = address.get().strip();
        String user = email.get().strip();
        String secret = password.get();
        startOver();
        int current = attempt;
        state.set(new SignInState.Working());
        tasks.run(() -> servers.at(server).signIn(user, secret))
                .whenComplete((session, failure) -> {
                    if (current != attempt) {
                        giveBack(session);
                    } else if (failure == null) {
                        welcome(session, typed, user);
                    } else {
                        state.set(stateAfter(failure));
                    }
                });
    }

    /// What is still under way was asked with something else than what is there now.
    private void startOver() {
        attempt++;
        state.set(new SignInState.Ready());
    }

    /// Nobody waits for this session any more.
    private void giveBack(@Nullable Session session) {
        if (session != null) {
            tasks.run(() -> {
                session.end();
                return true;
            });
        }
    }

    private void welcome(Session session, String typed, String user) {
        settings.server().set(typed);
        settings.email().set(user);
        password.set("");
        startOver();
        signedIn.accept(session);
    }

    private void typed(String text) {
        wanted = ServerAddress.parse(text).orElse(null);
        startOver();
        typing.stop();
        if (text.isBlank()) {
            addressState.set(new AddressState.Empty());
        } else if (wanted == null) {
            addressState.set(new AddressState.Malformed());
        } else {
            addressState.set(new AddressState.Testing());
            typing.playFromStart();
        }
    }

    private void test() {
        ServerAddress tested = wanted;
        if (tested == null) {
            return;
        }
        tasks.run(() -> servers.at(tested).config())
                .whenComplete((config, failure) -> {
                    if (tested.equals(wanted)) {
                        addressState.set(
                                failure == null
                                        ? reached(tested, config)
                                        : new AddressState.Failed(contact(failure)));
                    }
                });
    }

    private static AddressState reached(ServerAddress server, ClientConfig config) {
        return ConsoleVersion.servedFrom(config.minConsole())
                ? new AddressState.Reachable(config.serverVersion(), server.unprotected())
                : new AddressState.ConsoleTooOld(config.minConsole());
    }

    private static ContactFailure contact(Throwable failure) {
        return cause(failure) instanceof ContactException contact
                ? contact.failure()
                : ContactFailure.BUSY;
    }

    private static SignInState stateAfter(Throwable failure) {
        return switch (cause(failure)) {
            case ContactException contact -> new SignInState.NoContact(contact.failure());
            case ProblemException problem when problem.status() == 401 ->
                    new SignInState.WrongPassword();
            case ProblemException problem when problem.status() == 429 ->
                    new SignInState.Locked(
                            problem.retryAfter() == null
                                    ? null
                                    : Instant.now().plus(problem.retryAfter()));
            default -> new SignInState.Refused(String.valueOf(cause(failure).getMessage()));
        };
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
