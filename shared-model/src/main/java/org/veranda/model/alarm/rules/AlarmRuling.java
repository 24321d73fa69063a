package org.veranda.model.alarm.rules;

import org.veranda.model.FailingClause;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmState;

/// What a rule says.
sealed interface AlarmRuling {

    /// The alarm as it becomes, which may be as it is.
    record Allowed(AlarmState state) implements AlarmRuling {}

    /// The rules say no, and nobody overrides them.
    record Objection(RefusalCode code, FailingClause failing) implements AlarmRuling {}

    static AlarmRuling allowed(AlarmState state) {
        return new Allowed(state);
    }

    static AlarmRuling allowed(AlarmEdit edit) {
        return new Allowed(edit.done());
    }

    static Objection no(RefusalCode code, String clause, Object detail) {
        return new Objection(code, new FailingClause(clause, detail.toString()));
    }
}
