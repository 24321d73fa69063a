package org.veranda.server.operations.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.PlatformAdmin;
import org.veranda.server.identity.PlatformSignIn;
import org.veranda.server.identity.pace.Pace;

import java.util.Map;

/// Signing in to the operator's page and out of it.
@RestController
@RequestMapping(OperatorSessionResource.PATH)
class OperatorSessionResource {

    static final String PATH = "/operator/api/session";

    private final PlatformSignIn door;
    private final OperatorSessions sessions;
    private final Pace pace;

    OperatorSessionResource(PlatformSignIn door, OperatorSessions sessions, Pace pace) {
        this.door = door;
        this.sessions = sessions;
        this.pace = pace;
    }

    record Credentials(
            @NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 200) String password) {

        /// Never tells either.
        @Override
        public String toString() {
            return "Credentials[]";
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> signIn(
            @Valid @RequestBody Credentials shown, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        pace.signIn(address);
        PlatformAdmin admin = door.signIn(shown.email(), shown.password(), address);
        OperatorCookie.of(request).ifPresent(sessions::end);
        String token = sessions.open(admin);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, OperatorCookie.showing(token, request).toString())
                .body(Map.of("data", admin));
    }

    /// Who is signed in; nothing when nobody is.
    @GetMapping
    ResponseEntity<Map<String, Object>> who(
            @RequestAttribute(name = Asking.ADMIN, required = false)
                    @Nullable PlatformAdmin admin) {
        return admin == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(Map.of("data", admin));
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(
            @RequestAttribute(Asking.ADMIN) PlatformAdmin admin, HttpServletRequest request) {
        OperatorCookie.of(request).ifPresent(sessions::end);
        door.signedOut(admin);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, OperatorCookie.none(request).toString())
                .build();
    }
}
