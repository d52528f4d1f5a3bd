package org.neurone.server.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class FlowerServiceTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anIrisIsNamedAndNonsenseIsRefused() throws Exception {
        Javalin service = FlowerService.create().start("127.0.0.1", 0);
        try {
            HttpResponse<String> answer = get(service, "5.1,3.5,1.4,0.2");
            assertEquals(200, answer.statusCode());
            JsonNode flower = new ObjectMapper().readTree(answer.body());
            assertEquals("setosa", flower.get("species").textValue());
            assertTrue(flower.at("/shares/setosa").doubleValue() > 0.9, answer.body());
            assertEquals(400, get(service, "5.1,3.5").statusCode());
            assertEquals(400, get(service, "a,b,c,d").statusCode());
        } finally {
            service.stop();
        }
    }

    private HttpResponse<String> get(Javalin service, String lengths) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.port() + "/flower?lengths=" + lengths);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
