package org.veranda.server.stays;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ServerTest
class ImportsTest {

    private static final String HEADER =
            "reference,guest_name,arrival,departure,room_type,adults,children,status\n";

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;

    private Resort quinta;
    private Resort serra;
    private Api manager;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 3);
        serra = resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
    }

    @Test
    void takeInAMonthOfBookings() {
        String rows =
                IntStream.range(0, 900)
                        .mapToObj(n ->
                                "H-%d,\"Guest, %d\",2030-07-01,2030-07-04,D,2,1,".formatted(n, n))
                        .collect(Collectors.joining("\n"));

        Answer dry = load("/api/v1/bookings/import?dry_run=true", HEADER + rows);
        boolean nothingYet = manager.get("/api/v1/bookings").data().isEmpty();
        Answer first = load("/api/v1/bookings/import", HEADER + rows);
        Answer again = load("/api/v1/bookings/import", HEADER + rows);

        assertThat(dry.data().toString())
                .isEqualTo("{\"imported\":900,\"skipped\":0,\"rows\":900}");
        assertThat(nothingYet).isTrue();
        assertThat(first.data().toString()).isEqualTo(dry.data().toString());
        assertThat(again.data().toString())
                .isEqualTo("{\"imported\":0,\"skipped\":900,\"rows\":900}");
        assertThat(manager.get("/api/v1/bookings?paginate=25&page=2").data()).hasSize(25);
        assertThat(people.signIn(serra.tenant(), Role.MANAGER).get("/api/v1/bookings").data())
                .isEmpty();
    }

    @Test
    void tellEveryMistakeByLineAndColumnAndTakeNothing() {
        Answer answer =
                load(
                        "/api/v1/bookings/import",
                        HEADER
                                + "A-1,\"Two\nLines\",2030-07-01,2030-07-02,D,2,0,confirmed\n"
                                + "A-2,,2030-07-01,2030-06-30,Z,two,0,confirmed\n"
                                + "A-1,Bea,2030-13-01,2030-07-02,D,2,0,asleep\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").propertyNames())
                .containsExactlyInAnyOrder(
                        "4.guest_name",
                        "4.departure",
                        "4.room_type",
                        "4.adults",
                        "5.arrival",
                        "5.status",
                        "5.reference");
        assertThat(answer.json().path("errors").path("4.room_type").path(0).asString())
                .startsWith("Line 4, column room_type: ");
        assertThat(manager.get("/api/v1/bookings").data()).isEmpty();
    }

    @Test
    void needTheirColumnsAndText() {
        assertThat(load("/api/v1/bookings/import", "reference,arrival\n").text())
                .contains("1.guest_name", "1.departure", "1.room_type");
        assertThat(load("/api/v1/bookings/import", "").status()).isEqualTo(422);
        assertThat(
                        manager.with("Content-Type", "text/csv")
                                .send(
                                        "POST",
                                        "/api/v1/bookings/import",
                                        BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0}))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void takeInRoomsOfKnownTypesAndPlaces() {
        Answer refused =
                load(
                        "/api/v1/rooms/import",
                        "name,room_type,location,floor\n201,D,Riverfront,2\n202,X,Nowhere,2\n");
        Answer taken =
                load(
                        "/api/v1/rooms/import",
                        """
                        floor,name,location,room_type
                        2,201,Riverfront,D
                        2,202,Riverfront,Deluxe
                        1,Raft 01,Riverfront,D
                        """);

        assertThat(refused.json().path("errors").propertyNames())
                .containsExactlyInAnyOrder("3.room_type", "3.location");
        assertThat(taken.data().toString()).isEqualTo("{\"imported\":2,\"skipped\":1,\"rows\":3}");
        assertThat(manager.get("/api/v1/rooms?location_id=" + quinta.place()).data()).hasSize(5);
        assertThat(
                        people.signIn(quinta.tenant(), Role.FRONT_DESK)
                                .with("Content-Type", "text/csv")
                                .post("/api/v1/rooms/import", "name\n")
                                .status())
                .isEqualTo(403);
    }

    private Answer load(String path, String csv) {
        return manager.with("Content-Type", "text/csv").post(path, csv);
    }
}
