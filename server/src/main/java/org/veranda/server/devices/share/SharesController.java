package org.veranda.server.devices.share;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.Actor;

import java.util.List;
import java.util.Map;

/// The HTTP resource of a device's shares.
@RestController
@RequestMapping("/api/v1/devices/{id}/shares")
class SharesController {

    private final DeviceShares shares;

    SharesController(DeviceShares shares) {
        this.shares = shares;
    }

    @GetMapping
    Map<String, List<DeviceShare>> all(
            @PathVariable DeviceId id, @AuthenticationPrincipal Actor actor) {
        return Map.of("data", shares.of(id, actor));
    }

    @PutMapping("/{user}")
    Map<String, DeviceShare> share(
            @PathVariable DeviceId id,
            @PathVariable long user,
            @AuthenticationPrincipal Actor actor) {
        return Map.of("data", shares.share(id, new UserId(user), actor));
    }

    @DeleteMapping("/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @PathVariable DeviceId id,
            @PathVariable long user,
            @AuthenticationPrincipal Actor actor) {
        shares.revoke(id, new UserId(user), actor);
    }
}
