import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Types into a text of 200 lines and measures how long after each key the language server has told what is wrong with it, on a pipe as
 * an editor has it:
 *
 * <pre>java server/src/load/Keystrokes.java [NEURONE.jar [KEYS]]</pre>
 *
 * Half of the keys make the text unsound (a word that is half written), as they do while somebody types. The first 200 keys warm the
 * server up and are told apart.
 */
public final class Keystrokes {
    private static final int LINES = 200;
    private static final int FIRST = 200;

    private Keystrokes() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String jar = arguments.length > 0 ? arguments[0] : "server/target/neurone.jar";
        int keys = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
        Process server = new ProcessBuilder("java", "-jar", jar, "lsp")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        OutputStream to = server.getOutputStream();
        DataInputStream from = new DataInputStream(server.getInputStream());
        send(to, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
        receive(from);
        String text = text();
        send(
                to,
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"untitled:a.nn\","
                        + "\"languageId\":\"neurone\",\"version\":0,\"text\":\"" + text.replace("\n", "\\n").replace("\"", "\\\"")
                        + "\"}}}");
        receive(from);
        String line = "layer 8 sigmoid";
        int at = text.indexOf(line);
        double[] milliseconds = new double[keys];
        Duration busy = Duration.ZERO;
        for (int key = 0; key < FIRST + keys; key++) {
            int typed = key % line.length() + 1;
            String now = text.substring(0, at) + line.substring(0, typed) + text.substring(at + line.length());
            if (key == FIRST) {
                busy = busy(server);
            }
            long start = System.nanoTime();
            send(
                    to,
                    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"untitled:a.nn\","
                            + "\"version\":" + (key + 1) + "},\"contentChanges\":[{\"text\":\""
                            + now.replace("\n", "\\n").replace("\"", "\\\"") + "\"}]}}");
            receive(from);
            if (key >= FIRST) {
                milliseconds[key - FIRST] = (System.nanoTime() - start) / 1e6;
            }
        }
        Duration work = busy(server).minus(busy);
        server.destroy();
        server.waitFor();
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%d keys in a text of %d lines: median %.2f ms, 95%% %.2f ms, 99%% %.2f ms, longest %.2f ms; %.2f ms of processor"
                        + " time a key, the compiler's among it%n",
                keys,
                (int) text.lines().count(),
                milliseconds[keys / 2],
                milliseconds[keys * 95 / 100],
                milliseconds[keys * 99 / 100],
                milliseconds[keys - 1],
                work.toNanos() / 1e6 / keys);
    }

    private static Duration busy(Process server) {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A text as long as nobody writes one: every other line says something, the others comment on it. */
    private static String text() {
        StringBuilder text = new StringBuilder("title \"Long\"\ndata spiral noise 5% samples 400 seed 3 test 20%\nlayer 8 sigmoid\n");
        int lines = 3;
        while (lines < LINES - 5) {
            text.append("# what the next layer is for, in a sentence\nlayer ")
                    .append(4 + lines % 5)
                    .append(lines % 4 == 0 ? " tanh init he" : " relu l2 0.001")
                    .append('\n');
            lines += 2;
        }
        while (lines < LINES - 4) {
            text.append("# one more\n");
            lines++;
        }
        return text.append("optimizer adam\nlr 0.01 decay 0.001\nbatch 16\nepochs 20\n").toString();
    }

    private static void send(OutputStream to, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        to.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        to.write(bytes);
        to.flush();
    }

    /** One message; nothing but answers and problems comes from a server that is asked nothing else. */
    private static void receive(DataInputStream from) throws IOException {
        StringBuilder header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            header.append((char) from.readUnsignedByte());
        }
        String length = header.substring(header.indexOf("Content-Length:") + 15, header.indexOf("\r\n")).strip();
        from.readNBytes(Integer.parseInt(length));
    }
}
