package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.veranda.model.identity.Role;
import org.veranda.server.problem.BusyException;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many who sign in at once, while hashing stands still.
@ServerTest
@TestPropertySource(properties = "veranda.pace.sign-in.at-once=1000")
class HashingTest {

    private static final int LOGINS = 300;

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Hashing hashing;

    @Test
    void leavesThreadsForThoseWhoAreIn() throws Exception {
        TwoTenants.Pair pair = two.found();
        Api anas = people.signIn(pair.quinta(), Role.FRONT_DESK);
        Person bruno = people.hire(pair.serra(), Role.FRONT_DESK);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            holdAllTurns(callers, goOn);
            List<Future<Answer>> logins = new ArrayList<>();
            for (int n = 0; n < LOGINS; n++) {
                Map<String, String> body = n % 2 == 0 ? bruno.credentials() : stranger(n);
                logins.add(callers.submit(() -> people.nobody().post("/api/v1/auth/login", body)));
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> done(logins) >= LOGINS - Hashing.MOST_WAITING);

            assertThat(anas.get("/api/v1/auth/me").status()).isEqualTo(200);
            assertThat(done(logins)).isLessThan(LOGINS);
            goOn.countDown();
            assertAllAnswered(logins);
        } finally {
            goOn.countDown();
        }
    }

    private static void assertAllAnswered(List<Future<Answer>> logins) throws Exception {
        for (Future<Answer> login : logins) {
            Answer answer = login.get();
            assertThat(answer.status()).isIn(200, 401, 503);
            if (answer.status() == 503) {
                assertThat(answer.header("Retry-After")).contains("2");
                assertThat(answer.json().path("message").asString()).contains("Try again");
            }
        }
    }

    @Test
    void endsWithBusyWhenTheTurnDoesNotCome() {
        Hashing stuck = new Hashing(1, 1, Duration.ZERO);

        assertThatThrownBy(() -> stuck.inTurn(() -> stuck.inTurn(() -> true)))
                .isInstanceOf(BusyException.class);
        assertThat(stuck.inTurn(() -> true)).isTrue();
    }

    @Test
    void takesSoManyIntoItsQueueAndNoMore() {
        Hashing small = new Hashing(1, 1, Duration.ofSeconds(1));

        assertThatThrownBy(
                        () -> small.inQueue(() -> small.inQueue(() -> small.inQueue(() -> true))))
                .isInstanceOf(BusyException.class);
        assertThat(small.inQueue(() -> small.inQueue(() -> true))).isTrue();
    }

    private void holdAllTurns(ExecutorService callers, CountDownLatch goOn) {
        int turns = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        CountDownLatch held = new CountDownLatch(turns);
        for (int n = 0; n < turns; n++) {
            var _ =
                    callers.submit(() ->
                            hashing.inTurn(() -> {
                                held.countDown();
                                return wait(goOn);
                            }));
        }
        wait(held);
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long done(List<Future<Answer>> logins) {
        return logins.stream().filter(Future::isDone).count();
    }

    private static Map<String, String> stranger(int number) {
        return Map.of("email", "nobody-%d@h.example".formatted(number), "password", "wrong");
    }
}
