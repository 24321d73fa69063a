package org.veranda.model.room;

import org.veranda.model.identity.UserId;

/// Who is cleaning inside.
public record Attendant(UserId id, String name) {}
