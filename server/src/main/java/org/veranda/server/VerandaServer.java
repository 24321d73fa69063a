package org.veranda.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.veranda.server.admin.Admin;

import java.util.Arrays;

/// Entry point of the companion server, and of its `admin` commands.
@SpringBootApplication
@ConfigurationPropertiesScan
public class VerandaServer {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("admin")) {
            System.exit(Admin.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        try {
            SpringApplication.run(VerandaServer.class, CommandLine.properties(Arrays.asList(args)));
        } catch (CommandLine.NotUnderstood e) {
            System.err.println("veranda: " + e.getMessage());
            System.exit(2);
        }
    }
}
