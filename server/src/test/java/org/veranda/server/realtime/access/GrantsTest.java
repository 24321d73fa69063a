package org.veranda.server.realtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.SessionId;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

class GrantsTest {

    private static final SessionId ANAS = new SessionId(new TenantId(1), new UUID(0, 1));
    private static final SessionId BENS = new SessionId(new TenantId(2), new UUID(0, 2));

    private final Grants grants = new Grants(new SocketsPerUser(2));
    private final Grant ana = new Grant("1.1", "private-tenant.1", ANAS, new UserId(1));
    private final Grant anaToo = new Grant("2.1", "private-tenant.1", ANAS, new UserId(1));
    private final Grant ben = new Grant("3.1", "private-tenant.2", BENS, new UserId(2));

    @Test
    void areFoundBySessionAndByUserAsSoonAsTheyAreAskedFor() {
        grants.ask(ana);
        grants.ask(anaToo);
        grants.ask(ben);
        grants.confirm(anaToo);

        assertThat(grants.of(ANAS)).containsExactlyInAnyOrder(ana, anaToo);
        assertThat(grants.of(new UserId(1))).containsExactlyInAnyOrder(ana, anaToo);
        assertThat(grants.of(BENS)).containsExactly(ben);
        assertThat(grants.sessions())
                .isEqualTo(Map.of(new TenantId(1), Set.of(ANAS), new TenantId(2), Set.of(BENS)));
    }

    @Test
    void leaveNothingBehindHoweverTheyEnd() {
        grants.ask(ana);
        grants.ask(anaToo);
        grants.ask(ben);
        grants.confirm(ben);
        grants.refuse(ana);
        grants.forget("2.1");
        assertThat(grants.of(new UserId(1))).isEmpty();
        assertThat(grants.of(new UserId(2))).containsExactly(ben);

        grants.remove(ben);
        assertThat(grants.of(BENS)).isEmpty();
        assertThat(grants.sessions()).isEmpty();
        assertThat(grants.size()).isZero();
    }

    @Test
    void areForSoManySocketsOfOneUser() {
        grants.ask(ana);
        grants.ask(anaToo);
        grants.ask(ben);
        Grant third = new Grant("4.1", "private-tenant.1", ANAS, new UserId(1));

        assertThat(grants.haveRoomFor(third)).isFalse();
        assertThat(grants.haveRoomFor(new Grant("1.1", "private-user.1", ANAS, new UserId(1))))
                .isTrue();
        assertThat(grants.haveRoomFor(new Grant("4.1", "private-tenant.2", BENS, new UserId(2))))
                .isTrue();
        grants.forget("1.1");
        assertThat(grants.haveRoomFor(third)).isTrue();
    }
}
