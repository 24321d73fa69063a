package org.veranda.server.firmware;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.identity.Permission;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Caller;
import org.veranda.wire.PackageView;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The HTTP resource of packages: sending them in, looking at them, fetching them.
@RestController
@RequestMapping("/api/v1/firmware/packages")
class PackagesController {

    private final PackageService packages;

    PackagesController(PackageService packages) {
        this.packages = packages;
    }

    /// The body is the file itself.
    ///
    /// @param models with commas between
    /// @param signature Ed25519 in Base64, over `sha256=…`, `version=…` and `models=…`, a line each
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, PackageView> upload(
            @RequestParam String version,
            @RequestParam(defaultValue = "") String models,
            @RequestParam String sha256,
            @RequestParam @Nullable String signature,
            @RequestParam @Nullable String note,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor)
            throws IOException {
        actor.require(Permission.DEPLOY_FIRMWARE);
        PackageUpload upload = new PackageUpload(version, names(models), sha256, signature, note);
        return Map.of("data", packages.upload(upload, request.getInputStream(), actor));
    }

    @GetMapping
    Map<String, List<PackageView>> all(@AuthenticationPrincipal Actor actor) {
        Refusals.requireReader(actor);
        return Map.of("data", packages.all());
    }

    @GetMapping("/{id}")
    Map<String, PackageView> one(@PathVariable PackageId id, @AuthenticationPrincipal Actor actor) {
        Refusals.requireReader(actor);
        return Map.of("data", packages.get(id));
    }

    /// The file, or the part of it that a `Range` names. Machines get what is released, and of anything else hear that it
    /// is not there.
    @GetMapping("/{id}/content")
    @SecurityRequirement(name = "access_token")
    @SecurityRequirement(name = "api_key")
    ResponseEntity<Resource> content(
            @PathVariable PackageId id, @AuthenticationPrincipal Caller caller) {
        if (caller instanceof Actor actor) {
            actor.require(Permission.DEPLOY_FIRMWARE);
            return file(packages.fetched(id));
        }
        return file(packages.released(id));
    }

    private ResponseEntity<Resource> file(PackageView found) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .eTag('"' + found.sha256() + '"')
                .body(new FileSystemResource(packages.file(found)));
    }

    private static List<String> names(String models) {
        return Arrays.stream(models.split(","))
                .map(String::strip)
                .filter(model -> !model.isEmpty())
                .toList();
    }
}
