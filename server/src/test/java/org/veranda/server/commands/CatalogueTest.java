package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.outcome;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.CommandCatalogue;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `commands.csv` says of every command, against a server: each is sent, told and taken back.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {

    private static final Set<String> MAKERS =
            Set.of(
                    "booking.create",
                    "booking.walk_in",
                    "maintenance.report",
                    "alarm.raise",
                    "firmware.create",
                    "task.create");

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired Firmwares firmwares;
    @Autowired HeardEvents heard;
    @Autowired Properties properties;
    @Autowired TransactionTemplate transaction;

    private Resort quinta;
    private Resort serra;
    private Api manager;
    private Api approver;
    private long firmware;
    private int next;

    /// Ten days back: arrivals of the business date are overdue, and nobody closes it meanwhile.
    @BeforeAll
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 2 * CommandStory.all().size());
        serra = resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        approver = people.signIn(pair.quinta(), Role.MANAGER);
        firmware = firmwares.release(pair.quinta(), "2.4.1", "LK-200");
        quinta.rooms()
                .forEach(room ->
                        firmwares.add(pair.quinta(), "FW-" + room.id(), "sensor", "LK-200", null));
        CurrentTenant.run(
                pair.quinta(), () -> transaction.executeWithoutResult(_ -> setTenDaysBack()));
    }

    private void setTenDaysBack() {
        var now = properties.lock();
        properties.update(now.on(now.businessDate().minusDays(10)));
    }

    static Stream<String> stories() {
        return CommandStory.all().stream();
    }

    @Test
    void isToldOfWhole() {
        assertThat(stories().map(CommandStory::about))
                .containsExactlyInAnyOrderElementsOf(
                        CommandCatalogue.entries().stream()
                                .map(CommandCatalogue.Entry::type)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void saysWhatACommandTellsAndWhetherItIsUndone(String line) {
        Api teller = teller(line);
        CommandStory story =
                new CommandStory(
                        teller,
                        approver,
                        firmware,
                        quinta.room(next++).value(),
                        quinta.room(next++).value());

        story.tell(line);

        JsonNode last = story.outcomes().getLast();
        Map<String, Object> told = story.sent().getLast();
        CommandCatalogue.Entry entry =
                CommandCatalogue.find(CommandStory.about(line)).orElseThrow();
        assertThat(story.outcomes())
                .as("%s", story.outcomes())
                .allMatch(one -> outcome(one).equals("accepted"));
        assertShape(entry, told, last);
        assertThat(events(told)).isNotEmpty().isSubsetOf(entry.events());
        assertThat(story.again()).as("sent again").isEqualTo(last);
        story.undo();
        assertThat(outcome(story.outcomes().getLast()).equals("accepted"))
                .as("%s", story.outcomes())
                .isEqualTo(entry.undo());
        assertThat(heard.of(StreamName.tenant(serra.tenant())))
                .allMatch(event -> event.event().equals("LayoutChanged"));
    }

    /// Who has begun a task has to end it before the next, so such a story has a teller of its own.
    private Api teller(String line) {
        return line.contains("task.start") ? people.signIn(quinta.tenant(), Role.MANAGER) : manager;
    }

    private void assertShape(
            CommandCatalogue.Entry entry, Map<String, Object> told, JsonNode outcome) {
        assertThat(outcome.path("id").asString()).isEqualTo(told.get("id"));
        assertThat(outcome.propertyNames())
                .contains("id", "outcome", "cursors")
                .isSubsetOf("id", "outcome", "cursors", "created", "effects");
        assertThat(outcome.has("created")).isEqualTo(MAKERS.contains(entry.type()));
        assertThat(outcome.path("cursors").propertyNames())
                .isNotEmpty()
                .allMatch(stream -> stream.startsWith("private-tenant." + quinta.tenant()));
    }

    private Set<String> events(Map<String, Object> command) {
        return Stream.of(StreamName.tenant(quinta.tenant()), StreamName.frontdesk(quinta.tenant()))
                .flatMap(stream -> heard.of(stream).stream())
                .filter(event -> event.payload().contains(String.valueOf(command.get("id"))))
                .map(JournalEntry::event)
                .collect(Collectors.toSet());
    }
}
