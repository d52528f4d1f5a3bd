package org.neurone.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.server.http.Json;
import org.neurone.server.mcp.ModelTool.Answer;
import org.neurone.server.mcp.ModelTool.BadArgument;

/**
 * One client's tools, by the Model Context Protocol: JSON-RPC 2.0, a message a line. Tools are worked on one after the other beside what
 * is heard, so that a run can be called off. Nothing is kept, nothing is written and nothing leaves the machine.
 */
public final class ToolServer {
    /** The newest first; a client that asks for another is offered that one. */
    private static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private static final int LONGEST_MESSAGE = 16 << 20;
    private static final int MOST_WAITING = 16;

    /** For what was asked before the client closed its end. */
    private static final int PARTING_SECONDS = 5;

    private static final int UNREADABLE = -32700;
    private static final int NO_REQUEST = -32600;
    private static final int NO_METHOD = -32601;
    private static final int BAD_PARAMETERS = -32602;
    private static final int FAILURE = -32603;

    private static final String INSTRUCTIONS =
            "Neurone trains small neural networks that one short text describes. Ask “reference” for the language before you write a text,"
                    + " “check” after each change, “train” for what comes out, “explain” where it does not learn, “share” for a link.";

    private final Map<String, ModelTool> tools = new LinkedHashMap<>();
    private final Map<JsonNode, AtomicBoolean> waiting = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "neurone-mcp");
        thread.setDaemon(true);
        return thread;
    });
    private final OutputStream out;

    private ToolServer(OutputStream out, List<ModelTool> tools) {
        this.out = out;
        tools.forEach(tool -> this.tools.put(tool.name(), tool));
    }

    /**
     * Serves one client until it closes its end.
     *
     * @param folder the tables that a text may name where the client sends none, looked for anew with each question
     * @param limits of what is trained
     * @param site what links begin with, a slash at its end
     */
    public static void serve(
            InputStream in, OutputStream out, Supplier<Tables> folder, Limits limits, Tongue tongue, String site)
            throws IOException, InterruptedException {
        List<ModelTool> tools = new ArrayList<>(new TextTools(folder, limits, tongue, site).all());
        tools.addAll(new RunTools(folder, limits, tongue).all());
        tools.add(new ReferenceTool().tool());
        ToolServer server = new ToolServer(out, tools);
        BufferedInputStream lines = new BufferedInputStream(in);
        for (byte[] line = line(lines); line != null; line = line(lines)) {
            server.hear(line);
        }
        server.worker.shutdown();
        if (!server.worker.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS)) {
            server.waiting.values().forEach(wanted -> wanted.set(false));
        }
    }

    /** The next line without its end, its first part alone where it is too long to be taken; null at the end. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= LONGEST_MESSAGE) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }

    private void hear(byte[] line) throws IOException {
        if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
            return;
        }
        JsonNode message;
        try {
            message = line.length > LONGEST_MESSAGE ? null : Json.read(line);
        } catch (IOException broken) {
            message = null;
        }
        if (message == null) {
            fail(null, UNREADABLE, "This is not one line of JSON of at most " + LONGEST_MESSAGE + " bytes.");
            return;
        }
        JsonNode id = message.get("id");
        boolean call = message.path("method").isTextual()
                && message.path("jsonrpc").asText().equals("2.0");
        if (!call) {
            if (!message.has("result") && !message.has("error")) {
                fail(id, NO_REQUEST, "This is not a request of JSON-RPC 2.0.");
            }
            return;
        }
        JsonNode parameters = message.path("params");
        if (id == null) {
            if (message.get("method").asText().equals("notifications/cancelled")) {
                AtomicBoolean wanted = waiting.get(parameters.path("requestId"));
                if (wanted != null) {
                    wanted.set(false);
                }
            }
            return;
        }
        request(id, message.get("method").asText(), parameters);
    }

    private void request(JsonNode id, String method, JsonNode parameters) throws IOException {
        switch (method) {
            case "initialize" ->
                succeed(id, welcome(parameters.path("protocolVersion").asText()));
            case "ping" -> succeed(id, Json.object());
            case "tools/list" -> {
                ObjectNode list = Json.object();
                var all = list.putArray("tools");
                tools.values().forEach(tool -> tool.describe(all.addObject()));
                succeed(id, list);
            }
            case "tools/call" -> call(id, parameters);
            default -> fail(id, NO_METHOD, "There is no method “" + method + "” here.");
        }
    }

    private static ObjectNode welcome(String asked) {
        ObjectNode welcome = Json.object();
        welcome.put("protocolVersion", VERSIONS.contains(asked) ? asked : VERSIONS.get(0));
        welcome.putObject("capabilities").putObject("tools").put("listChanged", false);
        welcome.putObject("serverInfo")
                .put("name", "neurone")
                .put("title", "Neurone")
                .put("version", "1");
        return welcome.put("instructions", INSTRUCTIONS);
    }

    private void call(JsonNode id, JsonNode parameters) throws IOException {
        ModelTool tool = tools.get(parameters.path("name").asText());
        JsonNode told = parameters.path("arguments");
        if (tool == null) {
            fail(
                    id,
                    BAD_PARAMETERS,
                    "There is no tool “" + parameters.path("name").asText() + "” here.");
            return;
        }
        if (!told.isMissingNode() && !told.isObject()) {
            fail(id, BAD_PARAMETERS, "“arguments” is an object.");
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            fail(id, FAILURE, "There are " + MOST_WAITING + " requests waiting already.");
            return;
        }
        AtomicBoolean wanted = new AtomicBoolean(true);
        waiting.put(id, wanted);
        worker.execute(() -> {
            try {
                work(id, tool, told.isObject() ? told : Json.object(), wanted);
            } catch (IOException gone) {
                wanted.set(false); // nobody reads any more; the end of the input ends the server
            } finally {
                waiting.remove(id);
            }
        });
    }

    private void work(JsonNode id, ModelTool tool, JsonNode told, AtomicBoolean wanted) throws IOException {
        Answer answer;
        try {
            tool.check(told);
            answer = tool.work().answer(told, wanted::get);
        } catch (BadArgument bad) {
            answer = Answer.failed(bad.getMessage());
        } catch (RuntimeException | OutOfMemoryError mistake) {
            if (wanted.get()) {
                fail(id, FAILURE, "Neurone itself failed, which is a mistake of its makers: " + mistake);
            }
            return;
        }
        if (!wanted.get()) {
            return; // called off: the protocol wants no answer then
        }
        ObjectNode result = Json.object();
        result.putArray("content").addObject().put("type", "text").put("text", answer.text());
        if (answer.data() != null) {
            result.set("structuredContent", answer.data());
        }
        succeed(id, result.put("isError", answer.failed()));
    }

    private void succeed(JsonNode id, ObjectNode result) throws IOException {
        ObjectNode message = Json.object().put("jsonrpc", "2.0");
        message.set("id", id);
        message.set("result", result);
        send(message);
    }

    private void fail(JsonNode id, int code, String sentence) throws IOException {
        ObjectNode message = Json.object().put("jsonrpc", "2.0");
        message.set("id", id);
        message.putObject("error").put("code", code).put("message", sentence);
        send(message);
    }

    private synchronized void send(ObjectNode message) throws IOException {
        out.write(Json.bytes(message));
        out.write('\n');
        out.flush();
    }
}
