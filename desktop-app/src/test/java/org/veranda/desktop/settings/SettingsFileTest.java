package org.veranda.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.desktop.ui.ThemeChoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class SettingsFileTest {

    private static final Path HOME = Path.of("home");

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("new").resolve("console.properties");
    }

    @Test
    void keepsEveryChoiceBetweenStarts() {
        Settings first = new Settings();
        try (SettingsFile _ = SettingsFile.open(file, first)) {
            first.server().set("https://quinta.example");
            first.email().set("desk@quinta.example");
            first.language().set(Locale.of("es"));
            first.theme().set(ThemeChoice.DARK);
            first.density().set(Density.MINI);
            first.textSize().set(TextSize.LARGER);
            first.reducedMotion().set(true);
            first.letterKeys().set(LetterKeys.FIND);
        }

        Settings again = new Settings();
        SettingsFile.open(file, again).close();

        assertThat(again.server().get()).isEqualTo("https://quinta.example");
        assertThat(again.email().get()).isEqualTo("desk@quinta.example");
        assertThat(again.language().get()).isEqualTo(Locale.of("es"));
        assertThat(again.theme().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(again.density().get()).isEqualTo(Density.MINI);
        assertThat(again.textSize().get()).isEqualTo(TextSize.LARGER);
        assertThat(again.reducedMotion().get()).isTrue();
        assertThat(again.letterKeys().get()).isEqualTo(LetterKeys.FIND);
    }

    @Test
    void startsWithTheUsualWhenTheFileSpeaksOfSomethingUnknown() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "theme=sepia\ndensity=compact\nwallpaper=sea\n");

        Settings settings = new Settings();
        SettingsFile.open(file, settings).close();

        assertThat(settings.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(settings.density().get()).isEqualTo(Density.COMPACT);
    }

    @Test
    void startsWithTheUsualWhenTheFileIsDamaged() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, '\\', 'u', 'x'});

        Settings settings = new Settings();
        SettingsFile.open(file, settings).close();

        assertThat(settings.server().get()).isEmpty();
    }

    @Test
    void livesWhereTheSystemKeepsSettings() {
        assertThat(ConfigFolder.of(Map.of(), "Linux", HOME))
                .isEqualTo(HOME.resolve(".config/veranda"));
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "xdg"), "Linux", HOME))
                .isEqualTo(Path.of("xdg/veranda"));
        assertThat(ConfigFolder.of(Map.of("APPDATA", "roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("roaming/Veranda"));
        assertThat(ConfigFolder.of(Map.of(), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Veranda"));
    }
}
