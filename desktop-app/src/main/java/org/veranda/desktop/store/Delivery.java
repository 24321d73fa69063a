package org.veranda.desktop.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.desktop.connection.Backoff;
import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.connection.http.SessionEndedException;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.store.UndeliveredException.Fate;
import org.veranda.wire.CommandBatch;
import org.veranda.wire.CommandEnvelope;
import org.veranda.wire.CommandOutcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Brings commands to the server and their outcomes back. A request that may have arrived is
/// repeated until it is answered; one that surely did not fails at once, so that nothing happens
/// later than the user thinks.
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_FAULTS = 3;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Api api;

    Delivery(Api api) {
        this.api = api;
    }

    /// One outcome each, or an [UndeliveredException] with those that are known.
    List<CommandOutcome> deliver(List<CommandEnvelope> commands) throws InterruptedException {
        List<CommandOutcome> outcomes = new ArrayList<>();
        for (int from = 0; from < commands.size(); from += MOST_AT_ONCE) {
            int to = Math.min(commands.size(), from + MOST_AT_ONCE);
            outcomes.addAll(deliver(new CommandBatch(commands.subList(from, to)), outcomes));
        }
        return outcomes;
    }

    private List<CommandOutcome> deliver(CommandBatch batch, List<CommandOutcome> before)
            throws InterruptedException {
        Backoff backoff = new Backoff(new SplittableRandom());
        boolean mayHaveArrived = false;
        int faults = 0;
        while (true) {
            try {
                return ask(batch);
            } catch (ContactException e) {
                mayHaveArrived |= e.mayHaveArrived();
                if (!mayHaveArrived) {
                    throw new UndeliveredException(before, Fate.NOT_SENT, e);
                }
                log.info(
                        "Asking again for {} commands: {}",
                        batch.commands().size(),
                        e.getMessage());
                Thread.sleep(backoff.next());
            } catch (ProblemException e) {
                faults++;
                mayHaveArrived |= e.status() >= 500;
                if (faults > MOST_FAULTS || !e.passing()) {
                    throw new UndeliveredException(before, fate(mayHaveArrived), e);
                }
                Thread.sleep(e.retryAfter() == null ? A_MOMENT : e.retryAfter());
            } catch (SessionEndedException e) {
                throw new UndeliveredException(before, fate(mayHaveArrived), e);
            } catch (RuntimeException e) {
                throw new UndeliveredException(before, Fate.UNKNOWN, e);
            }
        }
    }

    private List<CommandOutcome> ask(CommandBatch batch) {
        List<CommandOutcome> outcomes =
                api.postForList("/api/v1/commands", batch, CommandOutcome.class);
        if (outcomes.size() != batch.commands().size()) {
            throw new IllegalStateException(
                    "Cannot match "
                            + outcomes.size()
                            + " outcomes with "
                            + batch.commands().size()
                            + " commands");
        }
        return outcomes;
    }

    private static Fate fate(boolean mayHaveArrived) {
        return mayHaveArrived ? Fate.UNKNOWN : Fate.DECLINED;
    }
}
