package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.TenantId;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.room.LocationId;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamCopies;
import org.veranda.server.journal.StreamName;
import org.veranda.server.notifications.AlarmAudience;
import org.veranda.wire.WireCodec;

import java.util.List;
import java.util.stream.Stream;

/// Who hears of an alarm besides the tenant's stream: those who listen to its severity, and those of the tenant's users
/// who want to hear of such alarms, on their own channels.
@Component
class AlarmCopies implements StreamCopies {

    private final AlarmAudience audience;
    private final WireCodec codec;

    AlarmCopies(AlarmAudience audience, WireCodec codec) {
        this.audience = audience;
        this.codec = codec;
    }

    @Override
    public boolean copies(String event) {
        return event.equals("alarm.created") || event.equals("alarm.updated");
    }

    @Override
    public List<String> channels(JournalEntry entry) {
        Facts alarm = codec.read(entry.payload(), Facts.class);
        StreamName tenant = StreamName.tenant(alarm.tenantId());
        if (!entry.stream().equals(tenant)) {
            return List.of();
        }
        AlarmNews news =
                new AlarmNews(
                        alarm.severity(),
                        alarm.alarmType(),
                        alarm.locationId(),
                        alarm.phase().hidden());
        return Stream.concat(
                        Stream.of("%s.alarms.%s".formatted(tenant, alarm.severity().wire())),
                        audience.of(alarm.tenantId(), news).stream()
                                .map(user -> StreamName.user(user).value()))
                .toList();
    }

    /// What of an alarm decides who hears it; the rest of the event need not be made into anything.
    private record Facts(
            TenantId tenantId,
            Severity severity,
            String alarmType,
            @Nullable LocationId locationId,
            AlarmPhase phase) {}
}
