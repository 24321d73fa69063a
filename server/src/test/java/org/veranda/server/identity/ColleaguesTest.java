package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;

@ServerTest
class ColleaguesTest {

    private static final String COLLEAGUES = "/api/v1/colleagues";

    @Autowired TwoTenants two;
    @Autowired People people;

    TwoTenants.Pair tenants;
    Person maid;

    @BeforeEach
    void hire() {
        tenants = two.found();
        maid = people.hire(tenants.quinta(), Role.HOUSEKEEPER);
    }

    @Test
    void namesThoseOfTheSameResortAndNobodyElse() {
        Person desk = people.hire(tenants.quinta(), Role.FRONT_DESK);
        Person foreigner = people.hire(tenants.serra(), Role.FRONT_DESK);

        assertThat(ids(people.signIn(maid)))
                .contains(maid.user().id().value(), desk.user().id().value())
                .doesNotContain(foreigner.user().id().value());
        assertThat(ids(people.signIn(foreigner))).doesNotContain(desk.user().id().value());
    }

    @Test
    void tellsNameAndRoleAndNoAddress() {
        Answer answer = people.signIn(maid).get(COLLEAGUES);

        assertThat(answer.data().path(0).propertyNames())
                .containsExactlyInAnyOrder("id", "name", "role");
        assertThat(answer.text()).doesNotContain("@");
    }

    @Test
    void leavesOutWhoCanNoLongerSignIn() {
        Person gone = people.hire(tenants.quinta(), Role.MAINTENANCE);
        Api admin = people.signIn(people.hire(tenants.quinta(), Role.RESORT_ADMIN));
        admin.patch("/api/v1/users/" + gone.user().id(), Map.of("disabled", true));

        assertThat(ids(people.signIn(maid))).doesNotContain(gone.user().id().value());
    }

    private static List<Long> ids(Api as) {
        return as.get(COLLEAGUES).data().valueStream().map(one -> one.path("id").asLong()).toList();
    }
}
