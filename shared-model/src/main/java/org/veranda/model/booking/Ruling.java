package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.FailingClause;
import org.veranda.model.RefusalCode;

/// What a rule says before overrides are looked at.
sealed interface Ruling {

    /// The booking as it becomes, which may be as it is.
    record Allowed(Booking booking) implements Ruling {}

    /// The rules say no, unless somebody with the permission overrides them.
    ///
    /// @param overridden the booking as an override makes it; none when nothing helps
    record Objection(RefusalCode code, FailingClause failing, @Nullable Booking overridden)
            implements Ruling {

        Ruling unlessOverridden(Ruling otherwise) {
            return switch (otherwise) {
                case Allowed(Booking booking) -> new Objection(code, failing, booking);
                case Objection(_, _, Booking booking) when booking != null ->
                        new Objection(code, failing, booking);
                case Objection worse -> worse;
            };
        }
    }

    static Ruling allowed(BookingEdit edit) {
        return new Allowed(edit.done());
    }

    static Objection no(RefusalCode code, String clause, Object detail) {
        return new Objection(code, new FailingClause(clause, detail.toString()), null);
    }
}
