package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurone.web.browser.Patience;

/** This machine's own nginx with a configuration of a test's. */
final class Nginx implements AutoCloseable {
    static final String ABSENT = "There is no nginx on this machine: install the package nginx to run this test.";

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where it listens. */
    int port() {
        return port;
    }

    static boolean isHere() {
        return binary().isPresent();
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param port that the configuration names
     * @param http what stands inside {@code http { }}
     */
    static Nginx start(Path folder, int port, String http) throws Exception {
        Path configuration = folder.resolve("nginx.conf");
        Path log = folder.resolve("nginx.log");
        Files.writeString(
                configuration,
                "daemon off;\nmaster_process off;\npid " + folder.resolve("nginx.pid")
                        + ";\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n" + temporary(folder) + http
                        + "}\n");
        Process process = new ProcessBuilder(
                        binary().orElseThrow().toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        "stderr")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Patience.until("nginx to answer", () -> {
            assertTrue(process.isAlive(), Files.readString(log));
            return answers(port);
        });
        return new Nginx(process, port);
    }

    private static String temporary(Path folder) {
        StringBuilder folders = new StringBuilder();
        for (String kind : new String[] {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
            folders.append(kind)
                    .append("_temp_path ")
                    .append(folder.resolve(kind))
                    .append(";\n");
        }
        return folders.toString();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A port that nobody listens on now. */
    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Optional<Path> binary() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
