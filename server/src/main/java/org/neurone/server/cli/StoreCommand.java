package org.neurone.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.operation.Setting;
import org.neurone.server.start.StartupException;
import org.neurone.server.storage.Backup;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.Snapshot;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an operator does with the database; each works while servers run on it, except restoring. */
@Command(name = "store", description = "Backs up, restores, moves and tidies the database of a server.")
public final class StoreCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private StoreCommand() {}

    /** The command with its own commands. */
    public static CommandLine create() {
        CommandLine store = new CommandLine(new StoreCommand());
        for (Object command : new Object[] {new SaveBackup(), new Restore(), new Move(), new Hide(), new Show()}) {
            CommandLine line = new CommandLine(command);
            SettingOptions.addTo(
                    line.getCommandSpec(),
                    Setting.DATA_FOLDER,
                    Setting.DATABASE,
                    Setting.DATABASE_USER,
                    Setting.DATABASE_PASSWORD);
            store.addSubcommand(line);
        }
        return store;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: backup, restore, move, hide or show");
    }

    private abstract static sealed class OnDatabase implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        abstract String work(Database database);

        /** Whether a database is made where there is none. */
        boolean mayMake() {
            return false;
        }

        @Override
        public final Integer call() {
            DatabaseSettings settings = SettingOptions.read(spec.commandLine().getParseResult(), System.getenv())
                    .database();
            settings.sqliteFile()
                    .filter(file -> !mayMake() && !Files.exists(file))
                    .ifPresent(absent -> {
                        throw new StartupException("There is no database " + absent + ".");
                    });
            try (Database database = Database.open(settings)) {
                spec.commandLine().getOut().println(work(database));
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "backup", description = "Writes everything to one file, as it is at one moment.")
    private static final class SaveBackup extends OnDatabase {

        @Parameters(paramLabel = "FILE", description = "the file to write, for example neurone.backup")
        private Path file;

        @Override
        String work(Database database) {
            return "Backed up " + Backup.write(database, file) + " to " + file + ".";
        }
    }

    @Command(name = "restore", description = "Fills an empty database from a backup.")
    private static final class Restore extends OnDatabase {

        @Parameters(paramLabel = "FILE", description = "the backup")
        private Path file;

        @Override
        boolean mayMake() {
            return true;
        }

        @Override
        String work(Database database) {
            return "Restored " + Backup.read(file, database) + " from " + file + ".";
        }
    }

    @Command(name = "move", description = "Copies everything into another, empty database.")
    private static final class Move extends OnDatabase {

        @Parameters(paramLabel = "URL", description = "the other database: jdbc:postgresql://HOST/NAME?user=…")
        private String url;

        @Override
        String work(Database database) {
            try (Database target = Database.open(DatabaseSettings.at(url))) {
                return "Moved " + Snapshot.copy(database, target) + ".";
            } catch (IllegalArgumentException wrong) {
                throw new StartupException(wrong.getMessage(), wrong);
            }
        }
    }

    @Command(name = "hide", description = "Hides a model from everybody; its link answers 410.")
    private static final class Hide extends OnDatabase {

        @Parameters(paramLabel = "ID", description = "the model's id")
        private String id;

        @Override
        String work(Database database) {
            return hide(database, id, true) + " is hidden.";
        }
    }

    @Command(name = "show", description = "Shows a hidden model again.")
    private static final class Show extends OnDatabase {

        @Parameters(paramLabel = "ID", description = "the model's id")
        private String id;

        @Override
        String work(Database database) {
            return hide(database, id, false) + " is shown.";
        }
    }

    private static String hide(Database database, String id, boolean hidden) {
        ModelStore store = new SqlModelStore(database, Clock.systemUTC());
        if (!store.hide(id, hidden)) {
            throw new StartupException("There is no model with the id " + id + ".");
        }
        return id;
    }
}
