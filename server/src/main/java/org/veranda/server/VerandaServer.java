package org.veranda.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import java.util.Arrays;

/// Entry point of the companion server, and of its `admin` commands.
@SpringBootApplication
@ConfigurationPropertiesScan
public class VerandaServer {

    public static void main(String[] args) {
        try {
            SpringApplication.run(VerandaServer.class, CommandLine.properties(Arrays.asList(args)));
        } catch (CommandLine.NotUnderstood e) {
            System.err.println("veranda: " + e.getMessage());
            System.exit(2);
        }
    }
}
