package org.veranda.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Entry point of the companion server.
@SpringBootApplication
public class VerandaServer {

    public static void main(String[] args) {
        SpringApplication.run(VerandaServer.class, args);
    }
}
