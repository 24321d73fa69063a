package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.ConnectivitySignal;
import org.veranda.model.identity.TenantId;
import org.veranda.server.devices.Connections;
import org.veranda.server.devices.DeviceSilence;
import org.veranda.server.devices.Devices;
import org.veranda.server.devices.StatusIngest;
import org.veranda.server.devices.StatusReport;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.AlarmView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

@ServerTest
class OfflineAlarmsTest {

    private static final int MANY = 60;

    @Autowired TwoTenants two;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired StatusIngest statuses;
    @Autowired Connections connections;
    @Autowired Devices devices;
    @Autowired ApplicationContext server;
    @Autowired AlarmDeadlines deadlines;
    @Autowired AlarmQueries alarms;
    @Autowired HeardEvents heard;

    private TenantId quinta;
    private TenantId serra;

    @BeforeEach
    void installTheSameDevicesInBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
        for (TenantId tenant : List.of(quinta, serra)) {
            long parent = install(tenant, "SW-1", "switch", null);
            IntStream.rangeClosed(1, MANY)
                    .forEach(n -> install(tenant, "T-" + n, "thermostat", parent));
        }
    }

    @Test
    void believesInSilenceAfterThreeSeconds() {
        report(Connectivity.OFFLINE, "T-1");
        List<AlarmView> atOnce = open(quinta);
        later(4);

        assertThat(atOnce).isEmpty();
        assertThat(open(quinta)).extracting(AlarmView::deviceSerial).containsExactly("T-1");
        assertThat(created()).hasSize(1);
        report(Connectivity.ONLINE, "T-1");
        assertThat(open(quinta)).extracting(AlarmView::active).containsExactly(false);
        assertThat(open(serra)).isEmpty();
    }

    @Test
    void tellsNobodyOfADeviceThatWasGoneForAMomentOnly() {
        report(Connectivity.OFFLINE, "T-1");
        report(Connectivity.ONLINE, "T-1");
        later(4);

        assertThat(open(quinta)).isEmpty();
        assertThat(created()).isEmpty();
    }

    @Test
    void takesTheSwitchForTheCauseWhenFiftyBehindItFallSilent() {
        report(Connectivity.OFFLINE, serials(1, 2));
        later(4);
        report(Connectivity.OFFLINE, serials(3, 30));
        report(Connectivity.OFFLINE, serials(31, 55));

        AlarmView cause = open(quinta).getFirst();
        assertThat(open(quinta)).hasSize(1);
        assertThat(cause.deviceSerial()).isEqualTo("SW-1");
        assertThat(cause.severity().wire()).isEqualTo("critical");
        assertThat(cause.children()).isEqualTo(55);

        report(Connectivity.OFFLINE, serials(56, MANY));
        later(4);

        assertThat(open(quinta)).hasSize(1);
        assertThat(open(quinta).getFirst().children()).isEqualTo(MANY);
        assertThat(created()).hasSize(3);
        assertThat(open(serra)).isEmpty();
    }

    @Test
    void looksAtTheOthersOneByOneWhenTheCauseIsOver() {
        report(Connectivity.OFFLINE, serials(1, 1));
        later(4);
        report(Connectivity.OFFLINE, serials(2, MANY));
        report(Connectivity.ONLINE, serials(4, MANY));
        later(2);
        later(10);
        assertThat(active()).as("the others have an interval to be heard").containsExactly("T-1");
        catchUp();

        List<AlarmView> open = open(quinta);
        assertThat(open)
                .filteredOn(AlarmView::active)
                .extracting(AlarmView::deviceSerial)
                .containsExactlyInAnyOrder("T-1", "T-2", "T-3");
        assertThat(open)
                .filteredOn(alarm -> Objects.equals(alarm.deviceSerial(), "SW-1"))
                .extracting(AlarmView::active)
                .containsExactly(false);
    }

    @Test
    void countsWhatIsBehindASwitchThatIsSilentItself() {
        report(Connectivity.OFFLINE, "SW-1");
        later(4);
        report(Connectivity.OFFLINE, serials(1, 10));
        later(4);

        assertThat(open(quinta)).extracting(AlarmView::deviceSerial).containsExactly("SW-1");
        assertThat(open(quinta).getFirst().children()).isEqualTo(10);
        assertThat(created()).hasSize(1);
    }

    @Test
    void findsTheOneSwitchInFrontOfManyGateways() {
        long building = install(quinta, "SW-2", "switch", null);
        List<String> far = new ArrayList<>();
        for (int gateway = 1; gateway <= 4; gateway++) {
            long parent = install(quinta, "G-" + gateway, "gateway", building);
            for (int n = 1; n <= 20; n++) {
                install(quinta, "F-%d-%d".formatted(gateway, n), "thermostat", parent);
                far.add("F-%d-%d".formatted(gateway, n));
            }
        }
        report(Connectivity.OFFLINE, "G-1");
        later(4);
        assertThat(open(quinta)).extracting(AlarmView::deviceSerial).containsExactly("G-1");

        Collections.shuffle(far, new Random(4));
        for (int from = 0; from < far.size(); from += 8) {
            report(Connectivity.OFFLINE, far.subList(from, from + 8).toArray(String[]::new));
        }
        later(4);

        assertThat(open(quinta)).extracting(AlarmView::deviceSerial).containsExactly("SW-2");
        assertThat(open(quinta).getFirst().children()).isEqualTo(81);
        assertThat(created()).hasSize(2);

        report(Connectivity.ONLINE, far.toArray(String[]::new));
        later(2);
        assertThat(open(quinta))
                .filteredOn(AlarmView::active)
                .extracting(AlarmView::deviceSerial)
                .containsExactly("G-1");
    }

    @Test
    void leavesTheSwitchAloneWhenOneGatewayBehindItFails() {
        long building = install(quinta, "SW-2", "switch", null);
        long gateway = install(quinta, "G-1", "gateway", building);
        IntStream.rangeClosed(1, MANY)
                .forEach(n -> install(quinta, "F-" + n, "thermostat", gateway));

        report(
                Connectivity.OFFLINE,
                IntStream.rangeClosed(1, MANY).mapToObj(n -> "F-" + n).toArray(String[]::new));
        later(4);

        assertThat(open(quinta)).extracting(AlarmView::deviceSerial).containsExactly("G-1");
    }

    @Test
    void doesNotAccuseASwitchThatIsBackWhileItsDevicesComeBackOneByOne() {
        report(Connectivity.OFFLINE, "SW-1");
        later(4);
        report(Connectivity.OFFLINE, serials(1, MANY));
        later(4);

        report(Connectivity.ONLINE, "SW-1");
        report(Connectivity.ONLINE, "T-1");
        later(10);
        assertThat(active()).isEmpty();
        assertThat(created()).hasSize(1);

        report(Connectivity.ONLINE, serials(2, 57));
        catchUp();
        assertThat(active()).containsExactlyInAnyOrder("T-58", "T-59", "T-60");
        assertThat(open(serra)).isEmpty();
    }

    @Test
    void leavesAnAlarmClearedThatComesBackInOneReportWithItsDevices() {
        report(Connectivity.OFFLINE, "SW-1");
        later(4);
        report(Connectivity.OFFLINE, serials(1, MANY));
        later(4);

        report(Connectivity.ONLINE, "SW-1", "T-1");
        assertThat(active()).isEmpty();
        later(2);

        assertThat(active()).isEmpty();
        assertThat(open(quinta).getFirst().children()).isZero();
        assertThat(created()).hasSize(1);
    }

    @Test
    void doesNotAccuseASwitchThatSomebodyWorksOnOrThatWasTakenAway() {
        signal("SW-1", ConnectivitySignal.BEGIN_MAINTENANCE);
        report(Connectivity.OFFLINE, serials(1, MANY));
        later(4);
        assertThat(open(quinta)).isEmpty();

        signal("SW-1", ConnectivitySignal.DECOMMISSION);
        catchUp();
        assertThat(active()).hasSize(MANY).doesNotContain("SW-1");
    }

    @Test
    void doesNotAccuseASwitchThatWasHeardSinceMostOfThemFellSilent() {
        report(Connectivity.OFFLINE, serials(1, 40));
        report(Connectivity.ONLINE, "SW-1");
        report(Connectivity.OFFLINE, serials(41, MANY));
        later(4);

        assertThat(active()).hasSize(MANY).doesNotContain("SW-1");
    }

    @Test
    void takesInWhatFellSilentBeforeTheSwitchOrWithIt() {
        report(Connectivity.OFFLINE, serials(1, 3));
        later(4);
        assertThat(active()).hasSize(3);

        String[] together = serials(4, 21);
        together[0] = "SW-1";
        report(Connectivity.OFFLINE, together);
        later(4);

        assertThat(open(quinta)).extracting(AlarmView::deviceSerial).containsExactly("SW-1");
        assertThat(open(quinta).getFirst().children()).isEqualTo(20);
        assertThat(open(quinta).getFirst().alarmType()).isEqualTo("switch_offline");
        assertThat(created()).hasSize(4);
    }

    private List<String> active() {
        return open(quinta).stream()
                .filter(AlarmView::active)
                .map(AlarmView::deviceSerial)
                .map(Objects::requireNonNull)
                .toList();
    }

    private void signal(String serial, ConnectivitySignal signal) {
        CurrentTenant.run(
                quinta,
                () -> connections.signal(devices.findBySerial(serial).orElseThrow().id(), signal));
    }

    /// More than an interval later, and when those that are silent still have been so for three seconds.
    private void catchUp() {
        Instant then = Instant.now().plusSeconds(120);
        CurrentTenant.run(quinta, () -> DeviceSilence.catchUp(server, then));
        later(4);
    }

    private static String[] serials(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> "T-" + n).toArray(String[]::new);
    }

    private void report(Connectivity connectivity, String... serials) {
        List<StatusReport> reports =
                List.of(serials).stream()
                        .map(serial -> new StatusReport(serial, connectivity, null, null, null))
                        .toList();
        CurrentTenant.run(quinta, () -> statuses.submit(reports));
    }

    private void later(int seconds) {
        Instant then = Instant.now().plusSeconds(seconds);
        CurrentTenant.run(quinta, () -> deadlines.meet(then));
    }

    private List<AlarmView> open(TenantId tenant) {
        return CurrentTenant.call(tenant, alarms::open);
    }

    private List<JournalEntry> created() {
        return heard.of(StreamName.tenant(quinta)).stream()
                .filter(entry -> entry.event().equals("alarm.created"))
                .toList();
    }

    private long install(TenantId tenant, String serial, String kind, @Nullable Long parent) {
        return CurrentTenant.call(
                tenant,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        jdbc.sql(
                                                        """
                                                        insert into device (tenant_id, serial, kind,
                                                            parent_id, connectivity, told,
                                                            connectivity_since, awaited_since)
                                                        values (:tenant, :serial, :kind, :parent,
                                                            'online', 'online', now(), now())
                                                        returning id
                                                        """)
                                                .param("tenant", tenant.value())
                                                .param("serial", serial)
                                                .param("kind", kind)
                                                .param("parent", parent)
                                                .query(Long.class)
                                                .single())));
    }
}
