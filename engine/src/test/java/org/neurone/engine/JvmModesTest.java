package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.ThreadWorkers;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;

/** The same bits from code that is interpreted and from code that is compiled, by whichever compiler. */
class JvmModesTest {
    private static String hashes;

    /** Often enough for this JVM's best compiler to take part. */
    @BeforeAll
    static void runHere() {
        hashes = EveryPartHashes.of(new VectorKernels(), Workers.alone());
        for (int round = 0; round < 10; round++) {
            assertEquals(hashes, EveryPartHashes.of(new VectorKernels(), Workers.alone()));
        }
    }

    @Test
    void kernelsAndThreadsChangeNoBit() {
        assertEquals(hashes, EveryPartHashes.of(new PlainKernels(), Workers.alone()));
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            assertEquals(hashes, EveryPartHashes.of(new VectorKernels(), new ThreadWorkers(others, 3)));
        } finally {
            others.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation"})
    void anotherWayOfRunningGivesTheSameBits(String mode) throws IOException, InterruptedException, URISyntaxException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        mode,
                        "-cp",
                        place(Trainer.class) + File.pathSeparator + place(EveryPart.class),
                        EveryPartHashes.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, other.waitFor());
        assertEquals(hashes, printed);
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
