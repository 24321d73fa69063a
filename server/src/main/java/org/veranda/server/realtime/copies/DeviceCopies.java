package org.veranda.server.realtime.copies;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/// Copies what a tenant's stream tells of a device to that device's channel: whole for the tenant's own users, without
/// places and free text for users of other tenants to whom the device is shown. Costs next to nothing while nobody listens
/// to a device of the tenant.
@Component
public class DeviceCopies implements Retelling {

    /// By what these events begin with, they are of devices.
    private static final Set<String> KINDS = Set.of("device", "alarm");

    private final Directory directory;
    private final Publisher publisher;
    private final WireCodec codec;

    DeviceCopies(Directory directory, Publisher publisher, WireCodec codec) {
        this.directory = directory;
        this.publisher = publisher;
        this.codec = codec;
    }

    @Override
    public boolean tellsOf(String event) {
        int dot = event.indexOf('.');
        return dot > 0 && KINDS.contains(event.substring(0, dot));
    }

    @Override
    public void tell(JournalEntry entry) {
        new ChannelName(entry.stream().value())
                .tenant()
                .filter(tenant -> StreamName.tenant(tenant).equals(entry.stream()))
                .ifPresent(tenant -> copy(tenant, entry));
    }

    private void copy(TenantId tenant, JournalEntry entry) {
        boolean own = directory.isOccupied(ChannelKey.ofTenant(tenant, "").scope());
        boolean shown = directory.isOccupied(ChannelKey.shownBy(tenant, "").scope());
        if (!own && !shown) {
            return;
        }
        JsonNode payload = codec.mapper().readTree(entry.payload());
        String serial =
                payload.path("device")
                        .path("serial")
                        .asString(payload.path("device_serial").asString(""));
        if (serial.isEmpty()) {
            return;
        }
        String channel = ChannelName.ofDevice(serial).value();
        publisher.publish(
                ChannelKey.ofTenant(tenant, channel), entry.event(), entry.payload(), null);
        if (shown) {
            publisher.publish(
                    ChannelKey.shownBy(tenant, channel),
                    entry.event(),
                    codec.write(ForStrangers.of(payload)),
                    null);
        }
    }
}
