package org.veranda.server.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

class KeptTest {

    private static final Duration TIME = Duration.ofMinutes(2);

    private final AtomicLong now = new AtomicLong();
    private final Kept<Integer, Object> kept = new Kept<>(Object::new, now::get);

    @Test
    void pushesNoneOutHoweverManyResortsThereAre() {
        Object first = get(0);

        for (int resort = 1; resort <= 1_000; resort++) {
            get(resort);
        }

        assertThat(get(0)).isSameAs(first);
        assertThat(kept.size()).isEqualTo(1_001);
    }

    @Test
    void forgetsThoseThatNobodyAskedForSince() {
        Object unused = get(1);
        Object used = get(2);

        pass(TIME.dividedBy(2));
        get(2);
        pass(TIME.dividedBy(2));

        assertThat(kept.size()).isEqualTo(1);
        assertThat(get(2)).isSameAs(used);
        assertThat(get(1)).isNotSameAs(unused);
    }

    @Test
    void keepsOneThatIsInUseHoweverLongItTakes() {
        List<Object> both =
                kept.use(
                        1,
                        mine -> {
                            pass(TIME.multipliedBy(3));
                            return List.of(mine, get(1));
                        });

        assertThat(both.getFirst()).isSameAs(both.getLast());
    }

    private Object get(int key) {
        return kept.use(key, Function.identity());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
        kept.forgetUnusedFor(TIME);
    }
}
