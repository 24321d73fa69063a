package org.veranda.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a tenant, which is one resort.
public record TenantId(@JsonValue long value) {

    @JsonCreator
    public TenantId {}

    public static TenantId of(String text) {
        return new TenantId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
