package org.veranda.server.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.keys.ApiKey;
import org.veranda.server.identity.keys.ApiKeys;
import org.veranda.server.identity.keys.MadeKey;

import java.util.List;

/// The HTTP resource of API keys.
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeyResource {

    private final ApiKeys keys;

    ApiKeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    record KeyBody(@NotBlank @Size(max = 100) String name) {}

    @GetMapping
    Data<List<ApiKey>> all(@AuthenticationPrincipal Actor actor) {
        return new Data<>(keys.all(actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Data<MadeKey> make(@Valid @RequestBody KeyBody body, @AuthenticationPrincipal Actor actor) {
        return new Data<>(keys.make(body.name(), actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, @AuthenticationPrincipal Actor actor) {
        keys.revoke(id, actor);
    }
}
