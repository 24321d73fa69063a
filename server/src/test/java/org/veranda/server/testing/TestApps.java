package org.veranda.server.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.veranda.model.identity.TenantId;

import java.net.URI;
import java.util.List;

/// Several apps on one server: two of one tenant each, with webhooks of their own, and some that are odd.
@TestComponent
public final class TestApps {

    public static final TestApp PLATFORM = new TestApp("house", "house-key", "house-secret");
    public static final TestApp QUINTA = new TestApp("quinta", "quinta-key", "quinta-secret");
    public static final TestApp SERRA = new TestApp("serra", "serra-key", "serra-secret");
    public static final TestApp SMALL = new TestApp("small", "small-key", "small-secret");
    public static final TestApp OFF = new TestApp("off", "off-key", "off-secret");
    public static final TestApp HANGING = new TestApp("hanging", "hanging-key", "hanging-secret");
    public static final TestApp BROKEN = new TestApp("broken", "broken-key", "broken-secret");

    /// The platform's, beside its own: one whose sockets talk, one that counts them, one that has room for a single one.
    public static final TestApp CHAT = new TestApp("chat", "chat-key", "chat-secret");

    public static final TestApp COUNTING =
            new TestApp("counting", "counting-key", "counting-secret");
    public static final TestApp SINGLE = new TestApp("single", "single-key", "single-secret");

    public static final Receiver AT_QUINTA = Receiver.answering(200);
    public static final Receiver AT_SERRA = Receiver.answering(200);
    public static final Receiver AT_HANGING = Receiver.answering(Receiver.HANGS);
    public static final Receiver AT_BROKEN = Receiver.answering(500);

    private static final List<TestApp> APPS =
            List.of(QUINTA, SERRA, SMALL, OFF, HANGING, BROKEN, CHAT, COUNTING, SINGLE);

    private final Environment environment;
    private final TwoTenants.Pair tenants;

    /// The first two tenants of the server, which the apps name.
    TestApps(TwoTenants two, Environment environment) {
        this.environment = environment;
        this.tenants = two.found();
        if (!tenants.equals(new TwoTenants.Pair(new TenantId(1), new TenantId(2)))) {
            throw new IllegalStateException(
                    "The apps name tenants 1 and 2, but these are " + tenants);
        }
    }

    public TwoTenants.Pair tenants() {
        return tenants;
    }

    public URI server() {
        return URI.create("http://localhost:" + port());
    }

    public URI socket(TestApp app) {
        return URI.create("ws://localhost:%s/app/%s?protocol=7".formatted(port(), app.key()));
    }

    private String port() {
        return environment.getRequiredProperty("local.server.port");
    }

    /// Sets these apps.
    static final class Settings
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues values =
                    TestPropertyValues.of(
                            "veranda.app=house:house-key:house-secret",
                            "veranda.apps.house.previous-secret=older-house-secret",
                            "veranda.apps.small.limits.event-bytes=20",
                            "veranda.apps.small.origins=https://small.example",
                            "veranda.apps.small.limits.publishes-per-second=3",
                            "veranda.apps.off.enabled=false",
                            "veranda.apps.chat.client-events=true",
                            "veranda.apps.counting.subscription-count=true",
                            "veranda.apps.single.limits.connections=1",
                            "veranda.apps.quinta.tenants=1",
                            "veranda.apps.quinta.client-events=true",
                            "veranda.apps.serra.tenants=2",
                            "veranda.apps.hanging.webhooks.prefix=hook-",
                            "veranda.apps.broken.webhooks.prefix=hook-",
                            "veranda.webhooks.first-delay=50ms",
                            "veranda.webhooks.timeout=2s",
                            "veranda.webhooks.private-addresses=true",
                            "veranda.webhooks.tries=3");
            values = hook(values, QUINTA, AT_QUINTA);
            values = hook(values, SERRA, AT_SERRA);
            values = hook(values, HANGING, AT_HANGING);
            values = hook(values, BROKEN, AT_BROKEN);
            for (TestApp app : APPS) {
                values = values.and(set(app, "key", app.key()), set(app, "secret", app.secret()));
            }
            values.applyTo(context);
        }

        private static TestPropertyValues hook(
                TestPropertyValues values, TestApp app, Receiver receiver) {
            return values.and(set(app, "webhooks.url", receiver.url().toString()));
        }

        private static String set(TestApp app, String name, String value) {
            return "veranda.apps.%s.%s=%s".formatted(app.id(), name, value);
        }
    }
}
