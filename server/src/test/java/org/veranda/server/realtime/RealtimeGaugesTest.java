package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.view.Count;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class RealtimeGaugesTest {

    @Test
    void nameTheTenantsWithMostSocketsAndSumUpTheRest() {
        Map<TenantId, Count> counts =
                LongStream.rangeClosed(1, 130)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        TenantId::new,
                                        id -> new Count(id.intValue(), 0, 0, 0, 0, 0, 0)));

        Map<String, Double> shown = shown(counts);

        assertThat(shown).hasSize(RealtimeGauges.MOST_TENANTS + 1);
        assertThat(shown).containsEntry("130", 130.0).containsEntry("31", 31.0);
        assertThat(shown).doesNotContainKey("30");
        assertThat(shown).containsEntry("others", 30.0 * 31 / 2);
    }

    @Test
    void showNoTenantThatNobodyIsConnectedFor() {
        assertThat(shown(Map.of())).containsExactly(Map.entry("others", 0.0));
    }

    private static Map<String, Double> shown(Map<TenantId, Count> counts) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        MultiGauge.builder("tenants").register(registry).register(RealtimeGauges.rows(counts));
        Function<Meter, String> tenant = meter -> meter.getId().getTag("tenant");
        return registry.find("tenants").gauges().stream()
                .collect(Collectors.toMap(tenant, gauge -> gauge.value()));
    }
}
