package org.neurone.server.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.neurone.server.Main;

/**
 * A command that ran.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it said beside that
 */
public record Ran(int code, String out, String err) {

    /** Runs the command line in this process. */
    public static Ran of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }
}
