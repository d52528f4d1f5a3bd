package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.start.StartupException;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void anOptionStandsBeforeAVariableBeforeTheFileBeforeTheDefault() throws IOException {
        Path file = Files.writeString(folder.resolve("s"), "port = 1\nreads = 2\nsaves = 3\n");
        Settings settings = Settings.of(
                Map.of(Setting.PORT, "10"), Map.of("NEURONE_PORT", "20", "NEURONE_READS", "30"), Optional.of(file));
        ServerSettings server = settings.server();
        assertEquals(10, server.port());
        assertEquals(30, server.limits().readsPerMinute());
        assertEquals(3, server.limits().savesPerMinute());
        assertEquals(300, server.limits().computesPerMinute());
        String lines = String.join("\n", settings.lines());
        assertTrue(lines.matches("(?s).*port +10 \\(--port\\).*reads +30 \\(NEURONE_READS\\).*saves +3 \\(the settings"
                + " file\\).*computes +300 \\(the default\\).*"));
    }

    @Test
    void secretsAreNotPrinted() {
        Settings settings = Settings.of(
                Map.of(Setting.DATABASE, "jdbc:postgresql://me:hunter1@db/neurone?password=hunter2"),
                Map.of("NEURONE_DATABASE_PASSWORD", "hunter3"),
                Optional.empty());
        String lines = String.join("\n", settings.lines());
        assertFalse(lines.contains("hunter"), lines);
        assertTrue(lines.contains("jdbc:postgresql://db/neurone"), lines);
        assertEquals("hunter3", settings.database().password().orElseThrow());
    }

    @Test
    void aValueThatMakesNoSenseIsRefusedInASentenceThatSaysWhereItCameFrom() {
        assertEquals(
                "The setting port must be a whole number, not “http” (from NEURONE_PORT).",
                refusal(Map.of(), Map.of("NEURONE_PORT", "http")));
        assertEquals("The port must be from 0 to 65535, not 70000.", refusal(Map.of(Setting.PORT, "70000"), Map.of()));
        assertEquals(
                "The database must be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME.",
                refusal(Map.of(Setting.DATABASE, "mysql"), Map.of()));
        assertEquals(
                "A proxy must be an address such as 10.0.0.0/8 or ::1.",
                refusal(Map.of(Setting.PROXIES, "nginx"), Map.of()));
        assertEquals(
                "The public address must look like https://neurone.example.",
                refusal(Map.of(Setting.PUBLIC_URL, "neurone.example"), Map.of()));
    }

    @Test
    void aFileThatIsNotThereOrNamesNoSettingIsRefused() throws IOException {
        Path typo = Files.writeString(folder.resolve("s"), "prot = 1\n");
        assertTrue(refusal(typo).contains("names “prot”, which is no setting"));
        assertTrue(refusal(folder.resolve("absent")).endsWith("cannot be read."));
    }

    private static String refusal(Map<Setting, String> options, Map<String, String> environment) {
        Settings settings = Settings.of(options, environment, Optional.empty());
        return assertThrows(StartupException.class, settings::server).getMessage();
    }

    private static String refusal(Path file) {
        return assertThrows(StartupException.class, () -> Settings.of(Map.of(), Map.of(), Optional.of(file)))
                .getMessage();
    }
}
