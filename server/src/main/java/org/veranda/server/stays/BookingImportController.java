package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.veranda.model.identity.Permission;
import org.veranda.server.csv.ImportResult;
import org.veranda.server.identity.Actor;
import org.veranda.server.rooms.Origin;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/// `POST /api/v1/bookings/import`: a CSV file as the body, or as the part `file` of a form.
@RestController
@RequestMapping("/api/v1/bookings")
class BookingImportController {

    private final BookingImport imports;
    private final Clock clock;

    BookingImportController(BookingImport imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @PostMapping(
            path = "/import",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    Map<String, ImportResult> load(
            @RequestBody(required = false) byte @Nullable [] file,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.CREATE_BOOKING);
        Origin origin = Origin.of(actor, null, clock.instant(), null);
        return Map.of("data", imports.load(file == null ? new byte[0] : file, dryRun, origin));
    }

    @PostMapping(path = "/import", consumes = "multipart/form-data")
    Map<String, ImportResult> load(
            @RequestParam MultipartFile file,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Actor actor)
            throws IOException {
        return load(file.getBytes(), dryRun, actor);
    }
}
