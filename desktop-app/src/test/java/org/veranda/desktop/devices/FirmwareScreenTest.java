package org.veranda.desktop.devices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.FirmwareHouse;
import org.veranda.desktop.rooms.screens.FirmwareScenes;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.testing.Hands;
import org.veranda.desktop.testing.MovingClock;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.Role;
import org.veranda.wire.JobView;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Rollouts and packages driven by keys, pointer and buttons.
@SuppressWarnings("NullAway.Init")
class FirmwareScreenTest {

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private final MovingClock clock = new MovingClock(RoomSketch.NOW);
    private Desk desk;
    @TempDir private Path folder;

    @BeforeEach
    void openWindow() {
        hands.open(() -> {
            desk = new Desk(1366, 768, Runnable::run, clock);
            return desk.scene;
        });
    }

    @AfterEach
    void closeWindow() {
        hands.closeAll();
    }

    @Test
    void showsHowFarEachGroupIsAndWhatIsWaitedFor() {
        openRollout(Role.MANAGER, "Locks to");

        assertThat(labels("#rollout-groups"))
                .contains("5 updated")
                .contains("1 failed · 4 under way · 5 waiting · 6 updated");
        assertThat(text("#rollout-waiting"))
                .isEqualTo(
                        "Waiting for: guest in the room 4 · do not disturb 2 · lock battery too low 1");
    }

    @Test
    void followsWhatTheStreamTells() {
        openRollout(Role.MANAGER, "Locks to");

        hands.interact(() -> {
            house().count(1, Group.EARLY, Map.of("updated", 16));
            house().wait(1, Map.of());
            house().progress(1);
        });

        assertThat(labels("#rollout-groups")).contains("16 updated");
        assertThat(node("#rollout-waiting").isVisible()).isFalse();
    }

    @Test
    void listsTheDevicesThatFailedFirst() {
        openRollout(Role.MANAGER, "Locks to");

        assertThat(jobs()).hasSize(15);
        assertThat(jobs().getFirst().detail()).isEqualTo("The flash is full");
        hands.clickOn(node("#jobs-waiting"));
        assertThat(jobs()).hasSize(2);
    }

    @Test
    void tellsWhoeverPlannedItThatSomebodyElseHasToApprove() {
        openRollout(Role.MANAGER, "Thermostats to");
        Button approve = (Button) node("#do-rollout-approve");

        assertThat(approve.getAccessibleHelp()).contains("Another person must approve it");
        assertThat(text("#rollout-why")).isEqualTo(approve.getAccessibleHelp());
        hands.push(KeyCode.A);
        assertThat(desk.toast.message()).isEqualTo(approve.getAccessibleHelp());
        assertThat(house().rollout(2).state()).isEqualTo(RolloutState.WAITING_APPROVAL);
    }

    @Test
    void tellsThoseWhoMayNotApproveWhoMay() {
        openRollout(Role.MAINTENANCE, "Spa locks");

        hands.push(KeyCode.A);

        assertThat(desk.toast.message()).startsWith("Only managers and administrators");
    }

    @Test
    void approvesSchedulesNothingAndStartsOnlyAfterAsking() {
        openRollout(Role.MANAGER, "Spa locks");
        hands.push(KeyCode.A);
        assertThat(house().rollout(4).state()).isEqualTo(RolloutState.WAITING_APPROVAL);
        hands.push(KeyCode.ENTER);
        assertThat(house().rollout(4).state()).isEqualTo(RolloutState.READY);

        hands.push(KeyCode.CONTROL, KeyCode.ENTER);
        hands.push(KeyCode.ESCAPE);
        assertThat(house().rollout(4).state()).isEqualTo(RolloutState.READY);
        hands.push(KeyCode.CONTROL, KeyCode.ENTER);
        hands.push(KeyCode.ENTER);
        assertThat(house().rollout(4).state()).isEqualTo(RolloutState.RUNNING);
    }

    @Test
    void pausesResumesAndAborts() {
        openRollout(Role.MANAGER, "Locks to");
        hands.push(KeyCode.P);
        hands.push(KeyCode.ENTER);
        assertThat(house().rollout(1).state()).isEqualTo(RolloutState.PAUSED);
        hands.push(KeyCode.R);
        hands.push(KeyCode.ENTER);
        assertThat(house().rollout(1).state()).isEqualTo(RolloutState.RUNNING);
        hands.push(KeyCode.X);
        hands.write("A better one is coming");
        hands.push(KeyCode.ENTER);
        assertThat(house().rollout(1).state()).isEqualTo(RolloutState.ABORTING);
        assertThat(house().rollout(1).reason()).isEqualTo("A better one is coming");
    }

    @Test
    void goesOnAfterAHaltOnlyWithAReason() {
        openRollout(Role.MANAGER, "Thermostats of");
        assertThat(labels("#rollout-trouble")).contains("Halted: 2 of 5 devices failed");

        hands.push(KeyCode.R);
        hands.push(KeyCode.ENTER);
        assertThat(house().rollout(3).state()).isEqualTo(RolloutState.HALTED);
        hands.write("Two were too old");
        hands.push(KeyCode.ENTER);
        assertThat(house().rollout(3).state()).isEqualTo(RolloutState.RUNNING);
    }

