package org.veranda.model.firmware.rollout;

import org.veranda.model.FailingClause;
import org.veranda.model.RefusalCode;

/// What a rule says of a rollout: how it goes on, that it stays, or why not.
sealed interface Ruling {

    record Becomes(Rollout rollout) implements Ruling {}

    record Stays() implements Ruling {}

    record Objection(RefusalCode code, FailingClause failing) implements Ruling {}

    static Ruling becomes(RolloutEdit edit) {
        return new Becomes(edit.done());
    }

    static Ruling stays() {
        return new Stays();
    }

    static Ruling no(RefusalCode code, String clause, Object detail) {
        return new Objection(code, new FailingClause(clause, detail.toString()));
    }

    static Ruling wrongState(Rollout rollout) {
        return no(RefusalCode.WRONG_STATUS, "state", rollout.state().wire());
    }
}
