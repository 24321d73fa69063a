package org.veranda.server.operations;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.veranda.wire.CommandCatalogue;
import org.veranda.wire.CommandCatalogue.Entry;
import org.veranda.wire.CommandCatalogue.Field;

import java.util.ArrayList;
import java.util.List;

/// Describes every command of the catalogue as one form of the body of `POST /api/v1/commands`.
@Component
class CommandSchemas implements OpenApiCustomizer {

    private static final String PATH = "/api/v1/commands";
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        PathItem path = api.getPaths().get(PATH);
        if (path == null) {
            return;
        }
        Schema<?> any = new Schema<>().discriminator(new Discriminator().propertyName("type"));
        for (Entry entry : CommandCatalogue.entries()) {
            String name = "command." + entry.type();
            api.getComponents().addSchemas(name, command(entry));
            any.addOneOfItem(new Schema<>().$ref(REFERENCE + name));
            any.getDiscriminator().mapping(entry.type(), REFERENCE + name);
        }
        api.getComponents().addSchemas("Command", any);
        describe(path.getPost());
    }

    private static void describe(Operation operation) {
        Schema<?> commands =
                new ArraySchema().items(new Schema<>().$ref(REFERENCE + "Command")).maxItems(500);
        Schema<?> batch = new ObjectSchema().addProperty("commands", commands);
        batch.addRequiredItem("commands");
        operation.requestBody(
                new RequestBody()
                        .required(true)
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/json",
                                                new MediaType().schema(batch))));
    }

    private static Schema<?> command(Entry entry) {
        List<String> required = new ArrayList<>(List.of("id", "type", "made_at"));
        Schema<?> schema =
                new ObjectSchema()
                        .description(description(entry))
                        .addProperty("id", new StringSchema().format("uuid"))
                        .addProperty("type", new StringSchema()._const(entry.type()))
                        .addProperty("made_at", new StringSchema().format("date-time"))
                        .addProperty(
                                "after", new ArraySchema().items(new StringSchema().format("uuid")))
                        .addProperty(
                                "override",
                                new ObjectSchema().addProperty("reason", new StringSchema()));
        for (Field field : entry.fields()) {
            schema.addProperty(field.name(), field(field.type()));
            if (field.required()) {
                required.add(field.name());
            }
        }
        return schema.required(required);
    }

    private static String description(Entry entry) {
        String events = entry.events().isEmpty() ? "no event" : String.join(", ", entry.events());
        return "Needs %s. Writes %s.".formatted(entry.permission().wire(), events);
    }

    private static Schema<?> field(String type) {
        return switch (type) {
            case "id", "integer" -> new IntegerSchema().format("int64");
            case "texts" -> new ArraySchema().items(new StringSchema());
            case "ids" -> new ArraySchema().items(new IntegerSchema().format("int64"));
            case "boolean" -> new BooleanSchema();
            case "date" -> new StringSchema().format("date");
            case "instant" -> new StringSchema().format("date-time");
            case "uuid" -> new StringSchema().format("uuid");
            case "party", "target", "groups", "thresholds", "window", "guard_settings" ->
                    new ObjectSchema();
            default -> new StringSchema();
        };
    }
}
