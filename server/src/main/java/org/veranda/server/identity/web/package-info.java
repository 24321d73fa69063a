/// Identity over HTTP: who may come in, and the resources of sign-in and users.
@NullMarked
package org.veranda.server.identity.web;

import org.jspecify.annotations.NullMarked;
