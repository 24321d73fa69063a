package org.veranda.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Locale;
import java.util.concurrent.TimeoutException;

class ThemeTest {

    private final Locale before = Locale.getDefault();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void writesSizesSoThatTheyAreUnderstoodWhateverTheSystemsLanguage() {
        Locale.setDefault(Locale.of("es", "ES"));
        Scene scene = new Scene(new Group());

        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    Theme theme = new Theme();
                    theme.scale().set(1.5);
                    theme.applyTo(scene);
                });

        assertThat(scene.getRoot().getStyle()).isEqualTo("-fx-font-size: 19.5px;");
    }
}
