package org.veranda.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.connection.session.Session;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Reply;
import org.veranda.desktop.ui.TaskRunner;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class SignInViewModelTest {

    private static final String CONFIG = "/api/v1/client-config";
    private static final String LOGIN = "/api/v1/auth/login";

    private final Settings settings = new Settings();
    private final TaskRunner tasks = new TaskRunner();
    private final CompletableFuture<Session> welcome = new CompletableFuture<>();
    private TinyServer server;
    private SignInViewModel model;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws IOException {
        server =
                new TinyServer()
                        .at(CONFIG, _ -> TinyServer.config("0.1.0"))
                        .at(LOGIN, _ -> new Reply(401, "{\"message\":\"no\"}"));
        model = onFx(() -> new SignInViewModel(new Servers(), settings, tasks, welcome::complete));
    }

    @AfterEach
    void stop() {
        type("");
        server.close();
        tasks.close();
    }

    @Test
    void triesTheAddressOnceTheTypingPauses() {
        String address = server.address();
        type(address.substring(0, address.length() - 1));
        type(address);

        await(AddressState.Reachable.class);
        assertThat(server.asked(CONFIG)).hasSize(1);
    }

    @Test
    void saysThatSomethingElseAnswers() {
        server.at(CONFIG, _ -> new Reply(200, "<html>Welcome to nginx!</html>"));
        type(server.address());

        await(AddressState.Failed.class);
        assertThat(model.addressState().get())
                .isEqualTo(new AddressState.Failed(ContactFailure.NOT_VERANDA));
    }

    @Test
    void saysThatNothingAnswers() {
        String address = server.address();
        server.close();
        type(address);

        await(AddressState.Failed.class);
        assertThat(model.addressState().get())
                .isEqualTo(new AddressState.Failed(ContactFailure.UNREACHABLE));
    }

    @Test
    void trustsNoCertificateThatTheServerMadeForItself() throws IOException {
        // On a machine that is very busy the first handshake of all may take too long.
        try (TinyServer own =
                TinyServer.withItsOwnCertificate().at(CONFIG, _ -> TinyServer.config("0.1.0"))) {
            awaitTrue(() -> {
                type("");
                type(own.address());
                await(AddressState.Failed.class);
                return model.addressState()
                        .get()
                        .equals(new AddressState.Failed(ContactFailure.CERTIFICATE));
            });
            assertThat(own.asked(CONFIG)).isEmpty();
        }
    }

    @Test
    void saysThatThisConsoleIsTooOld() {
        server.at(CONFIG, _ -> TinyServer.config("7.0"));
        type(server.address());

        await(AddressState.ConsoleTooOld.class);
        assertThat(ready()).isFalse();
    }

    @Test
    void saysThatThePasswordIsWrong() {
        attempt("wrong");

        awaitState(SignInState.WrongPassword.class);
        assertThat(model.password().get()).isEqualTo("wrong");
        assertThat(welcome).isNotDone();
    }

    @Test
    void saysUntilWhenOneIsLockedOut() {
        server.at(LOGIN, _ -> new Reply(429, "{}", Map.of("Retry-After", "600")));
        attempt("wrong");

        awaitState(SignInState.Locked.class);
        assertThat(model.state().get())
                .isInstanceOfSatisfying(
                        SignInState.Locked.class,
                        locked ->
                                assertThat(locked.until())
                                        .isBetween(
                                                Instant.now().plus(Duration.ofMinutes(9)),
                                                Instant.now().plus(Duration.ofMinutes(11))));
    }

    @Test
    void remembersWhereAndWhoButNeverThePassword() throws Exception {
        server.at(LOGIN, _ -> TinyServer.tokens());
        attempt("secret");

        welcome.get(10, TimeUnit.SECONDS);
        assertThat(settings.server().get()).isEqualTo(server.address());
        assertThat(settings.email().get()).isEqualTo("desk@quinta.example");
        assertThat(model.password().get()).isEmpty();
        assertThat(server.asked(LOGIN).getFirst().body()).contains("secret");
    }

    @Test
    void doesNotWelcomeTheUserOfAnEarlierAttempt() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        server.at("/api/v1/auth/logout", _ -> new Reply(204, ""));
        server.at(LOGIN, _ -> tokensAfter(answer));
        attempt("secret");
        awaitState(SignInState.Working.class);

        onFx(() -> {
            model.email().set("other@quinta.example");
            return null;
        });
        answer.countDown();

        awaitTrue(() -> server.asked("/api/v1/auth/logout").size() == 1);
        assertThat(welcome).isNotDone();
        assertThat(settings.email().get()).isEmpty();
    }

    private static Reply tokensAfter(CountDownLatch answer) {
        try {
            assertThat(answer.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return TinyServer.tokens();
    }

    private void attempt(String password) {
        type(server.address());
        onFx(() -> {
            model.email().set(" desk@quinta.example ");
            model.password().set(password);
            model.signIn();
            return null;
        });
    }

    private void type(String address) {
        onFx(() -> {
            model.address().set(address);
            return null;
        });
    }

    private boolean ready() {
        return onFx(() -> {
            model.email().set("desk@quinta.example");
            model.password().set("secret");
            return model.ready().get();
        });
    }

    private void await(Class<? extends AddressState> state) {
        awaitTrue(() -> state.isInstance(onFx(() -> model.addressState().get())));
    }

    private void awaitState(Class<? extends SignInState> state) {
        awaitTrue(() -> state.isInstance(onFx(() -> model.state().get())));
    }

    private static void awaitTrue(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come to that", e);
        }
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
