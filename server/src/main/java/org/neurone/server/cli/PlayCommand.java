package org.neurone.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.neurone.engine.words.Wording;
import org.neurone.server.operation.ServerSettings;
import org.neurone.server.operation.Setting;
import org.neurone.server.operation.Settings;
import org.neurone.server.start.StartupException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the page on a file, and lets it follow what any editor writes into it. */
@Command(
        name = "play",
        description = {
            "Opens the page on a text and follows the file: what an editor saves is what the page shows, with its"
                    + " tables.",
            "Answers this machine alone, and keeps nothing when it is stopped."
        })
public final class PlayCommand implements Callable<Integer> {
    private final Function<ServerSettings, ServeCommand.Running> start;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.nn", description = "the text")
    private Path file;

    @Option(names = "--no-browser", description = "prints the address and opens nothing")
    private boolean silent;

    private PlayCommand(Function<ServerSettings, ServeCommand.Running> start) {
        this.start = start;
    }

    /** @param start starts the server whose page is shown */
    public static CommandLine create(Function<ServerSettings, ServeCommand.Running> start) {
        return new CommandLine(new PlayCommand(start));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        WholeFile.read(file); // says in words what is wrong with it
        Path folder = Files.createTempDirectory("neurone-play");
        ServeCommand.Running server = start.apply(settings(folder));
        Followed followed = Followed.start(file, server.port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(followed, server, folder), "stop"));
        String address = "http://localhost:" + followed.port() + "/";
        spec.commandLine()
                .getOut()
                .println(Program.tongue()
                        .of(Wording.of(
                                file + " is at " + address + "; Ctrl-C stops it.",
                                file + " est à l’adresse " + address + "\u00a0; Ctrl-C l’arrête.")));
        spec.commandLine().getOut().flush();
        if (!silent) {
            open(address);
        }
        server.awaitStop();
        return ExitCode.DONE;
    }

    /** A server of nobody else's: any port, a folder that goes with it, as many saves as there are edits. */
    static ServerSettings settings(Path folder) {
        Map<Setting, String> options = Map.of(
                Setting.HOST, "localhost",
                Setting.PORT, "0",
                Setting.DATA_FOLDER, folder.toString(),
                Setting.READS, "0",
                Setting.SAVES, "0",
                Setting.COMPUTES, "0");
        return Settings.of(options, Map.of(), java.util.Optional.empty()).server();
    }

    private static void stop(Followed followed, ServeCommand.Running server, Path folder) {
        followed.close();
        server.close();
        try (var files = Files.list(folder)) {
            for (Path each : (Iterable<Path>) files::iterator) {
                Files.delete(each);
            }
            Files.delete(folder);
        } catch (IOException kept) {
            throw new StartupException("The folder " + folder + " could not be taken away.", kept);
        }
    }

    /** By what the system opens addresses with; where it has nothing, the address is printed already. */
    private static void open(String address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException nothing) {
            return;
        }
    }
}
