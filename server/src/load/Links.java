import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.neurone.server.http.AnswerCache;
import org.neurone.server.http.Prepared;
import org.neurone.server.model.Lookup;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.Place;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.storage.Backup;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.Takedowns;

/**
 * What so many links cost: bytes each, reads a second from the database and from the cache of answers, and how long a server takes to be rebuilt from
 * its backup, all in processor time, so that other work on the machine does not count. {@code docs/links-at-scale.md} says what follows for 10⁹.
 *
 * <pre>
 * java -cp target/neurone.jar src/load/Links.java LINKS [JDBC-URL of an empty PostgreSQL]
 * </pre>
 *
 * Each link is a text of its own of about 500 bytes, as small networks are shared: a few statements and the weights; each has one save, and
 * one in a hundred is listed.
 */
public final class Links {
    private static final int STATE_BYTES = 270;
    private static final int LISTED_EVERY = 100;
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    public static void main(String[] arguments) throws Exception {
        int links = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("links");
        Path backup = folder.resolve("links.backup");
        String[] ids = write(backup, links);
        DatabaseSettings settings = arguments.length > 1
                ? DatabaseSettings.at(arguments[1])
                : DatabaseSettings.file(folder.resolve("neurone.db"));
        try (Database database = Database.open(settings)) {
            long start = System.nanoTime();
            long worked = processNanos();
            Backup.read(backup, database, Takedowns.none());
            double seconds = (System.nanoTime() - start) / 1e9;
            double work = (processNanos() - worked) / 1e9;
            System.out.printf("%,d links, %s%n", links, settings.printable().replaceFirst(":[^:]*$", ""));
            System.out.printf("restored in                    %10.1f s, %.1f s of a processor%n", seconds, work);
            System.out.printf("restored                       %10.0f links a processor's second%n", links / work);
            database.forget();
            System.out.printf("of the backup, a link          %10.0f bytes%n", Files.size(backup) / (double) links);
            System.out.printf(
                    "of the database, a link        %10.0f bytes%n",
                    size(database, folder, arguments) / (double) links);
            ModelStore store = new SqlModelStore(database, Clock.systemUTC());
            Random random = new Random(1);
            rate("reads of any link              ", at -> {
                if (!(store.find(ids[random.nextInt(links)]) instanceof Lookup.Present)) {
                    throw new IllegalStateException("A link is missing.");
                }
            });
            rate("questions whether one is there ", at -> store.shows(ids[random.nextInt(links)]));
            AnswerCache cache = new AnswerCache(64 << 20);
            rate("reads of a thousand from cache ", at -> {
                String id = ids[random.nextInt(Math.min(1000, links))];
                Prepared unused = cache.make(
                        id,
                        () -> Prepared.of(
                                "text/plain",
                                ((Lookup.Present) store.find(id)).content().text()));
            });
            rate("first pages of what is listed  ", at -> store.listed(Place.before(Instant.now()), 20));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static long size(Database database, Path folder, String[] arguments) throws Exception {
        return arguments.length > 1
                ? database.read(handle -> handle.createQuery("SELECT pg_database_size(current_database())")
                        .mapTo(Long.class)
                        .one())
                : Files.size(folder.resolve("neurone.db"));
    }

    /** On one thread, for two seconds of its processor time behind half a one in which the machine warms up. */
    private static void rate(String what, IntConsumer work) {
        for (double seconds : new double[] {0.5, 2}) {
            long start = threadNanos();
            long end = start + (long) (seconds * 1e9);
            int done = 0;
            while (threadNanos() < end) {
                work.accept(done++);
            }
            if (seconds == 2) {
                System.out.printf("%s%10.0f a processor's second%n", what, done / ((threadNanos() - start) / 1e9));
            }
        }
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** A backup as the server writes it. */
    private static String[] write(Path file, int links) throws Exception {
        String[] ids = new String[links];
        Random random = new Random(7);
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            writer.write("{\"neurone-backup\":1}\n");
            for (int i = 0; i < links; i++) {
                String digest = base64(random, 32);
                ids[i] = digest.substring(0, 11);
                writer.write("{\"content\":{\"id\":\"" + ids[i] + "\",\"digest\":\"" + digest
                        + "\",\"text\":\"neurone 1\\ntitle \\\"Experiment " + i
                        + "\\\"\\ndata spiral noise 5%\\nlayer 8 tanh\\nlayer 8 tanh\\nloss quadratic\\nbatch 10\\nlr 0.03\\nstate \\\""
                        + base64(random, STATE_BYTES)
                        + "\\\"\\n\",\"title\":\"Experiment " + i
                        + "\",\"description\":\"data spiral noise 5%; layer 8 tanh; layer 8 tanh; loss quadratic; batch 10; lr 0.03\",\"parent\":null,\"table_count\":0,\"saves\":1,\"created\":"
                        + (START + i) + ",\"gone\":null,\"hidden\":null,\"kind\":\"model\"}}\n");
            }
            for (int i = 0; i < links; i++) {
                writer.write("{\"save\":{\"token_hash\":\"" + base64(random, 32) + "\",\"content\":\"" + ids[i]
                        + "\",\"parent\":null,\"listed\":" + (i % LISTED_EVERY == 0 ? 1 : 0) + ",\"created\":"
                        + (START + i) + "}}\n");
            }
            writer.write("{\"end\":{\"content\":" + links + ",\"save\":" + links + "}}\n");
        }
        return ids;
    }

    private static String base64(Random random, int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }
}
