package org.neurone.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.server.ServerProcess;

/** Asked by the protocol's own client, as the programs of language models ask; the server is a process of its own. */
class ToolServerTest {
    private static McpSyncClient client;

    @BeforeAll
    static void start() {
        List<String> command = ServerProcess.command("mcp", "--site", "https://neurone.example");
        ServerParameters server = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        client = McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .build();
        assertEquals("neurone", client.initialize().serverInfo().name());
    }

    @AfterAll
    static void stop() {
        assertTrue(client.closeGracefully());
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    private static String sound(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertFalse(result.isError(), text(result));
        return text(result);
    }

    @Test
    void sixToolsSayWhatTheyTake() {
        List<Tool> tools = client.listTools().tools();
        assertEquals(
                List.of("check", "format", "share", "train", "explain", "reference"),
                tools.stream().map(Tool::name).toList());
        assertEquals(List.of("text"), tools.get(0).inputSchema().get("required"));
    }

    @Test
    void aMistakeComesWithWhatWasMeantInTheLanguageAskedFor() {
        CallToolResult checked = call("check", Map.of("text", "layer 3 sigmod", "language", "fr"));
        assertTrue(text(checked).contains("«\u00a0sigmod\u00a0»"), text(checked));
        assertTrue(text(checked).contains("layer 3 sigmoid"), text(checked));
        assertEquals(false, ((Map<?, ?>) checked.structuredContent()).get("sound"));
        assertTrue(call("format", Map.of("text", "layer 3 sigmod")).isError());
        assertEquals(
                "neurone 1\nlayer 3 sigmoid\n",
                sound("format", Map.of("text", "layer   3 sigmoid")).replaceFirst("^layer", "neurone 1\nlayer"));
    }

    @Test
    void aRunSaysWhatCameOfItsClaims() {
        CallToolResult trained = call(
                "train",
                Map.of(
                        "text",
                        "data csv \"gate\" test 0%; layer 4 tanh; optimizer adam; lr 0.1; epochs 200; expect accuracy"
                                + " 100% after 200",
                        "tables",
                        Map.of("gate", "a,b,out\n0,0,no\n0,1,yes\n1,0,yes\n1,1,no\n")));
        Map<?, ?> data = (Map<?, ?>) trained.structuredContent();
        assertEquals(200, data.get("epochs"));
        assertEquals(true, data.get("done"));
        assertEquals(true, ((Map<?, ?>) ((List<?>) data.get("claims")).get(0)).get("held"), text(trained));
        assertTrue(text(trained).contains(": held, 100%"), text(trained));
    }

    @Test
    void aRunWithoutEndIsStoppedAndSaysWhere() {
        CallToolResult trained =
                call("train", Map.of("text", "data spiral; layer 8 tanh; epochs 100000000", "seconds", 1));
        assertEquals(false, ((Map<?, ?>) trained.structuredContent()).get("done"));
        assertTrue(text(trained).contains("the time was up"), text(trained));
    }

    @Test
    void whatATextStandsForAndWhyItDoesNotLearn() {
        String told = sound("explain", Map.of("text", "data circle; layer 4 tanh; lr 0.001; epochs 40"));
        assertTrue(told.contains("layer: 2 → 4, 12 parameters"), told);
        assertTrue(told.contains("(added, since the text names no output)"), told);
        assertTrue(told.contains("→"), told);
        assertTrue(told.contains("The text with the first change:"), told);
    }

    @Test
    void aLinkHoldsTheTextAndBeginsAsTheSiteDoes() {
        String link = sound("share", Map.of("text", "layer 3 sigmoid"));
        assertTrue(link.startsWith("https://neurone.example/#n"), link);
    }

    @Test
    void theReferenceAnswersInShortAndByTopic() {
        assertTrue(sound("reference", Map.of()).startsWith("# Neurone\n"));
        assertTrue(sound("reference", Map.of("topic", "adam")).startsWith("### `adam`"));
        assertTrue(sound("reference", Map.of("topic", "unknown-name")).contains("```neurone"));
        assertTrue(call("reference", Map.of("topic", "quantum")).isError());
    }

    @Test
    void whatIsNotAskedRightIsAnsweredAndTheServerGoesOn() throws Exception {
        assertTrue(call("check", Map.of()).isError());
        assertTrue(call("check", Map.of("text", "layer 3", "txt", 1)).isError());
        assertTrue(call("train", Map.of("text", "layer 3", "seconds", 0)).isError());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String asked = """
                no json

                {"jsonrpc":"2.0","id":1,"method":"strange"}
                [1]
                {"jsonrpc":"2.0","id":"a","method":"tools/call","params":{"name":"nothing"}}
                {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":9}}
                {"jsonrpc":"2.0","id":2,"method":"ping"}""";
        ToolServer.serve(
                new ByteArrayInputStream(asked.getBytes(StandardCharsets.UTF_8)),
                out,
                Tables::none,
                Limits.page(),
                Tongue.ENGLISH,
                "/");
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(5, answers.size(), answers.toString());
        assertTrue(answers.get(0).contains("-32700"), answers.get(0));
        assertTrue(answers.get(1).contains("-32601"), answers.get(1));
        assertTrue(answers.get(2).contains("-32600"), answers.get(2));
        assertTrue(answers.get(3).contains("\"id\":\"a\"") && answers.get(3).contains("-32602"), answers.get(3));
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}", answers.get(4));
    }
}
