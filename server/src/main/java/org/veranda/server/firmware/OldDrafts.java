package org.veranda.server.firmware;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.firmware.PackageId;
import org.veranda.server.firmware.files.PackageFiles;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Gives up packages that were never found good, with their files, and what lies there for no package or for one that was
/// withdrawn.
@Component
class OldDrafts {

    private static final Logger log = LoggerFactory.getLogger(OldDrafts.class);
    private static final Duration KEPT = Duration.ofDays(7);

    /// Another server may be about to receive or to store what is younger.
    private static final Duration UNTOUCHED = Duration.ofHours(1);

    private final Packages packages;
    private final PackageFiles files;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldDrafts(
            Packages packages,
            PackageFiles files,
            Tenants tenants,
            TransactionTemplate transaction,
            Clock clock) {
        this.packages = packages;
        this.files = files;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void tend() {
        files.sweep(clock.instant().minus(UNTOUCHED));
        tenants.all().forEach(tenant -> CurrentTenant.run(tenant.id(), this::giveUp));
    }

    /// Those of the current tenant. A file whose row is gone is of no use: it goes after the row.
    void giveUp() {
        try {
            List<PackageId> gone = Objects.requireNonNull(transaction.execute(_ -> forget()));
            gone.forEach(files::discard);
            files.sweep(
                    Objects.requireNonNull(transaction.execute(_ -> packages.withFiles())),
                    clock.instant().minus(UNTOUCHED));
        } catch (RuntimeException e) {
            log.error("Cannot give up old packages", e);
        }
    }

    private List<PackageId> forget() {
        List<PackageId> old = packages.lockOldDrafts(clock.instant().minus(KEPT));
        old.forEach(packages::delete);
        return old;
    }
}
