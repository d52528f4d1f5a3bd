package org.neurone.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private record Ran(int code, String out, String err) {}

    @TempDir
    Path folder;

    @Test
    void anUnknownCommandIsRefusedWithTheNearestOne() {
        assertEquals(
                new Ran(2, "", "There is no command “serv” here. Did you mean serve?\nSee neurone --help.\n"),
                run("serv"));
    }

    @Test
    void anUnknownOptionOrAMissingValueIsRefused() {
        assertEquals(2, run("serve", "--prot", "1").code());
        assertEquals(2, run("serve", "--port").code());
        assertEquals(2, run("store").code());
        assertEquals(2, run().code());
    }

    @Test
    void aPortInUseIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
            Ran ran = run("serve", "--port", "" + taken.getLocalPort(), "--data-folder", folder.toString());
            assertEquals(
                    new Ran(
                            1,
                            "",
                            "Port " + taken.getLocalPort()
                                    + " cannot be listened on: another program has it, or it is not allowed.\n"),
                    ran);
        }
    }

    @Test
    void anUnwritableDataFolderIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(
                new Ran(1, "", "The data folder " + file.resolve("data") + " cannot be made.\n"),
                run(
                        "serve",
                        "--port",
                        "0",
                        "--data-folder",
                        file.resolve("data").toString()));
    }

    @Test
    void aSettingThatMakesNoSenseIsOneSentence() {
        assertEquals(
                new Ran(1, "", "The setting port must be a whole number, not “x” (from --port).\n"),
                run("serve", "--port", "x"));
    }

    @Test
    void helpNamesEveryCommand() {
        Ran ran = run("--help");
        assertEquals(0, ran.code());
        for (String command : new String[] {"serve", "store"}) {
            assertTrue(ran.out().contains("  " + command + " "), ran.out());
        }
    }

    @Test
    void theStoreCommandsWorkOnTheDataFolder() {
        String data = folder.resolve("data").toString();
        String backup = folder.resolve("b").toString();
        assertEquals(
                new Ran(0, "Backed up 0 models and 0 saves to " + backup + ".\n", ""),
                run("store", "backup", backup, "--data-folder", data));
        assertEquals(
                new Ran(1, "", "The file " + backup + " is there already; a backup never replaces one.\n"),
                run("store", "backup", backup, "--data-folder", data));
        assertEquals(
                new Ran(1, "", "There is no model with the id AAAAAAAAAAA.\n"),
                run("store", "hide", "AAAAAAAAAAA", "--data-folder", data));
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }
}
