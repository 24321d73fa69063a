package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/// The short code of a room's occupancy, service and condition; these twenty are all the legal
/// ones.
public enum DisplayCode {
    VD("VD", Occupancy.VACANT, Service.IN_SERVICE, Condition.DIRTY),
    VP("VP", Occupancy.VACANT, Service.IN_SERVICE, Condition.PICKUP),
    VC("VC", Occupancy.VACANT, Service.IN_SERVICE, Condition.CLEAN),
    VI("VI", Occupancy.VACANT, Service.IN_SERVICE, Condition.INSPECTED),
    OD("OD", Occupancy.OCCUPIED, Service.IN_SERVICE, Condition.DIRTY),
    OP("OP", Occupancy.OCCUPIED, Service.IN_SERVICE, Condition.PICKUP),
    OC("OC", Occupancy.OCCUPIED, Service.IN_SERVICE, Condition.CLEAN),
    OI("OI", Occupancy.OCCUPIED, Service.IN_SERVICE, Condition.INSPECTED),
    OOS_D("OOS·d", Occupancy.VACANT, Service.OOS, Condition.DIRTY),
    OOS_P("OOS·p", Occupancy.VACANT, Service.OOS, Condition.PICKUP),
    OOS_C("OOS·c", Occupancy.VACANT, Service.OOS, Condition.CLEAN),
    OOS_I("OOS·i", Occupancy.VACANT, Service.OOS, Condition.INSPECTED),
    OOO_D("OOO·d", Occupancy.VACANT, Service.OOO, Condition.DIRTY),
    OOO_P("OOO·p", Occupancy.VACANT, Service.OOO, Condition.PICKUP),
    OOO_C("OOO·c", Occupancy.VACANT, Service.OOO, Condition.CLEAN),
    OOO_I("OOO·i", Occupancy.VACANT, Service.OOO, Condition.INSPECTED),
    OOI_D("OOI·d", Occupancy.VACANT, Service.OOI, Condition.DIRTY),
    OOI_P("OOI·p", Occupancy.VACANT, Service.OOI, Condition.PICKUP),
    OOI_C("OOI·c", Occupancy.VACANT, Service.OOI, Condition.CLEAN),
    OOI_I("OOI·i", Occupancy.VACANT, Service.OOI, Condition.INSPECTED);

    private final String wire;
    private final Occupancy occupancy;
    private final Service service;
    private final Condition condition;

    DisplayCode(String wire, Occupancy occupancy, Service service, Condition condition) {
        this.wire = wire;
        this.occupancy = occupancy;
        this.service = service;
        this.condition = condition;
    }

    public static DisplayCode of(Occupancy occupancy, Service service, Condition condition) {
        return Arrays.stream(values())
                .filter(code -> code.occupancy == occupancy)
                .filter(code -> code.service == service)
                .filter(code -> code.condition == condition)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Cannot show a room that is %s, %s and %s"
                                        .formatted(occupancy, service, condition)));
    }

    public Occupancy occupancy() {
        return occupancy;
    }

    public Service service() {
        return service;
    }

    public Condition condition() {
        return condition;
    }

    /// Its name in JSON, such as `VC` or `OOO·d`.
    @JsonValue
    public String wire() {
        return wire;
    }

    @Override
    public String toString() {
        return wire;
    }
}
