package org.veranda.server.notifications.preferences;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.NotificationRules;
import org.veranda.model.notification.QuietHours;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.identity.Differences;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.PreconditionFailedException;
import org.veranda.wire.NotificationPreferencesView;

/// What the caller wants to be told of. Everyone changes their own and nobody else's.
@Service
@Transactional
class Preferences {

    private final PreferenceTable table;
    private final Audiences audiences;
    private final AuditTrail audit;
    private final Differences differences;

    Preferences(
            PreferenceTable table, Audiences audiences, AuditTrail audit, Differences differences) {
        this.table = table;
        this.audiences = audiences;
        this.audit = audit;
        this.differences = differences;
    }

    NotificationPreferencesView of(Actor actor) {
        return view(actor, current(actor));
    }

    /// @param seen the version that the caller changes; null for whichever there is
    NotificationPreferencesView change(
            Actor actor, NotificationPreferences wanted, @Nullable Long seen) {
        requirePermitted(actor, wanted.quietHours());
        NotificationPreferences before = current(actor);
        if (seen != null && seen != before.version()) {
            throw changedMeanwhile();
        }
        NotificationPreferences after = wanted.withVersion(before.version());
        if (after.equals(before)) {
            return view(actor, before);
        }
        store(actor, after);
        audiences.forgetAfterCommit(actor.tenant());
        audit.note(
                Kind.PREFERENCES_CHANGED,
                differences.between(view(actor, before), view(actor, after)));
        return view(actor, after.withVersion(before.version() + 1));
    }

    private void store(Actor actor, NotificationPreferences after) {
        try {
            if (!table.put(actor.user(), after, after.version())) {
                throw changedMeanwhile();
            }
        } catch (DataIntegrityViolationException noSuchPlace) {
            throw new InvalidInputException(
                    "locations", "One of the locations is none of this resort's.");
        }
    }

    private static void requirePermitted(Actor actor, @Nullable QuietHours quiet) {
        if (quiet != null
                && quiet.criticalToo()
                && !NotificationRules.maySilenceCritical(actor.permissions())) {
            throw new InvalidInputException(
                    "quiet_hours.critical_too",
                    "Critical alarms stay loud for whoever can acknowledge them.");
        }
    }

    private static PreconditionFailedException changedMeanwhile() {
        return new PreconditionFailedException(
                "The preferences were changed meanwhile: look at them again.");
    }

    private NotificationPreferences current(Actor actor) {
        return table.find(actor.user()).orElse(NotificationPreferences.USUAL);
    }

    private static NotificationPreferencesView view(Actor actor, NotificationPreferences of) {
        return NotificationPreferencesView.of(
                of, NotificationRules.maySilenceCritical(actor.permissions()));
    }
}
