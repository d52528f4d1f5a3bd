package org.neurone.server.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neurone.dsl.Report;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.server.http.Json;
import org.neurone.server.start.StartupException;

/**
 * A page that follows a file: a frame of a server of this machine, which is given each text that is sound. The page asks twice a second what
 * there is to show; a text with a mistake leaves what was there and tells the mistake.
 */
final class Followed implements AutoCloseable {
    private static final String SCRIPT = """
        const frame = document.querySelector('iframe');
        const told = document.querySelector('pre');
        let shown = '';
        async function look() {
          try {
            const { address, problem } = await (await fetch('state')).json();
            told.textContent = problem;
            if (address !== '' && address !== shown) {
              shown = address;
              frame.src = address;
            }
          } catch {
            told.textContent = '…';
          }
          setTimeout(look, 500);
        }
        look();
        """;

    private static final String STYLE = """
        html, body { margin: 0; height: 100%; } body { display: flex; flex-direction: column; color-scheme: light dark; }
        iframe { border: 0; flex: 1; } pre { margin: 0; padding: 0 1em; font: 14px monospace; white-space: pre-wrap; color: #b3261e; }
        """;

    private final Path file;
    private final int port;
    private final HttpServer page;
    private final HttpClient client = HttpClient.newHttpClient();
    private String read = "";
    private String address = "";
    private String problem = "";

    private Followed(Path file, int port, HttpServer page) {
        this.file = file;
        this.port = port;
        this.page = page;
    }

    /**
     * Begins to answer, this machine alone.
     *
     * @param port of the server whose page is shown
     */
    static Followed start(Path file, int port) throws IOException {
        HttpServer page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Followed followed = new Followed(file, port, page);
        String html = "<!doctype html><html><head><meta charset=\"utf-8\"><title>"
                + escaped(file.getFileName().toString())
                + " · Neurone</title><link rel=\"stylesheet\" href=\"follow.css\"><script type=\"module\""
                + " src=\"follow.js\"></script></head><body><pre role=\"status\"></pre><iframe"
                + " title=\"Neurone\"></iframe></body></html>";
        page.createContext("/", exchange -> followed.answer(exchange, "text/html", html));
        page.createContext("/follow.js", exchange -> followed.answer(exchange, "text/javascript", SCRIPT));
        page.createContext("/follow.css", exchange -> followed.answer(exchange, "text/css", STYLE));
        page.createContext("/state", exchange -> followed.answer(exchange, "application/json", followed.state()));
        page.start();
        return followed;
    }

    /** On which it answers. */
    int port() {
        return page.getAddress().getPort();
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Answers who asks by this machine's own name; a stranger's page that names itself so by a trick does not. */
    private void answer(HttpExchange exchange, String type, String text) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Host");
        boolean own = ("localhost:" + port()).equals(asked) || ("127.0.0.1:" + port()).equals(asked);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src"
                                + " http://localhost:"
                                + port + "; frame-ancestors 'none'");
        exchange.sendResponseHeaders(own ? 200 : 403, own ? bytes.length : -1);
        if (own) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** What there is to show now: an address, and what is wrong with the text. */
    private synchronized String state() {
        try {
            look();
        } catch (StartupException | IOException gone) {
            problem = gone.getMessage();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ObjectNode state = Json.object().put("address", address).put("problem", problem);
        return new String(Json.bytes(state), StandardCharsets.UTF_8);
    }

    private void look() throws IOException, InterruptedException {
        Program program = Program.of(file, Map.of());
        Tongue tongue = Program.tongue();
        if (!program.isSound()) {
            problem = Report.print(program.reading().problems(), program.text(), tongue);
            return;
        }
        problem = "";
        ObjectNode body = Json.object().put("text", program.text());
        ObjectNode tables = body.putObject("tables");
        if (program.reading().experiment().data().source() instanceof CsvSource csv) {
            Path table = TableFile.beside(file.toAbsolutePath().normalize().getParent(), csv.name());
            if (table != null && table.toString().endsWith(".csv")) {
                tables.put(csv.name(), TableText.read(table));
            }
        }
        String sent = body.toString();
        if (!sent.equals(read)) {
            address = save(sent);
            read = sent;
        }
    }

    private String save(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/models"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var said = Json.read(answer.body());
        if (answer.statusCode() >= 300) {
            throw new IOException(said.path("detail").asText());
        }
        return "http://localhost:" + port + "/embed/" + said.get("id").asText();
    }

    @Override
    public void close() {
        page.stop(0);
    }
}
