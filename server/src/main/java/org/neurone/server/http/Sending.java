package org.neurone.server.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.concurrent.CompletableFuture;

/**
 * Sends long answers without holding a thread for a slow reader, and bounds how many bytes of them are on their way: the
 * same bytes to many readers count once.
 */
final class Sending {

    /** The context's attribute with the bytes of a long answer. */
    static final String BYTES = "neurone.bytes";

    private static final int PIECE = 32 << 10;
    private static final int TRY_AGAIN_SECONDS = 2;

    private final long most;
    private final IdentityHashMap<byte[], Integer> readers = new IdentityHashMap<>();
    private long sum;

    /** Sends up to so many bytes at a time; one answer goes out however long it is. */
    Sending(long most) {
        this.most = most;
    }

    /**
     * Sends bytes as the answer's body, of which everything else is set.
     *
     * @throws Problem 503 where too much is on its way already
     */
    CompletableFuture<Void> send(Context context, byte[] bytes) {
        enter(bytes);
        CompletableFuture<Void> sent = new CompletableFuture<>();
        context.res().setContentLength(bytes.length);
        try {
            ServletOutputStream out = context.res().getOutputStream();
            out.setWriteListener(new Pieces(out, bytes, sent));
        } catch (IOException | RuntimeException lost) {
            sent.complete(null);
        }
        return sent.whenComplete((unused, failure) -> leave(bytes));
    }

    private synchronized void enter(byte[] bytes) {
        boolean shared = readers.containsKey(bytes);
        if (!shared && sum > 0 && sum + bytes.length > most) {
            throw new Problem(503, "busy", "Too many long answers are on their way; try again shortly.")
                    .retryAfter(TRY_AGAIN_SECONDS);
        }
        sum += shared ? 0 : bytes.length;
        readers.merge(bytes, 1, Integer::sum);
    }

    private synchronized void leave(byte[] bytes) {
        Integer left = readers.computeIfPresent(bytes, (unused, count) -> count == 1 ? null : count - 1);
        sum -= left == null ? bytes.length : 0;
    }

    private static final class Pieces implements WriteListener {

        private final ServletOutputStream out;
        private final byte[] bytes;
        private final CompletableFuture<Void> sent;
        private int at;

        private Pieces(ServletOutputStream out, byte[] bytes, CompletableFuture<Void> sent) {
            this.out = out;
            this.bytes = bytes;
            this.sent = sent;
        }

        @Override
        public void onWritePossible() throws IOException {
            while (out.isReady()) {
                if (at == bytes.length) {
                    sent.complete(null);
                    return;
                }
                int piece = Math.min(PIECE, bytes.length - at);
                int from = at;
                at += piece;
                out.write(bytes, from, piece);
            }
        }

        /** The reader has gone: there is nobody to tell. */
        @Override
        public void onError(Throwable lost) {
            sent.complete(null);
        }
    }
}
