package org.veranda.server.demo;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.GuardSettings;
import org.veranda.model.firmware.plan.Groups;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.plan.Thresholds;
import org.veranda.model.firmware.plan.Window;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.server.firmware.PackageService;
import org.veranda.server.firmware.PackageUpload;
import org.veranda.server.firmware.RolloutQueries;
import org.veranda.server.firmware.RolloutService;
import org.veranda.server.identity.Actor;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.RolloutView;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/// Rolls firmware out in the demo resorts as people would: a technician sends a package in and makes a rollout, the manager
/// releases and approves it; when one is over the next begins, and one that halted is looked into for a while.
@Component
@Profile("demo")
class DemoRollouts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRollouts.class);
    private static final Duration HALT = Duration.ofSeconds(90);
    private static final int SIZE = 384 * 1024;

    /// At any hour, so that there is something to see; who does not want to be disturbed still is not.
    private static final GuardSettings GUARDS =
            new GuardSettings(
                    LocalTime.MIN, LocalTime.of(23, 59), LocalTime.MIN, LocalTime.MIN, 20, 60);

    /// What is rolled out one after the other.
    private record Campaign(String name, String model) {}

    private static final List<Campaign> CAMPAIGNS =
            List.of(
                    new Campaign("Thermostats", "Brisa"),
                    new Campaign("Minibars", "Frio"),
                    new Campaign("Sensors", "Gota"),
                    new Campaign("Gateways", "Portico 2"));

    private final PackageService packages;
    private final RolloutService rollouts;
    private final RolloutQueries queries;
    private final Clock clock;
    private final Map<RolloutId, Instant> halts = new ConcurrentHashMap<>();

    DemoRollouts(
            PackageService packages, RolloutService rollouts, RolloutQueries queries, Clock clock) {
        this.packages = packages;
        this.rollouts = rollouts;
        this.queries = queries;
        this.clock = clock;
    }

    /// One thing at most is done; one after the other brings a rollout under way.
    void tend(Actor technician, Actor manager) {
        CurrentTenant.run(technician.tenant(), () -> look(technician, manager));
    }

    private void look(Actor technician, Actor manager) {
        List<RolloutView> all = queries.all();
        Optional<RolloutView> open = all.stream().filter(one -> !over(one)).findFirst();
        if (open.isEmpty()) {
            begin(all.size(), technician, manager);
        } else if (open.get().state() == RolloutState.HALTED) {
            resume(open.get(), manager);
        }
    }

    private static boolean over(RolloutView rollout) {
        return switch (rollout.state()) {
            case FINISHED, FINISHED_WITH_ERRORS, ABORTED, DENIED -> true;
            default -> false;
        };
    }

    private void begin(int number, Actor technician, Actor manager) {
        Campaign campaign = CAMPAIGNS.get(number % CAMPAIGNS.size());
        String version = "4.%d.0".formatted(3 + number / CAMPAIGNS.size());
        PackageId id = send(campaign, version, technician);
        packages.release(id, by(manager));
        RolloutCommand.Create plan =
                new RolloutCommand.Create(
                        "%s to %s".formatted(campaign.name(), version),
                        id,
                        Target.ALL,
                        Groups.USUAL,
                        new Thresholds(60, 40),
                        Window.ALWAYS,
                        GUARDS,
                        14);
        RolloutId rollout = rollouts.create(plan, by(technician)).id();
        rollouts.apply(rollout, new RolloutCommand.Submit(), by(technician));
        rollouts.apply(rollout, new RolloutCommand.Approve(), by(manager));
        rollouts.apply(rollout, new RolloutCommand.Start(), by(technician));
        LOG.debug("Rolls out {}", plan.name());
    }

    private void resume(RolloutView halted, Actor manager) {
        Instant now = clock.instant();
        Instant since = halts.computeIfAbsent(halted.id(), _ -> now);
        if (since.isBefore(now.minus(HALT))) {
            halts.remove(halted.id());
            rollouts.apply(
                    halted.id(),
                    new RolloutCommand.Resume("Two were out of reach, the rest is well"),
                    by(manager));
        }
    }

    private PackageId send(Campaign campaign, String version, Actor technician) {
        byte[] file = file(campaign, version);
        String sha256 = hash(file);
        try {
            KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            packages.trust(key.getPublic(), "demo-" + version + "-" + campaign.name());
            PackageUpload bare = upload(campaign, version, sha256, null);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(bare.manifest().getBytes(StandardCharsets.UTF_8));
            String text = Base64.getEncoder().encodeToString(signature.sign());
            return packages.upload(
                            upload(campaign, version, sha256, text),
                            new ByteArrayInputStream(file),
                            technician)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a package of the demo", e);
        }
    }

    private static PackageUpload upload(
            Campaign campaign, String version, String sha256, @Nullable String signature) {
        return new PackageUpload(
                version,
                List.of(campaign.model()),
                sha256,
                signature,
                "Steadier radio, and a battery that lasts longer");
    }

    private static byte[] file(Campaign campaign, String version) {
        byte[] file = new byte[SIZE];
        new Random("%s %s".formatted(campaign.model(), version).hashCode()).nextBytes(file);
        return file;
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
        }
    }

    private Origin by(Actor actor) {
        return Origin.of(actor, null, clock.instant(), null);
    }
}
