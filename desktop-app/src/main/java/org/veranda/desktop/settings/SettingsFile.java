package org.veranda.desktop.settings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.desktop.ui.ThemeChoice;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Keeps [Settings] in a file of the user's, replaced whole at every change so that a crash leaves
/// either the old one or the new one. Nothing secret is in it.
public final class SettingsFile implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final List<Kept<?>> kept;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("settings").daemon().factory());

    private SettingsFile(Path file, Settings settings) {
        this.file = file;
        this.kept =
                List.of(
                        Kept.text("server", settings.server()),
                        Kept.text("email", settings.email()),
                        Kept.language("language", settings.language()),
                        Kept.choice("theme", settings.theme(), ThemeChoice.class),
                        Kept.choice("density", settings.density(), Density.class),
                        Kept.choice("text-size", settings.textSize(), TextSize.class),
                        Kept.flag("reduced-motion", settings.reducedMotion()),
                        Kept.choice("letter-keys", settings.letterKeys(), LetterKeys.class),
                        Kept.choice("sounds", settings.sounds(), Sounds.class),
                        Kept.text("alarm-filters", settings.alarmFilters()));
    }

    /// Puts what the file says into the settings and keeps their changes from now on.
    public static SettingsFile open(Path file, Settings settings) {
        SettingsFile opened = new SettingsFile(file, settings);
        opened.restore();
        opened.kept.forEach(one -> one.property().subscribe((_, _) -> opened.save()));
        return opened;
    }

    /// Waits until the last change is written.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("Cannot finish writing {} in time", file);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void restore() {
        if (!Files.exists(file)) {
            return;
        }
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            found.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("Cannot read {}: starting with the usual settings", file, e);
        }
        for (Kept<?> one : kept) {
            String text = found.getProperty(one.key());
            if (text != null) {
                one.restore(text);
            }
        }
    }

    private void save() {
        if (writer.isShutdown()) {
            return;
        }
        Properties now = new Properties();
        kept.forEach(one -> now.setProperty(one.key(), one.written()));
        writer.execute(() -> write(now));
    }

    private void write(Properties content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "settings", ".new");
            try (Writer out = Files.newBufferedWriter(fresh)) {
                content.store(out, null);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            log.warn("Cannot keep the settings in {}", file, e);
        }
    }
}
