package org.veranda.server.layout;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.rooms.RoomDraft;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.rooms.RoomRegistry;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.LocationView;
import org.veranda.wire.RoomTypeView;
import org.veranda.wire.RoomView;
import org.veranda.wire.TenantEvent;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Changes which rooms, room types and locations there are, and tells everyone the whole new layout.
/// Commands of the tenant wait meanwhile, so that the layout told is the one that holds.
@Service
@Transactional
public class LayoutService {

    /// How the database says that another row points there.
    private static final String FOREIGN_KEY = "23503";

    private final Locations locations;
    private final RoomTypes types;
    private final RoomRegistry registry;
    private final RoomQueries rooms;
    private final Properties properties;
    private final Journal journal;
    private final AuditTrail audit;

    LayoutService(
            Locations locations,
            RoomTypes types,
            RoomRegistry registry,
            RoomQueries rooms,
            Properties properties,
            Journal journal,
            AuditTrail audit) {
        this.locations = locations;
        this.types = types;
        this.registry = registry;
        this.rooms = rooms;
        this.properties = properties;
        this.journal = journal;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<LocationView> locations() {
        return locations.all();
    }

    @Transactional(readOnly = true)
    public List<RoomTypeView> roomTypes() {
        return types.all();
    }

    /// Only those that have a code.
    @Transactional(readOnly = true)
    public Map<String, RoomTypeId> roomTypesByCode() {
        Map<String, RoomTypeId> byCode = new HashMap<>();
        for (RoomTypeView type : types.all()) {
            String code = type.code();
            if (code != null) {
                byCode.put(code, type.id());
            }
        }
        return byCode;
    }

    public LocationView addLocation(String name, int sortOrder) {
        LocationId id =
                changing(
                        () -> locations.add(name, sortOrder),
                        made -> "location %s added: %s".formatted(made, name));
        return new LocationView(id, name, sortOrder);
    }

    public LocationView changeLocation(LocationView location) {
        find(location.id());
        changing(() -> locations.change(location), "location changed: " + location);
        return location;
    }

    public void removeLocation(LocationId id) {
        find(id);
        changing(() -> locations.remove(id), "location %s removed".formatted(id));
    }

    public RoomTypeView addRoomType(String name, @Nullable String code, int sortOrder) {
        RoomTypeId id =
                changing(
                        () -> types.add(name, code, sortOrder),
                        made -> "room type %s added: %s".formatted(made, name));
        return new RoomTypeView(id, name, code, sortOrder);
    }

    public RoomTypeView changeRoomType(RoomTypeView type) {
        find(type.id());
        changing(() -> types.change(type), "room type changed: " + type);
        return type;
    }

    public void removeRoomType(RoomTypeId id) {
        find(id);
        changing(() -> types.remove(id), "room type %s removed".formatted(id));
    }

    /// Adds them all or none, and answers them, by location and name.
    public List<RoomView> addRooms(List<RoomDraft> drafts) {
        check(drafts);
        Set<RoomId> ids =
                new HashSet<>(
                        changing(
                                () -> registry.add(drafts),
                                _ -> "%d rooms added: %s".formatted(drafts.size(), names(drafts))));
        return rooms.all().stream().filter(room -> ids.contains(room.id())).toList();
    }

    public RoomView changeRoom(RoomId id, RoomDraft draft) {
        check(List.of(draft));
        changing(() -> registry.change(id, draft), "room %s changed: %s".formatted(id, draft));
        return rooms.get(id);
    }

    public void removeRoom(RoomId id) {
        changing(() -> registry.remove(id), "room %s removed".formatted(id));
    }

    private void changing(Runnable change, String told) {
        changing(
                () -> {
                    change.run();
                    return true;
                },
                _ -> told);
    }

    /// Changes the layout, tells everyone, and writes down who did what.
    private <T> T changing(Supplier<T> change, Function<T, String> told) {
        properties.lock();
        try {
            T result = change.get();
            audit.note(Kind.LAYOUT_CHANGED, told.apply(result));
            journal.append(
                    StreamName.tenant(CurrentTenant.get()),
                    new TenantEvent.LayoutChanged(locations.all(), types.all(), rooms.all()));
            return result;
        } catch (DuplicateKeyException taken) {
            throw taken(taken);
        } catch (DataIntegrityViolationException failed) {
            throw isUsed(failed)
                    ? new ConflictException("Cannot remove it: rooms or bookings still use it.")
                    : failed;
        }
    }

    private static boolean isUsed(DataIntegrityViolationException failed) {
        return failed.getMostSpecificCause() instanceof SQLException why
                && FOREIGN_KEY.equals(why.getSQLState());
    }

    private static InvalidInputException taken(DuplicateKeyException taken) {
        String said = String.valueOf(taken.getMessage());
        String field = said.contains("room_types_tenant_id_code_key") ? "code" : "name";
        return new InvalidInputException(
                field, "There is one of this %s already.".formatted(field));
    }

    private static String names(List<RoomDraft> drafts) {
        return drafts.stream().map(RoomDraft::name).collect(Collectors.joining(", "));
    }

    private void check(List<RoomDraft> drafts) {
        Set<LocationId> places =
                locations.all().stream().map(LocationView::id).collect(Collectors.toSet());
        Set<RoomTypeId> kinds =
                types.all().stream().map(RoomTypeView::id).collect(Collectors.toSet());
        for (RoomDraft draft : drafts) {
            if (!places.contains(draft.location())) {
                throw new InvalidInputException("location_id", "There is no such location.");
            }
            if (!kinds.contains(draft.type())) {
                throw new InvalidInputException("room_type_id", "There is no such room type.");
            }
        }
    }

    private void find(LocationId id) {
        if (locations.find(id).isEmpty()) {
            throw new NotFoundException(
                    "Cannot find location %s: there is none here.".formatted(id));
        }
    }

    private void find(RoomTypeId id) {
        if (types.find(id).isEmpty()) {
            throw new NotFoundException(
                    "Cannot find room type %s: there is none here.".formatted(id));
        }
    }
}
