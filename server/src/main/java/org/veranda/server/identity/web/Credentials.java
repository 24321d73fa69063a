package org.veranda.server.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What somebody shows at the door.
record Credentials(
        @NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 200) String password) {

    /// Never tells either.
    @Override
    public String toString() {
        return "Credentials[]";
    }
}
