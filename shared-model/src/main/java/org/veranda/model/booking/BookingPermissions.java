package org.veranda.model.booking;

import org.veranda.model.booking.BookingCommand.AdvanceCheckIn;
import org.veranda.model.booking.BookingCommand.Assign;
import org.veranda.model.booking.BookingCommand.Cancel;
import org.veranda.model.booking.BookingCommand.CheckIn;
import org.veranda.model.booking.BookingCommand.CheckOut;
import org.veranda.model.booking.BookingCommand.Confirm;
import org.veranda.model.booking.BookingCommand.Create;
import org.veranda.model.booking.BookingCommand.Extend;
import org.veranda.model.booking.BookingCommand.Move;
import org.veranda.model.booking.BookingCommand.NoShow;
import org.veranda.model.booking.BookingCommand.OptionExpire;
import org.veranda.model.booking.BookingCommand.Queue;
import org.veranda.model.booking.BookingCommand.Reinstate;
import org.veranda.model.booking.BookingCommand.ReinstateCancel;
import org.veranda.model.booking.BookingCommand.ReinstateNoShow;
import org.veranda.model.booking.BookingCommand.ReverseCheckIn;
import org.veranda.model.booking.BookingCommand.Shorten;
import org.veranda.model.booking.BookingCommand.Swap;
import org.veranda.model.booking.BookingCommand.Unassign;
import org.veranda.model.booking.BookingCommand.Unqueue;
import org.veranda.model.booking.BookingCommand.WalkIn;
import org.veranda.model.identity.Permission;

/// Which permission each booking command needs.
public final class BookingPermissions {

    private BookingPermissions() {}

    public static Permission of(BookingCommand command) {
        return switch (command) {
            case Create _, Confirm _, OptionExpire _, Cancel _, ReinstateCancel _ ->
                    Permission.CREATE_BOOKING;
            case NoShow _, ReinstateNoShow _, Extend _, Shorten _ -> Permission.CREATE_BOOKING;
            case Assign _, Unassign _, AdvanceCheckIn _, Queue _, Unqueue _ ->
                    Permission.PROCESS_CHECK_IN;
            case WalkIn _, CheckIn _, ReverseCheckIn _, Move _, Swap _ ->
                    Permission.PROCESS_CHECK_IN;
            case CheckOut _, Reinstate _ -> Permission.PROCESS_CHECK_OUT;
        };
    }
}
