package org.neurone.server.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.neurone.server.operation.ServerSettings;
import org.neurone.server.operation.Setting;
import org.neurone.server.operation.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the playground and shared models until it is told to stop. */
@Command(name = "serve", description = "Serves the playground and shared models over HTTP.")
public final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final Function<ServerSettings, Running> start;

    private ServeCommand(Function<ServerSettings, Running> start) {
        this.start = start;
    }

    /** A server that answers. */
    public interface Running extends AutoCloseable {

        /** The port it listens on. */
        int port();

        /** Returns when the server has stopped. */
        void awaitStop() throws InterruptedException;

        /** Lets the requests in flight finish, then stops. */
        @Override
        void close();
    }

    /**
     * The command with an option for each setting.
     *
     * @param start starts the server
     */
    public static CommandLine create(Function<ServerSettings, Running> start) {
        CommandLine command = new CommandLine(new ServeCommand(start));
        SettingOptions.addTo(command.getCommandSpec(), Setting.values());
        return command;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = SettingOptions.read(spec.commandLine().getParseResult(), System.getenv());
        ServerSettings server = settings.server();
        Running running = start.apply(server);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        settings.lines().forEach(spec.commandLine().getOut()::println);
        spec.commandLine()
                .getOut()
                .println("Neurone is at http://" + server.host().orElse("localhost") + ":" + running.port() + "/");
        spec.commandLine().getOut().flush();
        running.awaitStop();
        return ExitCode.DONE;
    }
}
