/// Tasks of people and the rules of their life; start at [org.veranda.model.task.TaskRules].
@NullMarked
package org.veranda.model.task;

import org.jspecify.annotations.NullMarked;
