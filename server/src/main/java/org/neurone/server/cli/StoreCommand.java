package org.neurone.server.cli;

import java.nio.file.Path;
import org.neurone.server.operation.Setting;
import org.neurone.server.start.StartupException;
import org.neurone.server.storage.Backup;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.Snapshot;
import org.neurone.server.storage.Takedowns;
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
        for (Object command : new Object[] {
            new SaveBackup(),
            new Restore(),
            new Move(),
            new Moderation.ListModels(),
            new Moderation.ListReports(),
            new Moderation.Dismiss(),
            new Moderation.Hide(),
            new Moderation.Show(),
            new Moderation.ListClasses(),
            new Moderation.Unname()
        }) {
            CommandLine line = new CommandLine(command);
            // An id may begin with a dash.
            line.setUnmatchedOptionsArePositionalParams(takesIds(line));
            SettingOptions.addTo(
                    line.getCommandSpec(),
                    Setting.DATA_FOLDER,
                    Setting.TAKEDOWNS,
                    Setting.DATABASE,
                    Setting.DATABASE_USER,
                    Setting.DATABASE_PASSWORD,
                    Setting.OBJECTS,
                    Setting.OBJECTS_KEY,
                    Setting.OBJECTS_SECRET,
                    Setting.OBJECTS_REGION);
            store.addSubcommand(line);
        }
        return store;
    }

    private static boolean takesIds(CommandLine line) {
        return line.getCommandSpec().positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().equals("ID"));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: backup, restore, move, list, reports, dismiss, hide, show or unname");
    }

    @Command(name = "backup", description = "Writes everything to one file, as it is at one moment.")
    private static final class SaveBackup extends DatabaseCommand {

        @Parameters(paramLabel = "FILE", description = "the file to write, for example neurone.backup")
        private Path file;

        @Override
        String work(Database database) {
            String done = "Backed up " + Backup.write(database, file) + " to " + file + ".";
            Takedowns.read(takedowns()).and(database).write(takedowns());
            return done;
        }
    }

    @Command(name = "restore", description = "Fills an empty database from a backup.")
    private static final class Restore extends DatabaseCommand {

        @Parameters(paramLabel = "FILE", description = "the backup")
        private Path file;

        @Override
        boolean mayMake() {
            return true;
        }

        @Override
        String work(Database database) {
            Takedowns hidden = Takedowns.read(takedowns());
            String done = "Restored " + Backup.read(file, database, hidden) + " from " + file + ".";
            hidden.and(database).write(takedowns());
            return done;
        }
    }

    @Command(name = "move", description = "Copies everything into another, empty database.")
    private static final class Move extends DatabaseCommand {

        @Parameters(paramLabel = "URL", description = "the other database: jdbc:postgresql://HOST/NAME?user=…")
        private String url;

        @Override
        String work(Database database) {
            try (Database target = Database.open(DatabaseSettings.at(url).withObjects(objects()))) {
                return "Moved " + Snapshot.copy(database, target, Takedowns.read(takedowns())) + ".";
            } catch (IllegalArgumentException wrong) {
                throw new StartupException(wrong.getMessage(), wrong);
            }
        }
    }
}
