package org.veranda.model.identity;

/// Somebody who works here, as work remembers them.
public record Worker(UserId id, String name) {

    public static Worker of(Staff staff) {
        return new Worker(staff.id(), staff.name());
    }
}
