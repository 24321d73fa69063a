package org.veranda.server.realtime.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/// Describes the Pusher HTTP API, which no controller does, for the server's description of itself.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiPaths implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final List<String> SIGNED =
            List.of("auth_key", "auth_timestamp", "auth_version", "auth_signature");

    @Override
    public void customise(OpenAPI api) {
        post(api, "/apps/{app}/events", "Publish an event: name, data, channels, socket_id, info");
        post(api, "/apps/{app}/batch_events", "Publish up to 10 events: batch");
        post(
                api,
                "/apps/{app}/users/{user}/terminate_connections",
                "Close every connection of a signed-in user");
        get(api, "/apps/{app}/channels", "The occupied channels", "filter_by_prefix", "info");
        get(api, "/apps/{app}/channels/{channel}", "Whether a channel is occupied", "info");
        get(api, "/apps/{app}/channels/{channel}/users", "Who is in a presence channel");
    }

    private static void post(OpenAPI api, String path, String summary) {
        Operation operation = operation(path, summary);
        operation.addParametersItem(query("body_md5").required(true));
        operation.requestBody(
                new RequestBody()
                        .content(
                                new Content()
                                        .addMediaType(
                                                JSON, new MediaType().schema(new ObjectSchema()))));
        add(api, path, HttpMethod.POST, operation);
    }

    private static void get(OpenAPI api, String path, String summary, String... asked) {
        Operation operation = operation(path, summary);
        for (String name : asked) {
            operation.addParametersItem(query(name));
        }
        add(api, path, HttpMethod.GET, operation);
    }

    private static Operation operation(String path, String summary) {
        Operation operation =
                new Operation()
                        .summary(summary)
                        .addTagsItem("pusher-http-api")
                        .security(List.of())
                        .responses(
                                new ApiResponses()
                                        .addApiResponse("200", ok())
                                        .addApiResponse("401", refused("The signature is not good"))
                                        .addApiResponse("403", refused("Out of the app's reach")));
        for (String part : path.split("/")) {
            if (part.startsWith("{")) {
                String name = part.substring(1, part.length() - 1);
                operation.addParametersItem(parameter("path", name).required(true));
            }
        }
        SIGNED.forEach(name -> operation.addParametersItem(query(name).required(true)));
        return operation;
    }

    private static ApiResponse ok() {
        MediaType object = new MediaType().schema(new ObjectSchema());
        return new ApiResponse()
                .description("Done")
                .content(new Content().addMediaType(JSON, object));
    }

    private static ApiResponse refused(String why) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("Problem"));
        return new ApiResponse()
                .description(why + "; the message says in which way")
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    private static Parameter query(String name) {
        return parameter("query", name);
    }

    private static Parameter parameter(String in, String name) {
        return new Parameter().in(in).name(name).schema(new StringSchema());
    }

    private static void add(OpenAPI api, String path, HttpMethod method, Operation operation) {
        PathItem item = new PathItem();
        item.operation(method, operation);
        api.path(path, item);
    }
}
