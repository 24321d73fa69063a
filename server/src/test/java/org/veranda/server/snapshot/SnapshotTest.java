package org.veranda.server.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.BookingView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.WireCodec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.GZIPInputStream;

@ServerTest
class SnapshotTest {

    private static final WireCodec CODEC = new WireCodec();

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;

    private Resort quinta;
    private Resort serra;
    private Api desk;
    private Api housekeeper;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 6);
        serra = resorts.build(pair.serra(), 2);
        desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        housekeeper = people.signIn(pair.quinta(), Role.HOUSEKEEPER);
    }

    @Test
    void showsOneTenantOnly() {
        Snapshot snapshot = take(people.signIn(serra.tenant(), Role.MANAGER));

        assertThat(snapshot.rooms()).hasSize(2);
        assertThat(snapshot.property().name()).isEqualTo("Serra Lodge");
        assertThat(snapshot.cursors())
                .containsOnlyKeys(
                        StreamName.tenant(serra.tenant()).value(),
                        StreamName.frontdesk(serra.tenant()).value());
    }

    @Test
    void hasEveryKeyOfTheContract() {
        assertThat(desk.get("/api/v1/snapshot").data().propertyNames())
                .containsExactlyInAnyOrder(
                        "cursors",
                        "me",
                        "property",
                        "locations",
                        "room_types",
                        "rooms",
                        "blocks",
                        "bookings",
                        "tasks",
                        "requests",
                        "alarms",
                        "log");
    }

    @Test
    void showsGuestsToThoseWhoMaySeeThem() {
        book("Ana Costa");

        Answer seen = desk.get("/api/v1/snapshot");
        Answer unseen = housekeeper.get("/api/v1/snapshot");

        assertThat(CODEC.readData(seen.text(), Snapshot.class).bookings())
                .extracting(BookingView::guestName)
                .containsExactly("Ana Costa");
        assertThat(unseen.text()).doesNotContain("Costa", ".frontdesk\"");
        assertThat(unseen.data().path("me").path("role").asString()).isEqualTo("Housekeeper");
    }

    @Test
    void isWhatReplayedEventsMakeOfAnOlderOne() {
        Mirror mirror = new Mirror(take(desk));

        Answer walkedIn = liveThroughADay();
        heard.of(StreamName.tenant(quinta.tenant())).forEach(mirror::hear);
        heard.of(StreamName.frontdesk(quinta.tenant())).forEach(mirror::hear);
        Snapshot now = take(desk);

        assertThat(walkedIn.status()).isEqualTo(200);
        assertThat(mirror.rooms()).isEqualTo(Mirror.byNumber(now));
        assertThat(mirror.property()).isEqualTo(now.property());
        assertThat(mirror.bookingsIn(now).values())
                .containsExactlyElementsOf(
                        now.bookings().stream()
                                .sorted(java.util.Comparator.comparingLong(b -> b.id().value()))
                                .toList());
        now.cursors()
                .forEach((stream, cursor) ->
                        assertThat(mirror.seqs()).containsEntry(stream, cursor.seq()));
    }

    @Test
    void isSentInGzipToThoseWhoTakeIt() throws IOException, InterruptedException {
        book("José Çelik");
        String plain = desk.get("/api/v1/snapshot").text();

        HttpResponse<byte[]> packed =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(desk.server().resolve("/api/v1/snapshot"))
                                        .header("Authorization", desk.header("Authorization"))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
    }

    private Answer liveThroughADay() {
        status(0, "ready");
        status(1, "maintenance");
        status(2, "cleaning");
        Answer walkedIn = status(0, "checked-in");
        book("Bruno Dias");
        Api manager = people.signIn(quinta.tenant(), Role.MANAGER);
        LocalDate today = take(desk).property().businessDate();
        Answer closed =
                manager.post(
                        "/api/v1/property/end-of-day", Map.of("business_date", today.toString()));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        status(0, "awaiting-cleaning");
        return walkedIn;
    }

    private Answer status(int room, String status) {
        return desk.patch(
                "/api/v1/rooms/" + quinta.room(room) + "/status", Map.of("status", status));
    }

    private void book(String guest) {
        LocalDate today = take(desk).property().businessDate();
        Answer answer =
                desk.post(
                        "/api/v1/bookings",
                        Map.of(
                                "guest_name", guest,
                                "arrival", today.plusDays(1).toString(),
                                "departure", today.plusDays(3).toString(),
                                "room_id", quinta.room(3).value(),
                                "room_type_id", quinta.type().value()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Snapshot take(Api api) {
        return CODEC.readData(api.get("/api/v1/snapshot").text(), Snapshot.class);
    }
}
