package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConformanceCommandTest {
    @Test
    void thisPlatformGivesTheBitsOfEveryOtherAndIsNamed() {
        Ran ran = Ran.of("conformance", "--small");
        assertEquals(ExitCode.DONE, ran.code(), ran.out() + ran.err());
        assertTrue(ran.out().matches("(?s)(1\\d\\d) of \\1 texts give the bits of version 1: .*"), ran.out());
        assertTrue(ran.out().contains(System.getProperty("os.arch")), ran.out());
    }
}
