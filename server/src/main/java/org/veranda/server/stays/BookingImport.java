package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.BookingId;
import org.veranda.model.Bounds;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.csv.CsvRow;
import org.veranda.server.csv.CsvTable;
import org.veranda.server.csv.ImportResult;
import org.veranda.server.layout.LayoutService;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.Properties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes in bookings from a CSV file, all or none: columns `reference, guest_name, arrival, departure,
/// room_type` (a code), and `adults, children, status, note` if they are there. A reference that is
/// known already is skipped. Guests in house are checked in by commands, never by a file.
@Service
class BookingImport {

    private static final Set<String> REQUIRED =
            Set.of("reference", "guest_name", "arrival", "departure", "room_type");
    private static final int MOST_PERSONS = 99;

    private final Bookings bookings;
    private final BookingRecorder recorder;
    private final LayoutService layout;
    private final Properties properties;

    BookingImport(
            Bookings bookings,
            BookingRecorder recorder,
            LayoutService layout,
            Properties properties) {
        this.bookings = bookings;
        this.recorder = recorder;
        this.layout = layout;
        this.properties = properties;
    }

    @Transactional
    ImportResult load(byte[] file, boolean dryRun, Origin origin) {
        properties.share();
        CsvTable table = CsvTable.read(file, REQUIRED);
        List<CsvRow> rows = table.rows();
        List<Booking> read = read(rows);
        table.mistakes().refuseIfAny();
        Set<String> known = bookings.known(read.stream().map(Booking::reference).toList());
        List<BookingChanges.Entry> entries =
                read.stream()
                        .filter(booking -> !known.contains(booking.reference()))
                        .map(booking ->
                                new BookingChanges.Entry(null, booking, "booking.import", null))
                        .toList();
        if (!dryRun && !entries.isEmpty()) {
            recorder.record(entries, origin, properties.current());
        }
        return new ImportResult(entries.size(), read.size() - entries.size(), read.size());
    }

    private List<Booking> read(List<CsvRow> rows) {
        Map<String, RoomTypeId> types = layout.roomTypesByCode();
        List<BookingId> ids = bookings.nextIds(rows.size());
        Set<String> references = new HashSet<>();
        List<Booking> read = new ArrayList<>();
        for (CsvRow row : rows) {
            Booking booking = booking(ids.get(read.size()), row, types);
            if (!references.add(booking.reference())) {
                row.mistake(
                        "reference", "'%s' is in the file twice".formatted(booking.reference()));
            }
            read.add(booking);
        }
        return read;
    }

    private static Booking booking(BookingId id, CsvRow row, Map<String, RoomTypeId> types) {
        LocalDate arrival = row.date("arrival");
        LocalDate departure = row.date("departure");
        if (departure.isBefore(arrival)) {
            row.mistake("departure", "%s is before the arrival, %s".formatted(departure, arrival));
        } else if (!arrival.equals(LocalDate.EPOCH) && !Bounds.stay(arrival, departure)) {
            row.mistake("departure", "a stay has at most %d nights".formatted(Bounds.NIGHTS));
        }
        return new Booking(
                id,
                row.get("reference", 60),
                status(row),
                row.get("guest_name", 200),
                new Party(
                        row.number("adults", 1, MOST_PERSONS),
                        row.number("children", 0, MOST_PERSONS)),
                type(row, types),
                null,
                false,
                arrival,
                departure,
                null,
                false,
                false,
                false,
                null,
                null,
                null,
                null,
                row.find("note", 2000),
                1);
    }

    private static @Nullable RoomTypeId type(CsvRow row, Map<String, RoomTypeId> types) {
        String code = row.get("room_type", 20);
        RoomTypeId type = types.get(code);
        if (type == null && !code.isEmpty()) {
            row.mistake("room_type", "there is no room type with the code '%s'".formatted(code));
        }
        return type;
    }

    private static BookingStatus status(CsvRow row) {
        String word = row.find("status", 20);
        if (word == null) {
            return BookingStatus.RESERVED;
        }
        try {
            BookingStatus status = BookingStatus.of(word);
            if (status != BookingStatus.IN_HOUSE) {
                return status;
            }
            row.mistake("status", "a guest in house is checked in by a command, not by a file");
        } catch (IllegalArgumentException unknown) {
            row.mistake("status", "'%s' is not a status of bookings".formatted(word));
        }
        return BookingStatus.RESERVED;
    }
}
