package org.neurone.web.exactness;

import java.io.IOException;
import java.nio.file.Path;

/** The JavaScript runtime that the build already has for checking types. */
public final class Deno {
    private Deno() {}

    /**
     * What a script prints.
     *
     * @throws AssertionError with everything it printed, if it fails
     */
    public static String run(Path script) throws IOException, InterruptedException {
        return FrontEndTool.run(
                "deno", "run", "--quiet", "--no-config", "--no-lock", "--allow-read", script.toString());
    }
}
