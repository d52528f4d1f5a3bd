package org.neurone.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.cli.Ran;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.NewSave;
import org.neurone.server.model.Saving;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

class MainTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownCommandIsRefusedWithTheNearestOne() {
        assertEquals(
                new Ran(2, "", "There is no command “serv” here. Did you mean serve?\nSee neurone --help.\n"),
                Ran.of("serv"));
    }

    @Test
    void anUnknownOptionOrAMissingValueIsRefused() {
        assertEquals(2, Ran.of("serve", "--prot", "1").code());
        assertEquals(2, Ran.of("serve", "--port").code());
        assertEquals(2, Ran.of("store").code());
        assertEquals(2, Ran.of().code());
    }

    @Test
    void aPortInUseIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
            Ran ran = Ran.of("serve", "--port", "" + taken.getLocalPort(), "--data-folder", folder.toString());
            assertEquals(
                    new Ran(
                            1,
                            "",
                            "Port " + taken.getLocalPort()
                                    + " of localhost cannot be listened on: another program has it.\n"),
                    ran);
        }
    }

    @Test
    void anUnwritableDataFolderIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(
                new Ran(1, "", "The data folder " + file.resolve("data") + " cannot be made.\n"),
                Ran.of(
                        "serve",
                        "--port",
                        "0",
                        "--data-folder",
                        file.resolve("data").toString()));
    }

    @Test
    void aSettingThatMakesNoSenseIsOneSentence() {
        assertEquals(
                new Ran(2, "", "The setting port must be a whole number, not “x” (from --port).\n"),
                Ran.of("serve", "--port", "x"));
    }

    @Test
    void helpNamesEveryCommand() {
        Ran ran = Ran.of("--help");
        assertEquals(0, ran.code());
        for (String command : new String[] {"serve", "train", "check", "format", "predict", "store"}) {
            assertTrue(ran.out().contains("  " + command + " "), ran.out());
        }
    }

    @Test
    void theStoreCommandsWorkOnTheDataFolder() {
        String data = folder.resolve("data").toString();
        String backup = folder.resolve("b").toString();
        assertEquals(
                new Ran(1, "", "There is no database " + folder.resolve("data/neurone.db") + ".\n"),
                Ran.of("store", "hide", "AAAAAAAAAAA", "--data-folder", data));
        assertFalse(Files.exists(folder.resolve("data")), "a typing mistake makes no database");
        Database.open(DatabaseSettings.file(folder.resolve("data/neurone.db"))).close();
        assertEquals(
                new Ran(0, "Backed up 0 models and 0 saves to " + backup + ".\n", ""),
                Ran.of("store", "backup", backup, "--data-folder", data));
        assertEquals(
                new Ran(1, "", "The file " + backup + " is there already; a backup never replaces one.\n"),
                Ran.of("store", "backup", backup, "--data-folder", data));
        assertEquals(
                new Ran(1, "", "There is no model, lesson or class with the id AAAAAAAAAAA.\n"),
                Ran.of("store", "hide", "AAAAAAAAAAA", "--data-folder", data));
    }

    @Test
    void anOperatorListsReportsAndHidesManyAtOnce() throws IOException {
        String data = folder.resolve("data").toString();
        String one;
        String two;
        try (Database database = Database.open(DatabaseSettings.file(folder.resolve("data/neurone.db")))) {
            ModelStore store = new SqlModelStore(database, Clock.systemUTC());
            one = ((Saving.Saved) store.save(NewSave.of("neurone 1\nseed 1\n"))).id();
            two = ((Saving.Saved) store.save(NewSave.of("neurone 1\nseed 2\n"))).id();
            assertTrue(store.report(two, "an insult\u001b[2J"));
        }
        String reports = Ran.of("store", "reports", "--data-folder", data).out();
        assertTrue(reports.startsWith(two + "  "), reports);
        assertTrue(reports.endsWith("\n    an insult [2J\n"), reports);
        assertTrue(Ran.of("store", "list", "--data-folder", data).out().contains(one));
        assertEquals(
                new Ran(0, "No model and no lesson matches.\n", ""),
                Ran.of("store", "list", "--words", "spiral", "--data-folder", data));
        assertEquals(
                new Ran(1, "", "There is no model, lesson or class with the id AAAAAAAAAAA. The others are hidden.\n"),
                Ran.of("store", "hide", one, two, "AAAAAAAAAAA", "--data-folder", data));
        assertEquals(
                new Ran(1, "", "There is no model, lesson or class with the id -AAAAAAAAAA.\n"),
                Ran.of("store", "hide", "-AAAAAAAAAA", "--data-folder", data),
                "an id that begins with a dash is no option");
        assertTrue(Ran.of("store", "list", "--data-folder", data).out().contains("  1 save  hidden"));
        String list = Files.readString(folder.resolve("data/takedowns.txt"));
        assertTrue(list.contains(one) && list.contains(two), list);
        assertEquals(
                new Ran(0, one + ", " + two + " are shown.\n", ""),
                Ran.of("store", "show", one, two, "--data-folder", data));
        assertEquals("", Files.readString(folder.resolve("data/takedowns.txt")));
        assertEquals(
                new Ran(0, "Dismissed 1 report.\n", ""), Ran.of("store", "dismiss", one, two, "--data-folder", data));
        assertEquals(new Ran(0, "Nothing is reported.\n", ""), Ran.of("store", "reports", "--data-folder", data));
        assertEquals(
                2,
                Ran.of("store", "list", "--since", "yesterday", "--data-folder", data)
                        .code());
    }
}
