package org.veranda.server.demo;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.demo.devices.DeviceCrowd;
import org.veranda.server.demo.devices.Fleet;
import org.veranda.server.demo.devices.RoomDevices;
import org.veranda.server.demo.devices.Troubles;
import org.veranda.server.devices.Devices;
import org.veranda.server.devices.StatusIngest;
import org.veranda.server.devices.StatusReport;
import org.veranda.server.devices.register.DeviceDraft;
import org.veranda.server.devices.register.DeviceRegister;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.DeviceView;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Furnishes the demo resorts with devices once, and lets those report, fail and update themselves as real ones would. At pace 0 they
/// are all there and stay so.
@Component
@Profile("demo")
class DeviceSimulator {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceSimulator.class);
    private static final int BATCH = 1_000;
    private static final int BEAT_SECONDS = 5;

    private final DeviceRegister register;
    private final Devices devices;
    private final StatusIngest ingest;
    private final DeviceLife life;
    private final RoomQueries rooms;
    private final int wanted;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Map<TenantId, Furnished> crowds = new LinkedHashMap<>();
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("demo-devices").daemon().factory());
    private double outagesASecond;
    private boolean moving;
    private long second;

    /// What stands in a resort, and what happens to it.
    private record Furnished(DeviceCrowd crowd, Troubles troubles, Fleet fleet) {}

    /// @param wanted how many devices all demo resorts have together; 0 for what rooms usually have
    DeviceSimulator(
            DeviceRegister register,
            Devices devices,
            StatusIngest ingest,
            DeviceLife life,
            RoomQueries rooms,
            @Value("${veranda.devices:0}") int wanted) {
        this.register = register;
        this.devices = devices;
        this.ingest = ingest;
        this.life = life;
        this.rooms = rooms;
        this.wanted = wanted;
    }

    /// Adds what is missing, lets what is new say that it is there, and takes on the rest as it is.
    void furnish(List<TenantId> tenants) {
        Map<TenantId, List<RoomView>> resorts = new LinkedHashMap<>();
        tenants.forEach(tenant -> resorts.put(tenant, CurrentTenant.call(tenant, rooms::all)));
        int all = resorts.values().stream().mapToInt(List::size).sum();
        resorts.forEach((tenant, own) -> {
            int most =
                    wanted == 0
                            ? own.size() * RoomDevices.USUAL
                            : (int) ((long) wanted * own.size() / Math.max(1, all));
            CurrentTenant.run(tenant, () -> add(RoomDevices.of(own, most)));
            List<DeviceView> standing = CurrentTenant.call(tenant, devices::standing);
            DeviceCrowd crowd = new DeviceCrowd(standing, random);
            Troubles troubles = new Troubles(standing, random);
            CurrentTenant.run(
                    tenant,
                    () -> {
                        send(crowd.firstWords());
                        life.begin(troubles);
                    });
            crowds.put(tenant, new Furnished(crowd, troubles, crowd.fleet()));
        });
    }

    private void add(List<DeviceDraft> drafts) {
        Set<String> serials = drafts.stream().map(DeviceDraft::serial).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(register.known(serials));
        List<DeviceDraft> missing =
                drafts.stream().filter(draft -> !known.contains(draft.serial())).toList();
        if (!missing.isEmpty()) {
            register.add(missing);
        }
    }

    /// @param pace of the resorts, in changes a minute; for every thirty of them a device goes out
    @SuppressWarnings("FutureReturnValueIgnored") // a beat catches what goes wrong in it
    void start(double pace) {
        outagesASecond = pace / 30 / 60;
        moving = pace > 0;
        crowds.values().forEach(one -> one.troubles().pace(pace));
        beats.scheduleAtFixedRate(this::beat, 0, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    private void beat() {
        second += BEAT_SECONDS;
        crowds.forEach((tenant, one) -> {
            try {
                if (random.nextDouble() < outagesASecond * BEAT_SECONDS / crowds.size()) {
                    one.crowd().misbehave(second);
                }
                CurrentTenant.run(tenant, () -> live(one));
            } catch (RuntimeException e) {
                LOG.warn("The devices of tenant {} were not heard for a moment", tenant, e);
            }
        });
    }

    private void live(Furnished one) {
        send(one.crowd().reports(second));
        if (moving) {
            life.goOn(one.troubles(), second, BEAT_SECONDS);
            life.update(one.fleet(), second);
        }
    }

    private void send(List<StatusReport> reports) {
        List<StatusReport> rest = new ArrayList<>(reports);
        for (int from = 0; from < rest.size(); from += BATCH) {
            ingest.submit(rest.subList(from, Math.min(from + BATCH, rest.size())));
        }
    }

    @PreDestroy
    void stop() {
        beats.shutdownNow();
    }
}
