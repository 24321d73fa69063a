package org.veranda.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Entry point of the companion server.
@SpringBootApplication
@ConfigurationPropertiesScan
public class VerandaServer {

    public static void main(String[] args) {
        SpringApplication.run(VerandaServer.class, args);
    }
}
