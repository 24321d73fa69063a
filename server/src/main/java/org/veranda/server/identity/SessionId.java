package org.veranda.server.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.veranda.model.identity.TenantId;

import java.util.UUID;

/// A session's id, which tells in which tenant to look for it; as text `<tenant>.<uuid>`.
public record SessionId(TenantId tenant, UUID value) {

    /// Reads the text back; anything else is an [IllegalArgumentException].
    @JsonCreator
    public static SessionId of(String text) {
        int dot = text.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("Cannot read a session id: no tenant in it");
        }
        return new SessionId(
                TenantId.of(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return tenant + "." + value;
    }
}
