/// What the whole domain shares: decisions and refusals.
@NullMarked
package org.veranda.model;

import org.jspecify.annotations.NullMarked;
