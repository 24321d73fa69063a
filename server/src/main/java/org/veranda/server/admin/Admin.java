package org.veranda.server.admin;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.veranda.server.installation.CannotStartException;
import org.veranda.server.problem.InvalidInputException;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Carries out one command on a data folder and ends: 0 done, 1 not possible, 2 not understood.
public final class Admin {

    private final PrintStream out;
    private final PrintStream err;
    private final PasswordPrompt passwords;

    Admin(PrintStream out, PrintStream err, PasswordPrompt passwords) {
        this.out = out;
        this.err = err;
        this.passwords = passwords;
    }

    /// Runs the command on this process's console.
    public static int run(String... args) {
        return new Admin(System.out, System.err, new PasswordPrompt()).run(Arrays.asList(args));
    }

    int run(List<String> args) {
        try {
            AdminArguments arguments = AdminArguments.parse(args);
            AdminCommand command = AdminCommand.named(arguments.command());
            command.check(arguments);
            String password = command.needsPassword() ? passwords.ask() : "";
            try (ConfigurableApplicationContext context = start(arguments)) {
                out.println(command.carryOut(context, arguments, password));
            }
            return 0;
        } catch (NotUnderstood e) {
            err.println("veranda: " + e.getMessage());
            err.println(AdminCommand.usage());
            return 2;
        } catch (InvalidInputException e) {
            e.errors()
                    .values()
                    .forEach(texts -> texts.forEach(text -> err.println("veranda: " + text)));
            return 1;
        } catch (RuntimeException e) {
            err.println("veranda: " + reason(e));
            return 1;
        }
    }

    private static ConfigurableApplicationContext start(AdminArguments arguments) {
        Stream<String> quietly =
                Stream.of(
                        "--veranda.attach=true",
                        "--logging.file.name=",
                        "--logging.threshold.console=off");
        return new SpringApplicationBuilder(AdminTool.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Stream.concat(quietly, arguments.properties()).toArray(String[]::new));
    }

    private static String reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStartException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return String.valueOf(thrown.getMessage());
    }
}
