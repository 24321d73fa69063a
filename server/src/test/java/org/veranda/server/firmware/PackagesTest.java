package org.veranda.server.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@ServerTest
class PackagesTest {

    private static final String PACKAGES = "/api/v1/firmware/packages";
    private static final String ROLLOUTS = "/api/v1/firmware/rollouts";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired DataFolder data;
    @Autowired Firmwares firmwares;
    @Autowired OldDrafts drafts;

    private TwoTenants.Pair pair;
    private Api quinta;
    private Api serra;
    private byte[] file = new byte[0];

    @BeforeEach
    void signIn() {
        pair = two.found();
        quinta = people.signIn(pair.quinta(), Role.MANAGER);
        serra = people.signIn(pair.serra(), Role.MANAGER);
        file = ("firmware of " + pair.quinta()).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void areVerifiedReleasedAndFetchedInParts() throws Exception {
        KeyPair key = trust(pair.quinta());

        Answer sent = upload(quinta, hash(file), sign(key, "2.4.1", "LK-200,LK-210"));
        String path = PACKAGES + "/" + id(sent);

        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.data().path("state").asString()).isEqualTo("verified");
        assertThat(quinta.get(path + "/content").status()).as("not released").isEqualTo(409);
        assertThat(quinta.post(path + "/release").data().path("state").asString())
                .isEqualTo("released");
        assertThat(quinta.get(path + "/content").text())
                .isEqualTo(new String(file, StandardCharsets.UTF_8));
        Answer part = quinta.with("Range", "bytes=0-7").get(path + "/content");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("firmware");
        Answer withdrawn = quinta.post(path + "/withdraw", Map.of("reason", "Doors stay shut"));
        assertThat(withdrawn.data().path("state").asString()).isEqualTo("withdrawn");
        assertThat(quinta.get(path + "/content").status()).isEqualTo(409);
    }

