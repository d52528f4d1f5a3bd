package org.neurone.server.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends connections that keep the server waiting on purpose: headers that do not come to an end, however often a byte of
 * them comes, and readers who hardly read. Jetty's own idle time ends those that do nothing at all.
 */
final class Pace extends Handler.Wrapper implements Connection.Listener {

    private static final long EVERY_SECONDS = 3;
    private static final long LONGEST_HEADER_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long SHORTEST_READING_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final double SLOWEST_READER_BYTES_A_NANO = 2_000e-9;

    private final Map<Connection, Watch> watches = new ConcurrentHashMap<>();

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        again();
    }

    @Override
    public void onOpened(Connection connection) {
        watches.put(connection, new Watch());
    }

    @Override
    public void onClosed(Connection connection) {
        watches.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        Watch watch = watches.get(connection);
        if (watch != null) {
            watch.begin(connection);
            Request.addCompletionListener(request, failure -> watch.end(connection));
        }
        return super.handle(request, response, callback);
    }

    private void again() {
        var unused = getServer().getScheduler().schedule(this::look, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        watches.forEach((connection, watch) -> {
            if (watch.isTooSlow(connection, now)) {
                connection.getEndPoint().close();
            }
        });
        if (isRunning()) {
            again();
        }
    }

    /** What one connection was seen to do. */
    private static final class Watch {

        private boolean answering;
        /** Bytes that had come, or gone, when the header or the answer now on its way could first begin. */
        private long before;

        /** When the first of its bytes was seen; 0 where none was. */
        private long since;

        synchronized void begin(Connection connection) {
            answering = true;
            before = connection.getBytesOut();
            since = 0;
        }

        synchronized void end(Connection connection) {
            answering = false;
            before = connection.getBytesIn();
            since = 0;
        }

        synchronized boolean isTooSlow(Connection connection, long now) {
            long bytes = (answering ? connection.getBytesOut() : connection.getBytesIn()) - before;
            if (bytes <= 0) {
                return false;
            }
            since = since == 0 ? now : since;
            long nanos = now - since;
            return answering
                    ? nanos > SHORTEST_READING_NANOS && bytes < nanos * SLOWEST_READER_BYTES_A_NANO
                    : nanos > LONGEST_HEADER_NANOS;
        }
    }
}
