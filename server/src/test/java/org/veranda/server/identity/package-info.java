/// Who may come in and what they may do, asked over HTTP with two tenants at hand.
@NullMarked
package org.veranda.server.identity;

import org.jspecify.annotations.NullMarked;
