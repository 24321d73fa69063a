/// Who is told of what, and how: preferences, notices meant for one person, mail. It knows no feature: features ask
/// [AlarmAudience] whose own channels get a copy of an alarm, hand alarms that begin to [AlarmMail], and publish a
/// [PersonalNotice] inside the transaction that causes it.
@ApplicationModule(allowedDependencies = {"journal", "identity", "tenancy", "problem"})
@NullMarked
package org.veranda.server.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
