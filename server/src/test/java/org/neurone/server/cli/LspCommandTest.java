package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.ServerProcess;

/** The process that an editor starts. */
class LspCommandTest {
    private static final Pattern HEADER = Pattern.compile("Content-Length: ([0-9]+)\r\n\r\n");

    @TempDir
    Path folder;

    @Test
    void standardOutputCarriesTheProtocolAlone() throws Exception {
        String all = asked(
                "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'capabilities':{}}}",
                "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':"
                        + "{'uri':'file://elsewhere/a.nn','languageId':'neurone','version':1,'text':'layer 3 sigmod'}}}",
                "{'jsonrpc':'2.0','id':2,'method':'shutdown'}",
                "{'jsonrpc':'2.0','method':'exit'}");
        StringBuilder methods = new StringBuilder();
        while (!all.isEmpty()) {
            Matcher header = HEADER.matcher(all);
            assertTrue(header.lookingAt(), all);
            int end = header.end() + Integer.parseInt(header.group(1));
            String message = all.substring(header.end(), end);
            methods.append(message.contains("unknown-name") ? "problem " : "answer ");
            all = all.substring(end);
        }
        assertEquals("answer problem answer ", methods.toString());
    }

    /** What the process prints, a byte a character; it must say goodbye in order. */
    private String asked(String... messages) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(ServerProcess.command("lsp"))
                .redirectError(folder.resolve("log").toFile())
                .start();
        try (OutputStream to = server.getOutputStream()) {
            for (String message : messages) {
                byte[] bytes = message.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
                to.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                to.write(bytes);
            }
        }
        String all = new String(server.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertEquals(0, server.waitFor(), Files.readString(folder.resolve("log")));
        return all;
    }

    @Test
    void otherCommandsLoadNothingOfIt() throws Exception {
        Path text = Files.writeString(folder.resolve("a.nn"), "data xor\nlayer 3 tanh\n");
        List<String> command = ServerProcess.command("check", text.toString());
        command.add(1, "-verbose:class");
        Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
        String loaded = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), loaded);
        assertTrue(loaded.contains("org.neurone.server.cli.LspCommand"), "the subcommand is known");
        assertFalse(loaded.contains("org.eclipse.lsp4j"), "and does nothing before it is asked for");
        assertFalse(loaded.contains("org.neurone.server.editor"), "neither does its server");
    }
}
