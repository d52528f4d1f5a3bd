package org.neurone.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTest {

    @Test
    void aFailureIsOneLineWithoutWhatItsMessageRepeats() {
        Logger logger = (Logger) LoggerFactory.getLogger("failure-log-test");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        FailureLog log = new FailureLog(logger);
        for (int i = 0; i < 3; i++) {
            log.note(
                    "POST /api/models",
                    new IllegalStateException(
                            "INSERT … [arguments: {text:neurone 1\nlayer 3, token:mZq0}]",
                            new IllegalArgumentException("password=hunter2")));
        }
        assertEquals(3, lines.list.size());
        for (ILoggingEvent line : lines.list) {
            String said = line.getFormattedMessage();
            assertFalse(said.contains("layer 3") || said.contains("mZq0") || said.contains("hunter2"), said);
            assertFalse(said.contains("\n"), said);
            assertEquals(null, line.getThrowableProxy());
            assertTrue(said.startsWith("POST /api/models failed: java.lang.IllegalStateException from"), said);
        }
        assertTrue(lines.list.get(0).getFormattedMessage().contains("FailureLogTest.aFailureIsOneLine"));
        assertTrue(lines.list.get(2).getFormattedMessage().endsWith("(time 3)"));
    }
}
