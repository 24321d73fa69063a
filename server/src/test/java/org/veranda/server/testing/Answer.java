package org.veranda.server.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/// What the server answered: status, headers and text, read as JSON where a test asks for it.
public record Answer(int status, String text, HttpResponse<String> http) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response);
    }

    public JsonNode json() {
        return JSON.readTree(text);
    }

    /// What is under `data`.
    public JsonNode data() {
        return json().path("data");
    }

    /// The names of the members of `data`, in their order.
    public List<String> members() {
        return List.copyOf(data().propertyNames());
    }

    public Optional<String> header(String name) {
        return http.headers().firstValue(name);
    }
}
