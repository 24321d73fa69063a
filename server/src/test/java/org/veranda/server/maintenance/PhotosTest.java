package org.veranda.server.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.maintenance.image.Pixels;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Photos of maintenance requests over HTTP: who may send what, and who gets it back.
@ServerTest
class PhotosTest {

    private static final String REQUESTS = "/api/v1/maintenance/requests";

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Resort quinta;
    private Resort serra;
    private Api housekeeper;
    private Api stranger;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 2);
        serra = resorts.build(pair.serra(), 1);
        housekeeper = people.signIn(pair.quinta(), Role.HOUSEKEEPER);
        stranger = people.signIn(pair.serra(), Role.RESORT_ADMIN);
    }

    @Test
    void areServedToTheTenantOnly() {
        Answer answer = send(form().file("photo", "leak.exe", Pixels.jpeg(400, 200, 6)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode photo = answer.data().at("/photos/0");
        assertThat(photo.path("width").asInt()).isEqualTo(200);
        assertThat(photo.path("height").asInt()).isEqualTo(400);
        String path = REQUESTS + "/" + answer.data().path("id") + "/photos/" + photo.path("id");
        Answer seen = housekeeper.get(path);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).contains("image/jpeg");
        assertThat(seen.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(seen.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(seen.text()).doesNotContain("Exif", "GPS");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(people.nobody().get(path).status()).isEqualTo(401);
        String otherRequest = REQUESTS + "/1/photos/" + photo.path("id");
        assertThat(housekeeper.get(otherRequest).status()).isEqualTo(404);
    }

    @Test
    void mayBeSeveralAndMoreLater() {
        Answer first =
                send(
                        form().file("photo", "a.jpg", Pixels.jpeg(40, 20))
                                .file("photo", "b.png", Pixels.png(40, 20))
                                .file("photo[]", "c.webp", Pixels.WEBP));
        String path = REQUESTS + "/" + first.data().path("id") + "/photos";
        Form more = new Form().file("photo", "d.jpg", Pixels.jpeg(60, 20));

        Answer later = more.post(housekeeper, path);

        assertThat(first.data().path("photos")).hasSize(3);
        assertThat(later.status()).as(later.text()).isEqualTo(201);
        assertThat(later.data().path("photos")).hasSize(4);
        assertThat(more.post(stranger, path).status()).isEqualTo(404);
        assertThat(new Form().field("photo", "none").post(housekeeper, path).status())
                .isEqualTo(422);
    }

    @Test
    void areThirtyOfARequestAtMost() {
        byte[] picture = Pixels.png(4, 2);
        Form ten = new Form();
        Form firstTen = form();
        for (int n = 0; n < 10; n++) {
            ten.file("photo", "a.png", picture);
            firstTen.file("photo", "a.png", picture);
        }
        String path = REQUESTS + "/" + send(firstTen).data().path("id") + "/photos";
        ten.post(housekeeper, path);
        assertThat(ten.post(housekeeper, path).data().path("photos")).hasSize(30);

        Answer oneMore = new Form().file("photo", "b.png", picture).post(housekeeper, path);

        assertThat(oneMore.status()).isEqualTo(422);
        assertThat(oneMore.json().at("/errors/photo/0").asString())
                .isEqualTo("A request holds at most 30 photos.");
    }

    @Test
    void thatAreNoneLeaveNothingBehind() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        Answer answer = send(form().file("photo", "photo.jpg", page));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/photo/0").asString())
                .isEqualTo("The photo must be a JPEG, PNG or WebP picture.");
        assertThat(housekeeper.get(REQUESTS).data()).isEmpty();
        assertThat(housekeeper.get("/api/v1/rooms/" + quinta.room(0)).data().path("status"))
                .hasToString("\"awaiting-cleaning\"");
    }

    @Test
    void areOnceWhatOneKeySends() {
        Api same = housekeeper.with("Idempotency-Key", "photo-of-the-leak-" + quinta.tenant());
        Answer first = form().file("photo", "a", Pixels.png(40, 20)).post(same, REQUESTS);
        Answer again = form().file("photo", "b", Pixels.png(40, 20)).post(same, REQUESTS);
        Answer other = form().file("photo", "a", Pixels.png(50, 20)).post(same, REQUESTS);

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(other.status()).isEqualTo(422);
        assertThat(housekeeper.get(REQUESTS).data()).hasSize(1);
    }

    @Test
    void mayBeLargeButNotTooLarge() {
        byte[] tooLarge = new byte[12 * 1024 * 1024];

        assertThat(send(form().file("photo", "a", tooLarge)).status()).isEqualTo(413);
        assertThat(
                        housekeeper
                                .post(
                                        REQUESTS,
                                        Map.of(
                                                "room_id", quinta.room(0).value(),
                                                "description", "x".repeat(1_100_000)))
                                .status())
                .isEqualTo(413);
        assertThat(send(form().file("photo", "a", new byte[3 * 1024 * 1024])).status())
                .as("it is looked at")
                .isEqualTo(422);
    }

    @Test
    void areRowsThatTheDatabaseItselfKeepsApart() {
        send(form().file("photo", "a", Pixels.png(40, 20)));

        assertThat(count(quinta)).isEqualTo(1);
        assertThat(count(serra)).isZero();
    }

    private int count(Resort resort) {
        Integer count =
                CurrentTenant.call(
                        resort.tenant(),
                        () ->
                                transaction.execute(_ ->
                                        jdbc.sql("select count(*) from maintenance_photos")
                                                .query(Integer.class)
                                                .single()));
        return count == null ? -1 : count;
    }

    private Form form() {
        return new Form().field("room_id", quinta.room(0)).field("description", "The shower leaks");
    }

    private Answer send(Form form) {
        return form.post(housekeeper, REQUESTS);
    }
}
