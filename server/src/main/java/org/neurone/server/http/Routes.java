package org.neurone.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's routes below the path it is mounted under. Each handler runs behind the guard, with the security
 * headers, and with every exception turned into a problem; so nothing has to be set for the application around it.
 */
public final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE,
            HandlerType.QUERY);

    /** Of a request: the pattern of the route that answers it. */
    public static final String ROUTE = "neurone.route";

    private static final String LATER = "neurone.later";

    private final RoutesConfig config;
    private final String prefix;
    private final Guard guard;
    private final Consumer<Exchange> listener;
    private final CacheScope scope;
    private final Sending sending =
            new Sending(Math.max(8 << 20, Runtime.getRuntime().maxMemory() / 8));
    private final FailureLog failures = new FailureLog(LOG);
    private final Map<String, Set<String>> methods = new LinkedHashMap<>();
    private Consumer<Context> before = context -> {};
    private Runnable after = () -> {};

    /**
     * No routes yet.
     *
     * @param config where they go
     * @param base the path they are mounted under, with a slash at its start and its end
     * @param guard bounds what one address asks for
     * @param listener hears of each answer
     * @param scope who may keep an answer
     */
    public Routes(RoutesConfig config, String base, Guard guard, Consumer<Exchange> listener, CacheScope scope) {
        this.config = config;
        this.prefix = base.substring(0, base.length() - 1);
        this.guard = guard;
        this.listener = listener;
        this.scope = scope;
    }

    /** What is done on a request's thread before each handler, and after it whatever came of it. */
    public void around(Consumer<Context> first, Runnable last) {
        before = first;
        after = last;
    }

    /** Answers GET, and HEAD with the same headers. The path starts with a slash. */
    public void get(String path, Handler handler) {
        add(HandlerType.GET, path, handler);
        add(HandlerType.HEAD, path, handler);
    }

    /** Answers POST. */
    public void post(String path, Handler handler) {
        add(HandlerType.POST, path, handler);
    }

    /** Answers DELETE. */
    public void delete(String path, Handler handler) {
        add(HandlerType.DELETE, path, handler);
    }

    /** Each path with the methods it answers, in the order they were added. */
    public Map<String, Set<String>> table() {
        return methods;
    }

    /**
     * Answers everything else below the path: OPTIONS, 405 with what is allowed, and with the last handler what no route
     * is for. Called once, after all routes.
     */
    public void rest(Handler files) {
        methods.forEach((path, allowed) -> METHODS.stream()
                .filter(method -> !allowed.contains(method.name()))
                .forEach(method -> handle(method, path, context -> refuse(context, allowed))));
        for (HandlerType method : METHODS) {
            boolean reads = method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
            handle(
                    method,
                    "/<file>",
                    reads ? files : context -> refuse(context, new TreeSet<>(List.of("GET", "HEAD"))),
                    // Files are in memory and cost less than counting: a class that opens the page gets all of it.
                    unbounded -> {});
        }
    }

    private void add(HandlerType method, String path, Handler handler) {
        methods.computeIfAbsent(path, unseen -> new TreeSet<>()).add(method.name());
        handle(method, path, handler);
    }

    private void handle(HandlerType method, String path, Handler handler) {
        handle(method, path, handler, guard::request);
    }

    private void handle(HandlerType method, String path, Handler handler, Consumer<Context> bound) {
        config.addHttpHandler(method, prefix + path, context -> run(context, path, handler, bound));
        if (path.equals("/") && !prefix.isEmpty()) {
            config.addHttpHandler(method, prefix, context -> run(context, path, handler, bound));
        }
    }

    private void run(Context context, String path, Handler handler, Consumer<Context> bound) {
        long start = System.nanoTime();
        context.attribute(ROUTE, path);
        SecurityHeaders.put(context);
        try {
            bound.accept(context);
            before.accept(context);
            handler.handle(context);
            scope.mark(context);
            byte[] bytes = context.attribute(Sending.BYTES);
            if (bytes != null) {
                context.future(() -> send(context, bytes));
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            fail(context, path, failure);
        } finally {
            after.run();
        }
        if (context.attribute(LATER) == null) {
            answered(context, path, start);
        }
    }

    /** Answers when a future is done; the request's thread does not wait for it. */
    public <T> void later(Context context, String path, CompletableFuture<T> future, Consumer<T> answer) {
        long start = System.nanoTime();
        context.attribute(LATER, true);
        context.future(() -> future.handle((value, failure) -> {
                    try {
                        if (failure != null) {
                            throw failure;
                        }
                        answer.accept(value);
                        scope.mark(context);
                    } catch (Throwable thrown) {
                        fail(context, path, thrown);
                    }
                    answered(context, path, start);
                    return context.<byte[]>attribute(Sending.BYTES);
                })
                .thenCompose(bytes -> bytes == null ? CompletableFuture.completedFuture(null) : send(context, bytes)));
    }

    private CompletableFuture<Void> send(Context context, byte[] bytes) {
        context.attribute(Sending.BYTES, null);
        try {
            return sending.send(context, bytes);
        } catch (Problem busy) {
            context.removeHeader("Content-Encoding");
            write(context, busy);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void answered(Context context, String path, long start) {
        listener.accept(new Exchange(context.req().getMethod(), path, context.statusCode(), System.nanoTime() - start));
    }

    /** What a handler throws as an answer; what is no answer of ours is noted. */
    private void fail(Context context, String path, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Problem problem) {
            write(context, problem);
            return;
        }
        failures.note(context.req().getMethod() + " " + path, cause);
        write(context, new Problem(500, "failure", "Something went wrong on this server; it has been noted."));
    }

    /** Writes a problem as the answer. */
    public static void write(Context context, Problem problem) {
        problem.retryAfterSeconds().ifPresent(seconds -> context.header("Retry-After", Integer.toString(seconds)));
        context.removeHeader("ETag");
        context.header("Cache-Control", Caching.NEVER).status(problem.status());
        if (problem.retryAfterSeconds().isPresent() && wantsPage(context)) {
            SecurityHeaders.policy(context, SecurityHeaders.WAITING);
            context.contentType("text/html; charset=utf-8").result(WaitingPage.of(problem));
        } else {
            SecurityHeaders.policy(context, SecurityHeaders.DATA);
            // As bytes: a text of a type that the server does not know for JSON would leave in Latin-1.
            context.contentType("application/problem+json")
                    .result(problem.json().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether a person's browser opens this, and no program asks. */
    public static boolean wantsPage(Context context) {
        String accepted = context.header("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private static void refuse(Context context, Set<String> allowed) {
        TreeSet<String> answered = new TreeSet<>(allowed);
        answered.add("OPTIONS");
        context.header("Allow", String.join(", ", answered));
        if (context.req().getMethod().equals("OPTIONS")) {
            context.header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Methods", "GET, HEAD")
                    .status(204);
            return;
        }
        throw new Problem(
                405, "method", "This address answers " + String.join(", ", allowed) + ", not what was asked for.");
    }
}
