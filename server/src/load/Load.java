import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a server that was started without rates: {@code serve --reads 0 --saves 0}. Needs nothing but a JDK:
 *
 * <pre>java server/src/load/Load.java [URL [CONNECTIONS [SECONDS [PERCENT OF SAVES]]]]</pre>
 *
 * Each connection asks, waits for the answer and asks again: a model as JSON, its text, or a save of a new one. Only
 * servers on this machine are loaded.
 */
public final class Load {

    private static final Pattern ID = Pattern.compile("\"id\":\"([A-Za-z0-9_-]+)\"");
    private static final int MOST_SAMPLES = 5_000_000;

    /** Answer times of one kind of request, in microseconds. */
    private static final class Times {
        final AtomicLongArray micros = new AtomicLongArray(MOST_SAMPLES);
        final AtomicInteger count = new AtomicInteger();

        void add(long nanos) {
            int at = count.getAndIncrement();
            if (at < MOST_SAMPLES) {
                micros.set(at, nanos / 1000);
            }
        }

        void print(String name, double seconds) {
            int n = Math.min(count.get(), MOST_SAMPLES);
            long[] sorted = new long[n];
            Arrays.setAll(sorted, micros::get);
            Arrays.sort(sorted);
            System.out.printf(
                    Locale.ROOT,
                    "%-6s %8d answers %8.0f/s   median %7.1f ms   99%% %7.1f ms   99.9%% %7.1f ms   longest %7.1f ms%n",
                    name,
                    n,
                    n / seconds,
                    at(sorted, 0.5),
                    at(sorted, 0.99),
                    at(sorted, 0.999),
                    at(sorted, 1));
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1000.0;
        }
    }

    private final String url;
    private final int percentSaves;
    private final long deadline;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String[] ids = new String[200];
    private final Times reads = new Times();
    private final Times saves = new Times();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong(System.nanoTime());
    private final CountDownLatch done;

    private Load(String url, int connections, int seconds, int percentSaves) {
        this.url = url;
        this.percentSaves = percentSaves;
        this.deadline = System.nanoTime() + seconds * 1_000_000_000L;
        this.done = new CountDownLatch(connections);
    }

    public static void main(String[] arguments) throws Exception {
        String url = arguments.length > 0 ? arguments[0] : "http://localhost:7070";
        if (!url.matches("http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?")) {
            throw new IllegalArgumentException("Only a server on this machine is loaded, not " + url);
        }
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        int percent = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 10;
        Load load = new Load(url, connections, seconds, percent);
        for (int i = 0; i < load.ids.length; i++) {
            load.ids[i] = id(load.client.send(load.save(), HttpResponse.BodyHandlers.ofString()).body());
        }
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            load.next();
        }
        load.done.await();
        double took = (System.nanoTime() - start) / 1e9;
        System.out.println(connections + " connections, " + percent + " % saves, " + load.errors + " errors");
        load.reads.print("reads", took);
        load.saves.print("saves", took);
        System.exit(load.errors.get() == 0 ? 0 : 1);
    }

    /** One request after the other on one connection. */
    private void next() {
        if (System.nanoTime() > deadline) {
            done.countDown();
            return;
        }
        boolean saving = ThreadLocalRandom.current().nextInt(100) < percentSaves;
        HttpRequest request = saving ? save() : read();
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        answer.whenCompleteAsync((response, failure) -> {
            boolean sound = failure == null && response.statusCode() == (saving ? 201 : 200);
            if (sound) {
                (saving ? saves : reads).add(System.nanoTime() - start);
            } else if (errors.getAndIncrement() < 5) {
                System.out.println(failure != null ? failure.toString() : response.statusCode() + " " + response.body());
            }
            next();
        });
    }

    private HttpRequest read() {
        String id = ids[ThreadLocalRandom.current().nextInt(ids.length)];
        String path = ThreadLocalRandom.current().nextBoolean() ? "/api/models/" + id : "/m/" + id + ".nn";
        return HttpRequest.newBuilder(URI.create(url + path)).build();
    }

    private HttpRequest save() {
        String text = "title \\\"Load " + numbers.incrementAndGet() + "\\\"; data spiral; layer 8 tanh; layer 8 tanh";
        return HttpRequest.newBuilder(URI.create(url + "/api/models"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
    }

    private static String id(String body) {
        Matcher id = ID.matcher(body);
        if (!id.find()) {
            throw new IllegalStateException("The server does not save: " + body);
        }
        return id.group(1);
    }
}
