package org.veranda.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.settings.Settings;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class BelongingsTest {

    private final Settings lasting = new Settings();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void followsWhatIsChosenBothWays() {
        try (Belongings own = onFx(() -> new Belongings(lasting))) {
            onFx(() -> {
                lasting.language().set(Locale.of("es"));
                own.settings().density().set(Density.COMPACT);
                return true;
            });

            assertThat(own.texts().get("rooms.title")).isEqualTo("Habitaciones");
            assertThat(lasting.density().get()).isEqualTo(Density.COMPACT);
        }
    }

    @Test
    void letsGoOfTheScreensThatListened() throws TimeoutException {
        WeakReference<Object> screen = new WeakReference<>(onFx(this::listenAndLeave));

        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> {
                    System.gc();
                    return screen.refersTo(null);
                });
        assertThat(screen.get()).isNull();
    }

    private Object listenAndLeave() {
        List<Object> screen = new ArrayList<>();
        Belongings own = new Belongings(lasting);
        own.settings().density().subscribe(now -> screen.add(now));
        own.texts().locale().subscribe(now -> screen.add(now));
        own.theme().palette().subscribe(now -> screen.add(now));
        own.theme().scale().subscribe(now -> screen.add(now));
        own.ticker().minute().subscribe(now -> screen.add(now));
        own.close();
        return screen;
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }
}
