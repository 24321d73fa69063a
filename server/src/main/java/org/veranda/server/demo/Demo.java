package org.veranda.server.demo;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.demo.life.Names;
import org.veranda.server.demo.life.ResortLife;
import org.veranda.server.demo.life.Staff;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Actors;
import org.veranda.server.identity.SignIn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Founds the demo resorts, lives through what they missed before the server says it is ready, and
/// lets them live on. At pace 0 they stay as they were left, once they have a past.
@Component
@Profile("demo")
class Demo implements ApplicationRunner {

    private static final Duration HISTORY = Duration.ofDays(3);
    private static final SignIn.From SIMULATOR = new SignIn.From("127.0.0.1", "Simulator");

    private final DemoFounder founder;
    private final House house;
    private final DemoClock clock;
    private final SignIn signIn;
    private final Actors actors;
    private final DeviceSimulator devices;
    private final DemoRollouts rollouts;
    private final double pace;
    private @Nullable Simulator simulator;

    Demo(
            DemoFounder founder,
            House house,
            DemoClock clock,
            SignIn signIn,
            Actors actors,
            DeviceSimulator devices,
            DemoRollouts rollouts,
            @Value("${veranda.simulate:30}") double pace) {
        this.founder = founder;
        this.house = house;
        this.clock = clock;
        this.signIn = signIn;
        this.actors = actors;
        this.devices = devices;
        this.rollouts = rollouts;
        this.pace = pace;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        founder.foundOperator();
        List<LivingResort> resorts = new ArrayList<>();
        List<TenantId> tenants = new ArrayList<>();
        for (DemoResort resort : DemoResort.all()) {
            DemoFounder.Founded founded = foundInThePast(resort);
            LivingResort living = open(resort, founded.tenant());
            if (founded.now()) {
                living.livePast(Instant.now(), clock);
            } else if (pace > 0) {
                living.catchUp(Instant.now(), clock);
            }
            resorts.add(living);
            tenants.add(founded.tenant());
        }
        devices.furnish(tenants);
        resorts.forEach(resort -> resort.tend(rollouts));
        devices.start(pace);
        if (pace > 0) {
            simulator = new Simulator(resorts, rollouts, pace);
            simulator.start();
        }
    }

    private LivingResort open(DemoResort resort, TenantId tenant) {
        List<Staff> staff = resort.staff();
        ResortLife life =
                new ResortLife(
                        RandomGenerator.getDefault(),
                        staff,
                        new Names(
                                DemoFiles.lines("given-names.txt"),
                                DemoFiles.lines("surnames.txt")),
                        DemoFiles.lines("repairs.txt"));
        return new LivingResort(tenant, signInAll(resort, staff), life, house);
    }

    private DemoFounder.Founded foundInThePast(DemoResort resort) {
        clock.setTo(Instant.now().minus(HISTORY));
        try {
            return founder.found(resort);
        } finally {
            clock.setToNow();
        }
    }

    private Map<String, Actor> signInAll(DemoResort resort, List<Staff> staff) {
        Map<String, Actor> people = new HashMap<>();
        for (Staff person : staff) {
            SignIn.SignedIn signedIn =
                    signIn.signIn(resort.address(person), DemoResort.PASSWORD, SIMULATOR);
            actors.bySession(signedIn.session())
                    .ifPresent(actor -> people.put(person.person(), actor));
        }
        return people;
    }

    @PreDestroy
    void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
