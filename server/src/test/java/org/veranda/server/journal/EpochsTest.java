package org.veranda.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.TenantId;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.testing.News;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

@ServerTest
class EpochsTest {

    @Autowired Journal journal;
    @Autowired DataFolder folder;
    @Autowired Epochs epochs;
    @Autowired Retention retention;
    @Autowired Partitions partitions;
    @Autowired News news;
    @Autowired TwoTenants two;

    @Test
    void sendsEveryReaderToASnapshotWhenTheEpochIsRenewed() {
        TwoTenants.Pair tenants = two.found();
        StreamHead quinta = append(tenants.quinta());
        StreamHead serra = append(tenants.serra());

        epochs.renew();

        StreamHead renewed = journal.head(quinta.stream());
        assertThat(renewed.epoch()).isNotEqualTo(quinta.epoch());
        assertThat(journal.head(serra.stream()).epoch()).isEqualTo(renewed.epoch());
        assertThat(journal.read(quinta.stream(), quinta.epoch(), 1, 10))
                .isEqualTo(new JournalRead.Gone(JournalRead.Reason.EPOCH, renewed));
        assertThat(append(tenants.quinta()).seq()).isEqualTo(2);
        assertThat(journal.read(quinta.stream(), renewed.epoch(), 1, 10))
                .isInstanceOf(JournalRead.Events.class);
    }

    @Test
    void goesOnInTheSameEpochOnTheSameDatabase() {
        StreamHead before = append(two.found().quinta());

        epochs.afterPropertiesSet();

        assertThat(journal.head(before.stream())).isEqualTo(before);
    }

    @Test
    void beginsANewEpochWhenTheDatabaseIsOlderThanItWas() throws IOException {
        StreamHead before = append(two.found().quinta());
        Path identity = folder.path().resolve("database-identity");
        String wal = Files.readString(identity).strip().split(" ")[3];
        String later = Long.toString(Long.parseLong(wal) + 1_000_000_000);
        Files.writeString(identity, Files.readString(identity).replace(wal, later));

        epochs.afterPropertiesSet();

        assertThat(journal.head(before.stream()).epoch()).isNotEqualTo(before.epoch());
        assertThat(Files.readString(identity)).doesNotContain(later);
    }

    @Test
    void sendsAReaderToASnapshotWhenItsEventsWereDropped() {
        TwoTenants.Pair tenants = two.found();
        StreamHead before = append(tenants.quinta());
        append(tenants.serra());

        retention.dropBefore(Instant.now().plus(Duration.ofDays(1)));
        partitions.make();

        assertThat(journal.read(before.stream(), before.epoch(), 0, 10))
                .isEqualTo(new JournalRead.Gone(JournalRead.Reason.RETENTION, before));
        assertThat(journal.read(before.stream(), before.epoch(), 1, 10))
                .isInstanceOf(JournalRead.Events.class);
        assertThat(append(tenants.quinta()).seq()).isEqualTo(2);
        assertThat(journal.read(before.stream(), before.epoch(), 1, 10))
                .isInstanceOfSatisfying(
                        JournalRead.Events.class, read -> assertThat(read.entries()).hasSize(1));
    }

    @Test
    void keepsTheEventsOfFourteenDays() {
        TenantId quinta = two.found().quinta();
        StreamHead head = append(quinta);

        retention.tend();

        assertThat(journal.read(head.stream(), head.epoch(), 0, 10))
                .isInstanceOfSatisfying(
                        JournalRead.Events.class, read -> assertThat(read.entries()).hasSize(1));
    }

    private StreamHead append(TenantId tenant) {
        news.tell(tenant, 1);
        return journal.head(StreamName.tenant(tenant));
    }
}
