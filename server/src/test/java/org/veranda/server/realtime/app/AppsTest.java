package org.veranda.server.realtime.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.veranda.model.identity.TenantId;
import org.veranda.server.installation.CannotStartException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class AppsTest {

    private static final TenantId QUINTA = new TenantId(1);
    private static final TenantId SERRA = new TenantId(2);
    private static final App PLATFORM = new App("veranda", "platform-key", "s3", List.of("*"));

    private static final Map<String, String> SHOP =
            Map.of("veranda.apps.shop.key", "shop-key", "veranda.apps.shop.secret", "shop-secret");

    @Test
    void areFoundByIdAndByKeyAndEachHasTheUsualOptions() {
        Apps apps = apps(SHOP);

        App shop = apps.byKey("shop-key").orElseThrow();

        assertThat(apps.byId("shop")).contains(shop);
        assertThat(apps.platform()).isEqualTo(PLATFORM);
        assertThat(apps.all()).containsExactly(PLATFORM, shop);
        assertThat(apps.byKey("nobody's")).isEmpty();
        assertThat(shop.enabled()).isTrue();
        assertThat(shop.clientEventsOn()).isFalse();
        assertThat(shop.limits().eventBytes()).isEqualTo(10_240);
        assertThat(shop.limits().clientEventsPerSecond()).isEqualTo(10);
        assertThat(shop.options().webhook()).isNull();
    }

    @Test
    void touchOnlyTheTenantsTheyNameAndAllWhenTheyNameNone() {
        App limited = apps(with("tenants", " 1 ,3")).byId("shop").orElseThrow();
        App platforms = apps(SHOP).byId("shop").orElseThrow();

        assertThat(limited.mayTouch(QUINTA)).isTrue();
        assertThat(limited.mayTouch(SERRA)).isFalse();
        assertThat(platforms.mayTouch(SERRA)).isTrue();
    }

    @Test
    void believeBothSecretsDuringARotationAndSignWithTheNewOne() {
        App before = apps(SHOP).byId("shop").orElseThrow();
        App rotated =
                apps(Map.of(
                                "veranda.apps.shop.key", "shop-key",
                                "veranda.apps.shop.secret", "new-secret",
                                "veranda.apps.shop.previous-secret", "shop-secret"))
                        .byId("shop")
                        .orElseThrow();

        String old = before.sign("text").hex();
        String fresh = rotated.sign("text").hex();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(rotated.signed("text", old)).isTrue();
        assertThat(rotated.signed("text", fresh)).isTrue();
        assertThat(rotated.signed("other", old)).isFalse();
        assertThat(before.signed("text", fresh)).isFalse();
    }

    @Test
    void takeWhatIsSetUnderThePlatformsIdForThePlatforms() {
        Apps apps =
                apps(
                        Map.of(
                                "veranda.apps.veranda.previous-secret", "older",
                                "veranda.apps.veranda.client-events", "true",
                                "veranda.apps.veranda.webhooks.url", "https://hotel.example/hook"));

        App platform = apps.platform();

        assertThat(apps.all()).containsExactly(platform);
        assertThat(platform.key()).isEqualTo("platform-key");
        assertThat(platform.clientEventsOn()).isTrue();
        assertThat(platform.signed("text", new Secret("older").sign(new byte[0]).hex())).isFalse();
        assertThat(platform.signed("", new Secret("older").sign(new byte[0]).hex())).isTrue();
        assertThat(platform.options().webhook())
                .isNotNull()
                .extracting(webhook -> webhook.url().getHost())
                .isEqualTo("hotel.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    key               |                     | veranda.apps.shop.key: it is missing
                    key               | platform-key        | veranda and shop share it
                    key               | a/b                 | veranda.apps.shop.key: expected up to 64
                    secret            | ' '                 | veranda.apps.shop.secret: it is missing
                    tenants           | quinta              | veranda.apps.shop.tenants: expected the numbers
                    tenants           | 1,-2                | veranda.apps.shop.tenants: expected the numbers
                    limits.event-bytes| 0                   | limits.event-bytes: expected 1 or more
                    webhooks.url      | ftp://hotel.example | webhooks.url: expected http:// or https://
                    webhooks.url      | https://u:pass@h    | webhooks.url: expected http:// or https://
                    webhooks.url      | http:///hook        | webhooks.url: expected http:// or https://
                    webhooks.events   | channel_opened      | webhooks.events: expected some of [cache_miss
                    """)
    void stopTheStartInOneLineThatNamesTheSetting(String name, String value, String line) {
        Map<String, String> settings = with(name, value == null ? "" : value);
        if (name.startsWith("webhooks.events")) {
            settings.put("veranda.apps.shop.webhooks.url", "https://hotel.example");
        }

        assertThatThrownBy(() -> apps(settings))
                .isInstanceOf(CannotStartException.class)
                .message()
                .contains(line)
                .doesNotContain("\n")
                .doesNotContain("pass@");
    }

    @ParameterizedTest
    @CsvSource({"key,k", "secret,s", "tenants,1", "origins,https://a.example"})
    void saysWhereThePlatformsOwnSettingsAre(String name, String value) {
        assertThatThrownBy(() -> apps(Map.of("veranda.apps.veranda." + name, value)))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("veranda.apps.veranda." + name + ": this is the platform's");
    }

    @Test
    void neverTellTheirSecrets() {
        Map<String, String> rotating = with("previous-secret", "old-secret");

        assertThat(apps(rotating).all().toString() + settings(rotating) + settings(rotating).apps())
                .doesNotContain("shop-secret")
                .doesNotContain("old-secret");
        assertThat(apps(rotating).byId("shop").orElseThrow().credentials().toString())
                .doesNotContain("shop-secret")
                .doesNotContain("old-secret");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new LinkedHashMap<>(SHOP);
        settings.put("veranda.apps.shop." + name, value);
        return settings;
    }

    private static Apps apps(Map<String, String> settings) {
        return AppConfiguration.all(PLATFORM, settings(settings));
    }

    private static AppSettings settings(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("veranda", AppSettings.class);
    }
}
