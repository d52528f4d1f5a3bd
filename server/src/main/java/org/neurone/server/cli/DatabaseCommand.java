package org.neurone.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neurone.server.operation.Settings;
import org.neurone.server.start.StartupException;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.ObjectSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that opens the database of a server, which must be there, and prints a sentence of what it did. */
abstract class DatabaseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    abstract String work(Database database);

    /** The file that lists what the operator has hidden. */
    final Path takedowns() {
        return settings().takedowns();
    }

    /** Whether a database is made where there is none. */
    boolean mayMake() {
        return false;
    }

    @Override
    public final Integer call() {
        DatabaseSettings settings = settings().database();
        settings.sqliteFile().filter(file -> !mayMake() && !Files.exists(file)).ifPresent(absent -> {
            throw new StartupException("There is no database " + absent + ".");
        });
        try (Database database = Database.open(settings)) {
            spec.commandLine().getOut().println(work(database));
        }
        return ExitCode.DONE;
    }

    /** Where long contents are kept. */
    final Optional<ObjectSettings> objects() {
        return settings().database().objects();
    }

    private Settings settings() {
        return SettingOptions.read(spec.commandLine().getParseResult(), System.getenv());
    }
}
