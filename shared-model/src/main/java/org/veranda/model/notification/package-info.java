/// Who is told of what, and how: preferences of people, and what is meant for one person. Start at [NotificationRules].
@NullMarked
package org.veranda.model.notification;

import org.jspecify.annotations.NullMarked;
