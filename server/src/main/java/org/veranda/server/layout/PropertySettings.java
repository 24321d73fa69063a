package org.veranda.server.layout;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.AgeRule;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Property;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.identity.Differences;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomView;
import org.veranda.wire.TenantEvent;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Changes the settings of the current tenant's resort, and tells of every room that looks different
/// under the new ones.
@Service
@Transactional
class PropertySettings {

    private static final int LONGEST_AGE = 365;

    private final Properties properties;
    private final RoomQueries rooms;
    private final Journal journal;
    private final AuditTrail audit;
    private final Differences differences;

    PropertySettings(
            Properties properties,
            RoomQueries rooms,
            Journal journal,
            AuditTrail audit,
            Differences differences) {
        this.properties = properties;
        this.rooms = rooms;
        this.journal = journal;
        this.audit = audit;
        this.differences = differences;
    }

    PropertyView current() {
        return PropertyView.of(CurrentTenant.get(), properties.current());
    }

    PropertyView change(UnaryOperator<Property> change) {
        TenantId tenant = CurrentTenant.get();
        StreamName stream = StreamName.tenant(tenant);
        Property before = properties.lock();
        Property after = change.apply(before);
        check(after.ageRule());
        PropertyView view = PropertyView.of(tenant, after);
        if (after.equals(before)) {
            return view;
        }
        Set<RoomView> seen = new HashSet<>(rooms.all());
        properties.update(after);
        audit.note(Kind.SETTINGS_CHANGED, differences.between(before, after));
        journal.append(stream, new TenantEvent.PropertyChanged(view));
        rooms.all().stream()
                .filter(room -> !seen.contains(room))
                .forEach(room -> journal.append(stream, new TenantEvent.RoomStatusChanged(room)));
        return view;
    }

    private static void check(@org.jspecify.annotations.Nullable AgeRule rule) {
        if (rule == null) {
            return;
        }
        boolean lowers = rule.becomes() == Condition.DIRTY || rule.becomes() == Condition.PICKUP;
        if (rule.days() < 1 || rule.days() > LONGEST_AGE || !lowers) {
            throw new InvalidInputException(
                    "age_rule", "An age rule takes 1 to 365 days and makes rooms dirty or pickup.");
        }
    }
}
