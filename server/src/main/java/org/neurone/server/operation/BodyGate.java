package org.neurone.server.operation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.neurone.server.http.ClientAddress;

/**
 * Takes bodies in before anybody waits for them: no thread is held until a body is whole, what is too long is refused
 * before it is read, what is not whole in time is refused then, and memory is bounded for all and for each address.
 */
final class BodyGate extends Handler.Wrapper {

    private static final long LONGEST_SECONDS = 20;
    private static final long LONGEST_WAIT_SECONDS = 8;

    /** Bodies up to this length have room of their own: most saves are a hundredth of it. */
    private static final int SHORT_BODY_BYTES = 64 << 10;

    private static final long SHORT_MEMORY = 8 << 20;
    private static final int WAITING = 256;

    private final long longest;
    private final BodyRoom shortRoom;
    private final BodyRoom longRoom;
    private final ClientAddress clients;

    /**
     * A gate.
     *
     * @param longest bytes of one body
     * @param memory bytes of bodies that may be here at once
     * @param clients tells who is asking
     */
    BodyGate(long longest, long memory, ClientAddress clients) {
        this.longest = longest;
        this.shortRoom = new BodyRoom(SHORT_MEMORY, SHORT_MEMORY / 2, WAITING);
        this.longRoom = new BodyRoom(Math.max(memory, longest), Math.max(memory / 2, longest), WAITING);
        this.clients = clients;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long said = request.getLength();
        if (said == 0 || (said < 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING))) {
            return super.handle(request, response, callback);
        }
        Body body = new Body(request, response, callback, said < 0 ? longest : said);
        if (said > longest) {
            body.refuse(413);
        } else {
            body.enter();
        }
        return true;
    }

    /** One body on its way in. */
    private final class Body implements Runnable {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final String address;
        private final BodyRoom room;
        private final long share;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        /** Whether it was let on or refused: whoever sets it has the answer to give. */
        private final AtomicBoolean decided = new AtomicBoolean();

        /** Whoever gives room back must not have to do what follows. */
        private final Runnable begin;

        private Scheduler.Task deadline = () -> false;

        private Body(Request request, Response response, Callback callback, long share) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.share = share;
            this.room = share <= SHORT_BODY_BYTES ? shortRoom : longRoom;
            this.address = clients.key(request);
            this.begin = () -> request.getComponents().getExecutor().execute(this::begin);
        }

        private void enter() {
            Scheduler.Task patience = after(LONGEST_WAIT_SECONDS, () -> {
                if (room.giveUp(begin)) {
                    refuse(503);
                }
            });
            Request.addCompletionListener(request, failure -> patience.cancel());
            if (!room.enter(address, share, begin)) {
                refuse(503);
            }
        }

        private void begin() {
            Request.addCompletionListener(request, failure -> room.leave(address, share));
            deadline = after(
                    LONGEST_SECONDS, () -> request.fail(new TimeoutException("The body did not arrive in time.")));
            run();
        }

        /** Reads what is there, and comes back when there is more. */
        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    refuse(status(chunk.getFailure()));
                    return;
                }
                ByteBuffer buffer = chunk.getByteBuffer();
                byte[] piece = new byte[buffer.remaining()];
                buffer.get(piece);
                boolean last = chunk.isLast();
                chunk.release();
                bytes.writeBytes(piece);
                if (bytes.size() > longest) {
                    refuse(413);
                    return;
                }
                if (last) {
                    pass();
                    return;
                }
            }
        }

        private void pass() {
            if (!decide()) {
                return;
            }
            try {
                Request whole = new WholeRequest(request, ByteBuffer.wrap(bytes.toByteArray()));
                if (!getHandler().handle(whole, response, callback)) {
                    Response.writeError(whole, response, callback, 404);
                }
            } catch (Throwable failure) {
                Response.writeError(request, response, callback, failure);
            }
        }

        /** Answers without the body; the connection ends there, since the rest of the body may still come. */
        private void refuse(int status) {
            if (decide()) {
                response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
                Callback answered = Callback.from(() -> new Remainder(request, callback).discard(), callback::failed);
                Response.writeError(new Unread(request), response, answered, status);
            }
        }

        private boolean decide() {
            deadline.cancel();
            return decided.compareAndSet(false, true);
        }

        private Scheduler.Task after(long seconds, Runnable work) {
            return request.getComponents().getScheduler().schedule(work, seconds, TimeUnit.SECONDS);
        }
    }

    /**
     * What a client still sends after its refusal. A connection that is closed on bytes nobody read is reset, and the client
     * may lose the answer to that (RFC 9112, section 9.6): so they are read on for a moment, and dropped.
     */
    private static final class Remainder implements Runnable {

        private static final long LONGEST_MILLISECONDS = 2_000;
        private static final long MOST_BYTES = 16 << 20;

        private final Request request;
        private final Callback callback;
        private Scheduler.Task deadline = () -> false;
        private long read;

        private Remainder(Request request, Callback callback) {
            this.request = request;
            this.callback = callback;
        }

        private void discard() {
            deadline = request.getComponents()
                    .getScheduler()
                    .schedule(
                            () -> request.fail(new TimeoutException("The rest of a refused body still came.")),
                            LONGEST_MILLISECONDS,
                            TimeUnit.MILLISECONDS);
            run();
        }

        @Override
        public void run() {
            while (read <= MOST_BYTES) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                boolean ended = chunk.isLast() || Content.Chunk.isFailure(chunk);
                read += chunk.remaining();
                chunk.release();
                if (ended) {
                    break;
                }
            }
            deadline.cancel();
            callback.succeeded();
        }
    }

    /** A request whose body an error page leaves alone: it would else be given up, and what still comes of it lost. */
    private static final class Unread extends Request.Wrapper {

        private Unread(Request request) {
            super(request);
        }

        @Override
        public boolean consumeAvailable() {
            return false;
        }
    }

    private static int status(Throwable failure) {
        if (failure instanceof HttpException http) {
            return http.getCode();
        }
        return failure instanceof TimeoutException ? 408 : 400;
    }

    /** A request whose body is at hand. */
    private static final class WholeRequest extends Request.Wrapper {

        private final Content.Source body;

        private WholeRequest(Request request, ByteBuffer body) {
            super(request);
            this.body = Content.Source.from(body);
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demanded) {
            body.demand(demanded);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
