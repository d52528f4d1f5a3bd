package org.neurone.server.operation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.neurone.server.http.Routes;
import org.slf4j.LoggerFactory;

/**
 * OpenTelemetry traces: a span for each request, joined to the caller's by {@code traceparent} (W3C Trace Context), and below it one
 * for each statement that its thread asks the database. They say routes and statements as they stand in the program, never ids, texts or addresses.
 */
public final class Traces implements AutoCloseable {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> STATEMENT = AttributeKey.stringKey("db.query.text");
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What the exporter has to say goes where everything else does. Held here, since the platform forgets loggers that nobody holds. */
    private static final Logger EXPORTER = speaking();

    private static final TextMapGetter<Request> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Request request) {
            return request.getHeaders().getFieldNamesCollection();
        }

        @Override
        public String get(Request request, String name) {
            return request == null ? null : request.getHeaders().get(name);
        }
    };

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    /** Traces that are sent there, some at a time and never in a request's way; what the collector does not take is dropped. */
    public Traces(URI collector) {
        EXPORTER.setUseParentHandlers(false);
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.toString())
                .setTimeout(PATIENCE)
                .build();
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(SERVICE, "neurone")))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(Duration.ofSeconds(1))
                        .build())
                .build();
        tracer = provider.get("org.neurone.server");
    }

    /** Stands around what answers requests. */
    org.eclipse.jetty.server.Handler.Singleton handler() {
        return new Around();
    }

    /** Hears of each statement. */
    public SqlLogger statements() {
        return new Statements();
    }

    /** Sends what is left. */
    @Override
    public void close() {
        provider.shutdown().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private final class Around extends org.eclipse.jetty.server.Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Context caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
            Span span = tracer.spanBuilder(request.getMethod())
                    .setParent(caller)
                    .setSpanKind(SpanKind.SERVER)
                    .setAttribute(METHOD, request.getMethod())
                    .startSpan();
            Request.addCompletionListener(request, failure -> end(span, request, response, failure));
            return caller.with(span)
                    .wrap(() -> super.handle(request, response, callback))
                    .call();
        }

        private void end(Span span, Request request, Response response, Throwable failure) {
            if (request.getAttribute(Routes.ROUTE) instanceof String route) {
                span.updateName(request.getMethod() + " " + route).setAttribute(ROUTE, route);
            }
            span.setAttribute(STATUS, response.getStatus());
            if (failure != null || response.getStatus() >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    private final class Statements implements SqlLogger {

        @Override
        public void logAfterExecution(StatementContext context) {
            span(context, false);
        }

        @Override
        public void logException(StatementContext context, SQLException failure) {
            span(context, true);
        }

        private void span(StatementContext context, boolean failed) {
            if (!Span.current().getSpanContext().isValid() || context.getExecutionMoment() == null) {
                return;
            }
            String statement = context.getRenderedSql();
            Span span = tracer.spanBuilder(statement.substring(0, Math.max(0, (statement + " ").indexOf(' '))))
                    .setSpanKind(SpanKind.CLIENT)
                    .setStartTimestamp(context.getExecutionMoment())
                    .setAttribute(STATEMENT, statement)
                    .startSpan();
            if (failed) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    private static Logger speaking() {
        Logger logger = Logger.getLogger("io.opentelemetry");
        org.slf4j.Logger log = LoggerFactory.getLogger(Traces.class);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.warn("{}", record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return logger;
    }
}
