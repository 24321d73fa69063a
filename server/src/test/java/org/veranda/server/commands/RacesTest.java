package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Several desks at the same moment.
@ServerTest
class RacesTest {

    private static final int DESKS = 6;

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired Properties properties;

    private Resort quinta;
    private Resort serra;
    private Api desk;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), DESKS);
        serra = resorts.build(pair.serra(), 1);
        desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
    }

    @Test
    void oneDeskGetsTheRoom() {
        send(desk, clean(0));

        List<JsonNode> outcomes =
                atOnce(_ ->
                        send(
                                desk,
                                command(
                                        "booking.walk_in",
                                        Map.of("room_id", quinta.room(0).value()))));

        assertThat(outcomes.stream().map(Commands::outcome))
                .containsOnlyOnce("accepted")
                .allMatch(word ->
                        List.of("accepted", "refused OCCUPIED", "refused ROOM_TAKEN")
                                .contains(word));
        assertThat(desk.get("/api/v1/bookings").data()).hasSize(1);
    }

    @Test
    void oneBookingGetsTheRoomOfADay() {
        LocalDate today =
                CurrentTenant.call(quinta.tenant(), () -> properties.current().businessDate());

        List<JsonNode> outcomes =
                atOnce(n ->
                        send(
                                desk,
                                command(
                                        "booking.create",
                                        Map.of(
                                                "kind", "confirmed",
                                                "guest_name", "Guest " + n,
                                                "party", Map.of("adults", 2, "children", 0),
                                                "room_id", quinta.room(1).value(),
                                                "arrival", today.toString(),
                                                "departure", today.plusDays(2).toString()))));

        assertThat(outcomes.stream().map(Commands::outcome))
                .containsOnlyOnce("accepted")
                .filteredOn(word -> !word.equals("accepted"))
                .containsOnly("refused ROOM_TAKEN");
    }

    @Test
    void oneCommandSentByAllIsDoneOnce() {
        Map<String, Object> clean = clean(2);

        List<JsonNode> outcomes = atOnce(_ -> send(desk, clean));

        assertThat(outcomes).containsOnly(outcomes.getFirst());
        assertThat(desk.get("/api/v1/rooms/" + quinta.room(2) + "/history").data()).hasSize(1);
    }

    @Test
    void rollingTheDayAndWorkingOnLosesNothing() {
        Api manager = people.signIn(quinta.tenant(), Role.MANAGER);
        String today =
                CurrentTenant.call(quinta.tenant(), () -> properties.current().businessDate())
                        .toString();

        atOnce(n ->
                n == 0
                        ? manager.post(
                                        "/api/v1/property/end-of-day",
                                        Map.of("business_date", today))
                                .data()
                        : send(desk, clean(n)));

        StreamName stream = StreamName.tenant(quinta.tenant());
        assertThat(heard.of(stream)).extracting(event -> event.seq()).doesNotHaveDuplicates();
        assertThat(
                        IntStream.range(1, DESKS)
                                .mapToObj(n -> desk.get("/api/v1/rooms/" + quinta.room(n)).data())
                                .map(room -> room.path("condition").asString()))
                .containsOnly("clean");
        assertThat(heard.of(StreamName.tenant(serra.tenant())))
                .noneMatch(event -> event.event().equals("RoomStatusChanged"));
    }

    private Map<String, Object> clean(int number) {
        return command(
                "room.mark_clean",
                Map.of("room_id", quinta.room(number).value(), "dirty_epoch", 1));
    }

    private static JsonNode send(Api api, Map<String, Object> command) {
        return Commands.send(api, List.of(command)).getFirst();
    }

    private static List<JsonNode> atOnce(IntFunction<JsonNode> work) {
        CyclicBarrier start = new CyclicBarrier(DESKS);
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<CompletableFuture<JsonNode>> answers =
                    IntStream.range(0, DESKS)
                            .mapToObj(n ->
                                    CompletableFuture.supplyAsync(
                                            () -> after(start, n, work), desks))
                            .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static JsonNode after(CyclicBarrier start, int number, IntFunction<JsonNode> work) {
        try {
            start.await();
            return work.apply(number);
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
