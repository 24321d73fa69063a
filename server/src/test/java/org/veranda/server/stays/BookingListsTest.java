package org.veranda.server.stays;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

@ServerTest
class BookingListsTest {

    private static final String FILE =
            """
            reference,guest_name,arrival,departure,room_type,status
            A,Ana,2030-07-01,2030-07-03,D,confirmed
            C,Cai,2030-07-05,2030-07-09,D,confirmed
            B,Bea,2030-07-03,2030-07-05,D,cancelled
            """;

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;

    private Api desk;
    private Api foreign;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        resorts.build(pair.quinta(), 3);
        resorts.build(pair.serra(), 1);
        desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        foreign = people.signIn(pair.serra(), Role.FRONT_DESK);
        Answer taken =
                desk.with("Content-Type", "text/csv")
                        .send("POST", "/api/v1/bookings/import", BodyPublishers.ofString(FILE));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    @Test
    void showWhatIsAskedFor() {
        assertThat(references(desk, "")).containsExactly("A", "B", "C");
        assertThat(references(desk, "?status=confirmed")).containsExactly("A", "C");
        assertThat(references(desk, "?from=2030-07-04")).containsExactly("B", "C");
        assertThat(references(desk, "?until=2030-07-03")).containsExactly("A", "B");
        assertThat(references(desk, "?from=2030-07-03&until=2030-07-04")).containsExactly("A", "B");
        assertThat(references(desk, "?status=cancelled&from=2030-07-06")).isEmpty();
        assertThat(references(foreign, "")).isEmpty();
    }

    @Test
    void sayWhatTheyDoNotUnderstand() {
        assertThat(desk.get("/api/v1/bookings?status=asleep").text()).contains("\"status\"");
        assertThat(
                        List.of(
                                desk.get("/api/v1/bookings?status=asleep").status(),
                                desk.get("/api/v1/bookings?from=0001-01-01").status(),
                                desk.get("/api/v1/bookings?until=9999-01-01").status()))
                .containsOnly(422);
    }

    private static List<String> references(Api by, String filters) {
        return by.get("/api/v1/bookings" + filters)
                .data()
                .valueStream()
                .map(booking -> booking.path("reference").asString())
                .toList();
    }
}