    @Test
    void areNotKeptWhenTheyAreNotWhatWasMeant() throws Exception {
        Answer sent = upload(quinta, "0".repeat(64), null);

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text()).contains("checksum is " + hash(file));
        assertThat(quinta.get(PACKAGES).data()).isEmpty();
        assertThat(halves()).isEmpty();
        assertThat(upload(quinta, hash(file), null).status()).isEqualTo(201);
        assertThat(upload(quinta, hash(file), null).status()).as("twice").isEqualTo(409);
        assertThat(halves()).isEmpty();
    }

    @Test
    void stayDraftsUntilTheOperatorTrustsTheirKey() throws Exception {
        KeyPair key = newKey();
        Answer sent = upload(quinta, hash(file), sign(key, "2.4.1", "LK-200,LK-210"));
        String path = PACKAGES + "/" + id(sent);

        assertThat(sent.data().path("state").asString()).isEqualTo("draft");
        assertThat(sent.data().at("/failing/0/clause").asString()).isEqualTo("signature");
        trust(pair.serra(), key);
        assertThat(code(quinta.post(path + "/verify"))).isEqualTo("NOT_VERIFIED");
        assertThat(code(quinta.post(path + "/release"))).isEqualTo("NOT_VERIFIED");
        trust(pair.quinta(), key);
        assertThat(quinta.post(path + "/verify").data().path("state").asString())
                .isEqualTo("verified");
    }

    @Test
    void areVerifiedByTheFileThatLiesThere() throws Exception {
        KeyPair key = newKey();
        String path =
                PACKAGES
                        + "/"
                        + id(upload(quinta, hash(file), sign(key, "2.4.1", "LK-200,LK-210")));
        trust(pair.quinta(), key);
        Files.writeString(stored(path), "something else");

        Answer refused = quinta.post(path + "/verify");

        assertThat(code(refused)).isEqualTo("NOT_VERIFIED");
        assertThat(refused.json().at("/failing/0/clause").asString()).isEqualTo("checksum");
    }

    @Test
    void areNotReleasedWhenTheyAreNotWhatWasFoundGood() throws Exception {
        KeyPair key = trust(pair.quinta());
        String path =
                PACKAGES
                        + "/"
                        + id(upload(quinta, hash(file), sign(key, "2.4.1", "LK-200,LK-210")));
        trust(pair.quinta(), newKey());
        Answer noKey = quinta.post(path + "/release");
        trust(pair.quinta(), key);
        Files.writeString(stored(path), "something else");
        Answer altered = quinta.post(path + "/release");

        assertThat(code(noKey)).isEqualTo("NOT_VERIFIED");
        assertThat(noKey.json().at("/failing/0/clause").asString()).isEqualTo("signature");
        assertThat(code(altered)).isEqualTo("NOT_VERIFIED");
        assertThat(altered.json().at("/failing/0/clause").asString()).isEqualTo("checksum");
    }

    @Test
    void areNotFetchedOnceTheirFileOrTheirKeyIsAnother() throws Exception {
        KeyPair key = trust(pair.quinta());
        String path =
                PACKAGES
                        + "/"
                        + id(upload(quinta, hash(file), sign(key, "2.4.1", "LK-200,LK-210")));
        quinta.post(path + "/release");
        assertThat(quinta.get(path + "/content").status()).isEqualTo(200);

        trust(pair.quinta(), newKey());
        Answer noKey = quinta.get(path + "/content");
        trust(pair.quinta(), key);
        Files.writeString(stored(path), "something else");

        assertThat(noKey.status()).isEqualTo(409);
        assertThat(quinta.get(path + "/content").text()).contains("not the one that was sent");
    }

    @Test
    void areHereOnceThoughTwoSendThemAtOnce() throws Exception {
        String first =
                """
                insert into firmware_package (tenant_id, version, models, size, sha256, uploaded_by, uploaded_at)
                select %s, '1', '{LK-200}', 7, '%s', min(id), now() from users
                """
                        .formatted(pair.quinta(), hash(file));
        String sha256 = hash(file);

        Answer second =
                firmwares.during(pair.quinta(), first, () -> upload(quinta, sha256, null)).get();

        assertThat(second.status()).as(second.text()).isEqualTo(409);
        assertThat(halves()).isEmpty();
    }

    @Test
    void areGivenUpAfterAWeekWhenTheyWereNeverFoundGood() throws Exception {
        String path = PACKAGES + "/" + id(upload(quinta, hash(file), null));
        upload(serra, hash(file), null);
        CurrentTenant.run(pair.quinta(), drafts::giveUp);
        assertThat(quinta.get(path).status()).isEqualTo(200);
        firmwares.change(
                pair.quinta(),
                "update firmware_package set uploaded_at = now() - interval '8 days'");

        CurrentTenant.run(pair.quinta(), drafts::giveUp);

        assertThat(quinta.get(path).status()).isEqualTo(404);
        assertThat(stored(path)).doesNotExist();
        assertThat(serra.get(PACKAGES).data()).hasSize(1);
    }

    @Test
    void areNobodyElsesAndForThoseWhoMay() throws Exception {
        String path = PACKAGES + "/" + id(upload(quinta, hash(file), null));
        Api desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        Api technician = people.signIn(pair.quinta(), Role.MAINTENANCE);

        assertThat(serra.get(path).status()).isEqualTo(404);
        assertThat(serra.get(path + "/content").status()).isEqualTo(404);
        assertThat(serra.post(path + "/verify").status()).isEqualTo(404);
        assertThat(serra.get(PACKAGES).data()).isEmpty();
        assertThat(upload(desk, hash(file), null).status()).isEqualTo(403);
        assertThat(desk.get(path + "/content").status()).isEqualTo(403);
        assertThat(technician.post(path + "/release").status()).isEqualTo(403);
        assertThat(technician.get(path).status()).isEqualTo(200);
        for (String seen :
                List.of(
                        PACKAGES,
                        path,
                        ROLLOUTS,
                        ROLLOUTS + "/1",
                        ROLLOUTS + "/1/jobs",
                        ROLLOUTS + "/jobs?device_id=1")) {
            assertThat(desk.get(seen).status()).as(seen).isEqualTo(403);
        }
    }

    private Answer upload(Api api, String sha256, @Nullable String signature) {
        String signed =
                signature == null
                        ? ""
                        : "&signature=" + URLEncoder.encode(signature, StandardCharsets.UTF_8);
        return api.with("Content-Type", "application/octet-stream")
                .send(
                        "POST",
                        PACKAGES + "?version=2.4.1&models=LK-210,LK-200&sha256=" + sha256 + signed,
                        BodyPublishers.ofByteArray(file));
    }

    private KeyPair trust(TenantId tenant) throws Exception {
        KeyPair key = newKey();
        trust(tenant, key);
        return key;
    }

    private void trust(TenantId tenant, KeyPair key) throws IOException {
        Path folder = data.path().resolve("firmware-keys").resolve(tenant.toString());
        Files.createDirectories(folder);
        String body = Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded());
        Files.writeString(
                folder.resolve("maker.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
    }

    private Path stored(String path) {
        return data.path()
                .resolve("firmware")
                .resolve(pair.quinta().toString())
                .resolve(path.substring(PACKAGES.length() + 1) + ".bin");
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private String sign(KeyPair key, String version, String models) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        String text = "sha256=%s\nversion=%s\nmodels=%s\n".formatted(hash(file), version, models);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static String hash(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private List<Path> halves() throws IOException {
        try (Stream<Path> all = Files.list(data.path().resolve("firmware"))) {
            return all.filter(path -> path.toString().endsWith(".part")).toList();
        }
    }

    private static long id(Answer answer) {
        return answer.data().path("id").asLong();
    }

    private static String code(Answer answer) {
        JsonNode code = answer.json().path("code");
        return code.asString();
    }
}
