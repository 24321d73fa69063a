package org.veranda.server.operations;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/// Describes how every operation says no: problem details, with the refusal where a rule refused.
@Component
class ProblemResponses implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final Set<String> OPEN =
            Set.of("/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/client-config");

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths().forEach(ProblemResponses::describe);
    }

    private static void describe(String path, PathItem item) {
        for (Operation operation : item.readOperations()) {
            boolean open = OPEN.contains(path);
            if (open) {
                operation.setSecurity(List.of());
            }
            add(operation, !open, "401", "Not, or no longer, signed in");
            add(operation, !open, "403", "The role does not include this");
            add(operation, path.contains("{"), "404", "No such thing in the caller's tenant");
            add(operation, operation.getRequestBody() != null, "422", "Not valid, or refused");
            add(operation, path.endsWith("/login"), "401", "Address or password is wrong");
            add(operation, path.endsWith("/login"), "429", "Too many failures: see Retry-After");
            add(operation, true, "default", "Any other problem");
        }
    }

    private static void add(Operation operation, boolean applies, String status, String text) {
        if (applies && !operation.getResponses().containsKey(status)) {
            MediaType problem = new MediaType().schema(new Schema<>().$ref(PROBLEM));
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse()
                                    .description(text)
                                    .content(
                                            new Content()
                                                    .addMediaType(
                                                            "application/problem+json", problem)));
        }
    }

    private static Schema<?> problem() {
        Schema<?> failing =
                new ObjectSchema()
                        .addProperty("clause", new StringSchema())
                        .addProperty("detail", new StringSchema());
        Schema<?> texts = new ArraySchema().items(new StringSchema());
        Schema<?> problem =
                new ObjectSchema()
                        .description(
                                "RFC 9457; message repeats detail. A refusal adds code to current.")
                        .addProperty("type", new StringSchema().format("uri"))
                        .addProperty("title", new StringSchema())
                        .addProperty("status", new IntegerSchema())
                        .addProperty("detail", new StringSchema())
                        .addProperty("instance", new StringSchema())
                        .addProperty("message", new StringSchema())
                        .addProperty("errors", new MapSchema().additionalProperties(texts))
                        .addProperty("code", new StringSchema())
                        .addProperty("machine", new StringSchema())
                        .addProperty("from", new StringSchema())
                        .addProperty("command", new StringSchema())
                        .addProperty("failing", new ArraySchema().items(failing))
                        .addProperty("allowed", texts)
                        .addProperty("current", new ObjectSchema());
        problem.required(List.of("type", "title", "status", "detail", "instance", "message"));
        return problem;
    }
}
