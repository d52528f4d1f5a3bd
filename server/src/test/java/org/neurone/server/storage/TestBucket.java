package org.neurone.server.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bucket that speaks S3's protocol on this machine: PUT, GET and DELETE of objects, refused where the signature (AWS Signature Version 4, worked
 * out here once more from its description) or the hash of the body is wrong.
 */
public final class TestBucket implements AutoCloseable {

    private static final String KEY = "test-key";
    private static final String SECRET = "test-secret";
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8}/[^/]+/s3/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final HttpServer server;
    private volatile boolean broken;

    public TestBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/bucket/", this::answer);
        server.start();
    }

    public ObjectSettings settings() {
        return settings(SECRET);
    }

    public ObjectSettings settings(String secret) {
        return new ObjectSettings(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/bucket"), KEY, secret, "eu-test-1");
    }

    /** What is kept, by its key. */
    public Map<String, byte[]> objects() {
        return objects;
    }

    /** Has every request answered by 500, or not. */
    public void breakDown(boolean whether) {
        broken = whether;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        byte[] answer = new byte[0];
        int status;
        String path = exchange.getRequestURI().getRawPath();
        if (broken) {
            status = 500;
        } else if (!isSigned(exchange, body)) {
            refused.add(path);
            status = 403;
        } else {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, body);
                    status = 200;
                }
                case "DELETE" -> {
                    objects.remove(path);
                    status = 204;
                }
                default -> {
                    byte[] found = objects.get(path);
                    status = found == null ? 404 : 200;
                    answer = found == null ? answer : found;
                }
            }
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Matcher parts = AUTHORIZATION.matcher(header);
        String hash = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        if (!parts.matches() || !parts.group(1).equals(KEY) || !sha256(body).equals(hash)) {
            return false;
        }
        String expected = signature(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                parts.group(3),
                exchange.getRequestHeaders()::getFirst,
                hash,
                parts.group(2),
                SECRET);
        return expected.equals(parts.group(4));
    }

    /** The signature as the description of Signature Version 4 builds it, for a request without a query. */
    static String signature(
            String method,
            String path,
            String signedHeaders,
            Function<String, String> header,
            String hash,
            String scope,
            String secret) {
        TreeMap<String, String> headers = new TreeMap<>();
        for (String name : signedHeaders.split(";", -1)) {
            headers.put(name, header.apply(name).strip());
        }
        String lines = headers.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        String canonical = method + "\n" + path + "\n\n" + lines + "\n" + signedHeaders + "\n" + hash;
        String toSign = "AWS4-HMAC-SHA256\n" + header.apply("x-amz-date") + "\n" + scope + "\n"
                + sha256(canonical.getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