    @Test
    void plansARolloutStepByStepAndAsksForApproval() {
        openRollout(Role.MANAGER, "Locks to");
        hands.push(KeyCode.N);
        hands.interact(() -> {
            if (node("#plan-package") instanceof ComboBox<?> packages) {
                packages.getSelectionModel().selectFirst();
            }
        });
        hands.clickOn(node("#plan-next"));
        hands.clickOn(node("#plan-scope-places"));
        hands.clickOn(node("#plan-next"));
        assertThat(text("#plan-fault")).isEqualTo("Choose at least one place.");
        hands.clickOn(node("#plan-place-3"));
        hands.clickOn(node("#plan-next"));
        fill("#plan-canary", "0");
        hands.clickOn(node("#plan-next"));
        assertThat(text("#plan-fault")).startsWith("1 to 10,000 devices go first");
        fill("#plan-canary", "2");
        hands.clickOn(node("#plan-next"));
        hands.clickOn(node("#plan-next"));
        hands.clickOn(node("#plan-next"));

        assertThat(house().rollout(7).state()).isEqualTo(RolloutState.WAITING_APPROVAL);
        assertThat(house().rollout(7).plan().groups().canary()).isEqualTo(2);
        assertThat(house().rollout(7).plan().target().locationIds()).hasSize(1);
        assertThat(text("#rollout-title")).isEqualTo(house().rollout(7).plan().name());
    }

    @Test
    void sendsAPackageInAndShowsWhatWasFound() throws IOException {
        openPackages();
        house().holdUploads();
        fillUpload();
        hands.clickOn(node("#upload-send"));
        hands.interact(() -> {
            house().upload().begin(100);
            house().upload().sent(40);
            clock.advance(Duration.ofSeconds(1));
            desk.ticker.tick();
        });
        assertThat(((ProgressBar) node("#upload-progress")).getProgress()).isEqualTo(0.4);

        hands.interact(() -> house().finishUpload(house().add("9.9", PackageState.DRAFT, "TH-9")));

        assertThat(text("#package-title")).isEqualTo("Version 9.9");
        assertThat(labels("#package-checks"))
                .contains("The file is the one that was meant")
                .contains("No key of the operator signed it");
    }

    @Test
    void keepsWhatWasTypedWhenTheFileIsNotTaken() throws IOException {
        openPackages();
        house().fail(new IOException("gone"));
        fillUpload();
        hands.clickOn(node("#upload-send"));

        assertThat(text("#upload-fault")).isEqualTo("The file can’t be read from this computer.");
        assertThat(((TextInputControl) node("#upload-version")).getText()).isEqualTo("9.9");
    }

    @Test
    void stopsAnUploadWithEscape() throws IOException {
        openPackages();
        house().holdUploads();
        fillUpload();
        hands.clickOn(node("#upload-send"));

        hands.push(KeyCode.ESCAPE);

        assertThat(house().upload().stopped()).isTrue();
        assertThat(desk.scene.lookup("#upload-dialog")).isNull();
    }

    @Test
    void releasesAPackageOnlyAfterAsking() {
        openPackages();
        hands.write("/");
        hands.write("1.9.2");
        hands.push(KeyCode.ENTER);
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.ENTER);
        hands.push(KeyCode.R);
        assertThat(labels("#package-detail")).contains("Checked");
        hands.push(KeyCode.ENTER);
        assertThat(labels("#package-detail")).contains("Released");
    }

    private void openPackages() {
        hands.interact(() -> FirmwareScenes.rollouts(desk, Role.MANAGER));
        hands.clickOn(node("#tab-packages"));
    }

    private void fillUpload() throws IOException {
        Path file = Files.writeString(folder.resolve("firmware.bin"), "firmware");
        hands.push(KeyCode.N);
        fill("#upload-file", file.toString());
        fill("#upload-version", "9.9");
        fill("#upload-models", "TH-9");
    }

    private void openRollout(Role role, String name) {
        hands.interact(() -> FirmwareScenes.rollouts(desk, role));
        hands.write("/");
        hands.write(name);
        hands.push(KeyCode.ENTER);
        hands.push(KeyCode.HOME);
    }

    private void fill(String query, String text) {
        hands.interact(() -> ((TextInputControl) node(query)).setText(text));
    }

    private FirmwareHouse house() {
        return desk.house.firmware();
    }

    @SuppressWarnings("unchecked")
    private List<JobView> jobs() {
        return ((TableView<JobView>) node("#rollout-jobs")).getItems();
    }

    private List<String> labels(String query) {
        return robot.from(node(query)).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private String text(String query) {
        return node(query) instanceof Labeled label ? label.getText() : "";
    }

    private Node node(String query) {
        return robot.lookup(query).query();
    }
}
