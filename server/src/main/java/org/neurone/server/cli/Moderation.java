package org.neurone.server.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neurone.server.board.SqlEntryStore;
import org.neurone.server.classroom.Sheets;
import org.neurone.server.model.Inventory;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.Reports;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.start.StartupException;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.Takedowns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an operator looks through and hides. */
final class Moderation {

    private Moderation() {}

    @Command(name = "list", description = "Finds models and lessons by age, words and size, the newest first.")
    static final class ListModels extends DatabaseCommand {

        @Option(names = "--words", paramLabel = "WORDS", description = "what the text or its title contains")
        private String words;

        @Option(names = "--since", paramLabel = "DATE", description = "saved first on this day or later (UTC)")
        private LocalDate since;

        @Option(names = "--until", paramLabel = "DATE", description = "saved first before this day (UTC)")
        private LocalDate until;

        @Option(
                names = "--bytes",
                paramLabel = "N",
                defaultValue = "0",
                description = "texts of at least so many bytes")
        private long bytes;

        @Option(
                names = "--count",
                paramLabel = "N",
                defaultValue = "50",
                description = "at most so many: ${DEFAULT-VALUE}")
        private int count;

        @Override
        String work(Database database) {
            List<Inventory.Line> found = new Inventory(database)
                    .find(new Inventory.Search(
                            Optional.ofNullable(words),
                            since == null ? Instant.EPOCH : start(since),
                            until == null ? start(LocalDate.of(9999, 12, 31)) : start(until),
                            bytes,
                            count));
            return found.isEmpty()
                    ? "No model and no lesson matches."
                    : found.stream().map(ListModels::line).collect(Collectors.joining(System.lineSeparator()));
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        private static String line(Inventory.Line model) {
            return model.id() + "  " + model.created().truncatedTo(ChronoUnit.SECONDS) + "  " + model.bytes()
                    + (model.kind().isLesson() ? " bytes  lesson  " : " bytes  ") + model.saves()
                    + (model.saves() == 1 ? " save" : " saves")
                    + (model.hidden() ? "  hidden" : "")
                    + model.title().map(title -> "  " + plain(title)).orElse("");
        }
    }

    @Command(name = "reports", description = "What visitors reported, for what is still shown.")
    static final class ListReports extends DatabaseCommand {

        @Override
        String work(Database database) {
            List<Reports.Reported> open = new Reports(database, Clock.systemUTC()).open();
            return open.isEmpty()
                    ? "Nothing is reported."
                    : open.stream().map(ListReports::lines).collect(Collectors.joining(System.lineSeparator()));
        }

        private static String lines(Reports.Reported model) {
            return model.id() + "  " + model.latest().truncatedTo(ChronoUnit.SECONDS)
                    + model.title().map(title -> "  " + plain(title)).orElse("")
                    + model.reasons().stream()
                            .map(reason -> System.lineSeparator() + "    " + plain(reason))
                            .collect(Collectors.joining());
        }
    }

    @Command(name = "dismiss", description = "Forgets what was reported of models and lessons; they stay shown.")
    static final class Dismiss extends DatabaseCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "their ids")
        private List<String> ids;

        @Override
        String work(Database database) {
            Reports reports = new Reports(database, Clock.systemUTC());
            int dismissed = ids.stream().mapToInt(reports::dismiss).sum();
            return "Dismissed " + dismissed + (dismissed == 1 ? " report." : " reports.");
        }
    }

    /** A stranger's words for a terminal: on one line, and no character that moves its cursor. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }

    @Command(
            name = "hide",
            description = "Hides models and lessons from everybody, restored backups included; their links answer 410.")
    static final class Hide extends DatabaseCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "their ids")
        private List<String> ids;

        @Override
        String work(Database database) {
            return hide(this, database, ids, true) + " hidden.";
        }
    }

    @Command(name = "show", description = "Shows hidden models and lessons again.")
    static final class Show extends DatabaseCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "their ids")
        private List<String> ids;

        @Override
        String work(Database database) {
            return hide(this, database, ids, false) + " shown.";
        }
    }

    @Command(name = "classes", description = "Lists the classes that are open, the newest first.")
    static final class ListClasses extends DatabaseCommand {

        @Override
        String work(Database database) {
            List<String> lines = new Sheets(database, Clock.systemUTC(), Duration.ZERO).lines();
            return lines.isEmpty()
                    ? "There is no class."
                    : lines.stream().map(Moderation::plain).collect(Collectors.joining(System.lineSeparator()));
        }
    }

    @Command(name = "unname", description = "Takes the nicknames off entries to challenges; the entries stay.")
    static final class Unname extends DatabaseCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "the ids of the entries' texts")
        private List<String> ids;

        @Override
        String work(Database database) {
            SqlEntryStore entries = new SqlEntryStore(database, Clock.systemUTC());
            for (String id : ids) {
                if (!entries.unname(id)) {
                    throw new StartupException("There is no entry whose text has the id " + id + ".");
                }
            }
            return ids.size() == 1 ? "1 entry without a nickname." : ids.size() + " entries without nicknames.";
        }
    }

    /** All of them; what is unknown is named when the others are done. */
    private static String hide(DatabaseCommand command, Database database, List<String> ids, boolean hidden) {
        Takedowns listed = Takedowns.read(command.takedowns());
        ModelStore store = new SqlModelStore(database, Clock.systemUTC());
        Sheets sheets = new Sheets(database, Clock.systemUTC(), Duration.ZERO);
        Map<Boolean, List<String>> done = ids.stream()
                .distinct()
                .collect(Collectors.partitioningBy(id -> store.hide(id, hidden) || sheets.hide(id, hidden)));
        if (!done.get(true).isEmpty()) {
            (hidden ? listed.and(database) : listed.without(done.get(true))).write(command.takedowns());
        }
        if (!done.get(false).isEmpty()) {
            throw new StartupException(
                    "There is no model, lesson or class with the id " + String.join(", ", done.get(false)) + "."
                            + (done.get(true).isEmpty() ? "" : " The others are " + (hidden ? "hidden." : "shown.")));
        }
        return String.join(", ", done.get(true)) + (done.get(true).size() == 1 ? " is" : " are");
    }
}
