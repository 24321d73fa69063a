package org.veranda.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.veranda.desktop.testing.Hands;
import org.veranda.desktop.ui.Palette;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.ThemeChoice;

import java.util.Locale;

class SettingsViewTest {

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private final Settings settings = new Settings();

    @AfterEach
    void close() {
        hands.closeAll();
    }

    @ParameterizedTest
    @CsvSource({"en,NORMAL", "es,NORMAL", "en,LARGER", "es,LARGER"})
    void showsEveryWordWholeAndEveryHeadingOnTheGroundOfTheBoard(String language, TextSize size) {
        Texts texts = new Texts(Locale.of(language));
        SimpleStringProperty account =
                new SimpleStringProperty("Inês Martins de Carvalho · inesmartins@quinta.example");
        hands.open(() -> {
            Theme theme = new Theme();
            theme.choice().set(ThemeChoice.DARK);
            theme.scale().set(size.scale());
            SettingsView view = new SettingsView(settings, texts, account, () -> {});
            Scene scene = new Scene((Parent) view.node(), 1366, 768);
            theme.applyTo(scene);
            return scene;
        });

        for (Node drawn : robot.lookup(node -> node instanceof Text).queryAll()) {
            if (drawn.getParent() instanceof Labeled label && drawn instanceof Text text) {
                assertThat(text.getText().replace("\n", " ")).isEqualTo(label.getText());
            }
        }
        assertThat(robot.lookup("#settings").queryAs(Region.class))
                .extracting(page -> page.getBackground().getFills().getLast().getFill())
                .isEqualTo(Palette.DARK.color("board"));
    }
}
