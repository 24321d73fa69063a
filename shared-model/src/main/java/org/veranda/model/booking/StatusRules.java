package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RefusalCode;

import java.util.Set;

/// From which states each command is possible at all.
final class StatusRules {

    private static final Set<BookingStatus> BEFORE_ARRIVAL =
            Set.of(
                    BookingStatus.INQUIRY,
                    BookingStatus.TENTATIVE,
                    BookingStatus.WAITLISTED,
                    BookingStatus.RESERVED);

    private StatusRules() {}

    /// Nothing when the command is possible from there.
    static Ruling.@Nullable Objection objection(
            Booking booking, BookingCommand.Continuing command) {
        BookingStatus status = booking.status();
        if (from(command).contains(status)) {
            return null;
        }
        boolean useReverse =
                command instanceof BookingCommand.Cancel && status == BookingStatus.IN_HOUSE;
        return Ruling.no(
                useReverse ? RefusalCode.IN_HOUSE : RefusalCode.WRONG_STATUS,
                "status",
                status.wire());
    }

    private static Set<BookingStatus> from(BookingCommand.Continuing command) {
        return switch (command) {
            case BookingCommand.Confirm _ ->
                    Set.of(
                            BookingStatus.INQUIRY,
                            BookingStatus.TENTATIVE,
                            BookingStatus.WAITLISTED);
            case BookingCommand.OptionExpire _ -> Set.of(BookingStatus.TENTATIVE);
            case BookingCommand.Cancel _ -> BEFORE_ARRIVAL;
            case BookingCommand.Assign _,
                    BookingCommand.Unassign _,
                    BookingCommand.AdvanceCheckIn _,
                    BookingCommand.Queue _,
                    BookingCommand.Unqueue _,
                    BookingCommand.CheckIn _,
                    BookingCommand.NoShow _ ->
                    Set.of(BookingStatus.RESERVED);
            case BookingCommand.ReinstateNoShow _ -> Set.of(BookingStatus.NO_SHOW);
            case BookingCommand.ReinstateCancel _ -> Set.of(BookingStatus.CANCELLED);
            case BookingCommand.Move _,
                    BookingCommand.Swap _,
                    BookingCommand.Extend _,
                    BookingCommand.Shorten _,
                    BookingCommand.ReverseCheckIn _,
                    BookingCommand.CheckOut _ ->
                    Set.of(BookingStatus.IN_HOUSE);
            case BookingCommand.Reinstate _ -> Set.of(BookingStatus.CHECKED_OUT);
        };
    }
}
