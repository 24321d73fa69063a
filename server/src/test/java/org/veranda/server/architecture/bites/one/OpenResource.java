package org.veranda.server.architecture.bites.one;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.WebSocketSession;
import org.veranda.server.architecture.bites.two.OpenTable;

/// A public controller that holds a socket and reaches into its neighbour.
@TestComponent
@RestController
public interface OpenResource {

    OpenTable table();

    WebSocketSession socket();
}
