package org.veranda.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.store.UndeliveredException.Fate;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Asked;
import org.veranda.desktop.testing.TinyServer.Reply;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.wire.Command;
import org.veranda.wire.CommandEnvelope;
import org.veranda.wire.CommandOutcome;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

class DeliveryTest {

    private static final String COMMANDS = "/api/v1/commands";
    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final UUID ID = UUID.fromString("0198071a-4b00-7000-8000-000000000001");
    private static final CommandEnvelope CLEAN =
            new CommandEnvelope(
                    ID,
                    new Command.OnRoom(new RoomId(4), new RoomCommand.MarkClean(7)),
                    NOON,
                    List.of(),
                    null);
    private static final Reply ACCEPTED =
            new Reply(
                    200,
                    "{\"data\":[{\"id\":\"%s\",\"outcome\":\"accepted\",\"cursors\":{},\"effects\":[]}]}"
                            .formatted(ID));

    private final AtomicInteger times = new AtomicInteger();
    private TinyServer server;
    private Delivery delivery;

    @BeforeEach
    void start() throws IOException {
        server = new TinyServer().at("/api/v1/auth/login", _ -> TinyServer.tokens());
        delivery =
                new Delivery(
                        new Api(
                                new Servers()
                                        .at(ServerAddress.parse(server.address()).orElseThrow())
                                        .signIn("desk@quinta.example", "secret")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksAgainWithTheSameIdWhenTheAnswerWasLost() throws InterruptedException {
        server.at(COMMANDS, _ -> times.getAndIncrement() < 2 ? Reply.lost() : ACCEPTED);

        List<CommandOutcome> outcomes = delivery.deliver(List.of(CLEAN));

        assertThat(outcomes).singleElement().isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(server.asked(COMMANDS))
                .hasSize(3)
                .extracting(Asked::body)
                .allMatch(body -> body.equals(server.asked(COMMANDS).getFirst().body()));
    }

    @Test
    void asksAgainWhenTheServerWasBusyOrFaulty() throws InterruptedException {
        server.at(
                COMMANDS,
                _ ->
                        switch (times.getAndIncrement()) {
                            case 0 -> new Reply(503, "");
                            case 1 -> new Reply(500, "{}");
                            default -> ACCEPTED;
                        });

        assertThat(delivery.deliver(List.of(CLEAN))).hasSize(1);
    }

    @Test
    void failsAtOnceWhenNothingCanHaveArrived() {
        server.close();

        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> delivery.deliver(List.of(CLEAN)))
                .matches(failure -> failure.fate() == Fate.NOT_SENT);
    }

    @Test
    void failsAtOnceWhenTheServerSaysNo() {
        server.at(COMMANDS, _ -> new Reply(403, "{\"message\":\"Your role may not do this.\"}"));

        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> delivery.deliver(List.of(CLEAN)))
                .withMessage("Your role may not do this.")
                .matches(failure -> failure.fate() == Fate.DECLINED);
        assertThat(server.asked(COMMANDS)).hasSize(1);
    }

    @Test
    void saysThatItIsUnknownWhenAnAnswerWasLostBeforeTheServerSaidNo() {
        server.at(
                COMMANDS, _ -> times.getAndIncrement() == 0 ? Reply.lost() : new Reply(403, "{}"));

        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> delivery.deliver(List.of(CLEAN)))
                .matches(failure -> failure.fate() == Fate.UNKNOWN);
    }

    @Test
    void keepsTheOutcomesFromBeforeTheFailure() {
        String outcome = ACCEPTED.body().substring(9, ACCEPTED.body().length() - 2);
        String all =
                "{\"data\":[%s]}".formatted(String.join(",", Collections.nCopies(500, outcome)));
        server.at(
                COMMANDS,
                _ -> times.getAndIncrement() == 0 ? new Reply(200, all) : new Reply(403, "{}"));

        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> delivery.deliver(Collections.nCopies(501, CLEAN)))
                .satisfies(failure -> assertThat(failure.known()).hasSize(500));
    }

    @Test
    void saysThatItIsUnknownWhenTheOutcomesDoNotFit() {
        server.at(COMMANDS, _ -> new Reply(200, "{\"data\":[]}"));

        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> delivery.deliver(List.of(CLEAN)))
                .matches(failure -> failure.fate() == Fate.UNKNOWN);
    }
}
