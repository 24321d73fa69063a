/// API keys: what machines of a tenant show instead of signing in. Start at [ApiKeys].
@NamedInterface("keys")
@NullMarked
package org.veranda.server.identity.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
