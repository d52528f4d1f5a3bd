package org.neurone.server;

import io.javalin.config.JavalinState;
import io.javalin.config.RoutesConfig;
import io.javalin.plugin.Plugin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.TextLimits;
import org.neurone.server.board.BoardRoutes;
import org.neurone.server.board.EntryStore;
import org.neurone.server.claim.ClaimRoutes;
import org.neurone.server.classroom.ClassRoutes;
import org.neurone.server.classroom.Sheets;
import org.neurone.server.discovery.LinkRoutes;
import org.neurone.server.discovery.SiteRoutes;
import org.neurone.server.gallery.GalleryRoutes;
import org.neurone.server.http.AddressRange;
import org.neurone.server.http.AnswerCache;
import org.neurone.server.http.CacheScope;
import org.neurone.server.http.ClientAddress;
import org.neurone.server.http.Description;
import org.neurone.server.http.Exchange;
import org.neurone.server.http.Guard;
import org.neurone.server.http.Limits;
import org.neurone.server.http.PublicUrl;
import org.neurone.server.http.Rates;
import org.neurone.server.http.Routes;
import org.neurone.server.http.Turnstile;
import org.neurone.server.lesson.LessonRoutes;
import org.neurone.server.lesson.StoredLessonRoutes;
import org.neurone.server.model.AskedStore;
import org.neurone.server.model.LanguageTexts;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.Texts;
import org.neurone.server.page.PageRoutes;
import org.neurone.server.preview.PreviewRoutes;
import org.neurone.server.work.Budget;
import org.neurone.server.work.Workshop;

/**
 * The playground, its API and its pictures under a path of any Javalin application:
 *
 * <pre>{@code
 * Database database = Database.open(DatabaseSettings.file(Path.of("models.db")));
 * Javalin.create(config -> config.registerPlugin(new NeuronePlugin(neurone -> {
 *     neurone.path = "/neurone";
 *     neurone.store = new SqlModelStore(database, Clock.systemUTC());
 * })));
 * }</pre>
 *
 * Everything below the path is the plug-in's; nothing outside of it is touched.
 */
public final class NeuronePlugin extends Plugin<NeuronePlugin.Config> {

    private static final int PAINTERS = 2;
    private static final int REPLAYERS = 1;
    private static final int JUDGES = 1;

    /** Entries of a class that are handed in at once, all behind one address; their texts are short. */
    private static final int ENTRIES_WAITING = 256;

    /** Of a text that somebody sends. */
    private static final int STATEMENTS = 2_000;

    /** Whoever sends more mistakes than this learns of the others when these are mended. */
    private static final int PROBLEMS = 50;

    /** How many contents are read, or long texts understood, at once. */
    private static final int READERS = 2;

    private final Workshop pictures = new Workshop("picture", PAINTERS);
    private final Workshop claims = new Workshop("claim", REPLAYERS);
    private final Workshop lessons = new Workshop("lesson", 1);
    private final Workshop entries = new Workshop("entry", JUDGES, ENTRIES_WAITING, ENTRIES_WAITING);
    private final Workshop doors = new Workshop("door", 1, ENTRIES_WAITING, ENTRIES_WAITING);
    private Map<String, Set<String>> routes = Map.of();

    /** What the plug-in is told. */
    public static final class Config {

        /** Where to mount it: {@code /} or a path such as {@code /neurone}. */
        public String path = "/";

        /** Where models are kept; must be given. */
        public ModelStore store;

        /** Where entries to challenges are kept; without it there are no boards. */
        public EntryStore entries;

        /** Where classes are kept; without it there are none. */
        public Sheets sheets;

        /** The language that texts are in, read as far as a stranger's need be; one with more names, where the host adds some. */
        public Language language = Language.standard()
                .within(TextLimits.STANDARD.withStatements(STATEMENTS).withProblems(PROBLEMS));

        /** What one address may ask. */
        public Limits limits = Limits.STANDARD;

        /** Where it is counted what an address has asked; by default in this process. */
        public Rates.Source rates = Rates.alone(System::nanoTime);

        /** The proxies whose {@code X-Forwarded-…} headers count. */
        public List<AddressRange> proxies = new ArrayList<>();

        /** How links begin, for example {@code https://neurone.example}; by default they are paths. */
        public Optional<String> publicUrl = Optional.empty();

        /** Whom to write to about faults and abuse, for {@code security.txt}: {@code mailto:…} or {@code https://…}. */
        public Optional<String> contact = Optional.empty();

        /** Who may keep an answer: {@link CacheScope#PRIVATE} for a mount behind a login. */
        public CacheScope cache = CacheScope.PUBLIC;

        /** By which challenges close. */
        public Clock clock = Clock.systemUTC();

        /** Hears of each answer, for metrics and logs. */
        public Consumer<Exchange> listener = exchange -> {};

        private Config() {}
    }

    /** The plug-in, set up by the consumer. */
    public NeuronePlugin(Consumer<Config> settings) {
        super(settings, new Config());
        Objects.requireNonNull(pluginConfig.store, "NeuronePlugin needs a store: neurone.store = …");
    }

    @Override
    public void onStart(JavalinState state) {
        mount(state.routes);
        // Jetty keeps a connection's headers to know them again, whatever their case, and where one begins like another
        // gives its beginning in the other's spelling. Tokens, ETags and links tell upper case from lower.
        state.jetty.modifyHttpConfiguration(http -> http.setHeaderCacheCaseSensitive(true));
        state.events.serverStopped(pictures::close);
        state.events.serverStopped(claims::close);
        state.events.serverStopped(entries::close);
        state.events.serverStopped(lessons::close);
        state.events.serverStopped(doors::close);
    }

    /** Each path below the mount with the methods it answers; empty until the application is made. */
    public Map<String, Set<String>> routes() {
        return routes;
    }

    private void mount(RoutesConfig config) {
        String base = base(pluginConfig.path);
        ClientAddress clients = new ClientAddress(pluginConfig.proxies);
        Guard guard = new Guard(clients, pluginConfig.limits, pluginConfig.rates);
        PublicUrl url = new PublicUrl(pluginConfig.publicUrl, base);
        Texts texts = new LanguageTexts(pluginConfig.language);
        AskedStore store = new AskedStore(pluginConfig.store);
        Routes mounted = new Routes(config, base, guard, pluginConfig.listener, pluginConfig.cache);
        mounted.around(store::ask, store::leave);
        Turnstile readers = new Turnstile(READERS);
        AnswerCache answers = new AnswerCache(
                pluginConfig.cache == CacheScope.PRIVATE
                        ? 0
                        : Math.max(8 << 20, Runtime.getRuntime().maxMemory() / 12));
        ToIntFunction<String> solved = id -> pluginConfig.entries == null ? 0 : pluginConfig.entries.count(id);
        PageRoutes page = new PageRoutes(store, solved, url, readers, answers);
        new ModelRoutes(store, texts, pluginConfig.limits, guard, url, Clock.systemUTC(), readers, answers)
                .addTo(mounted);
        // Before the pictures, whose address a code's ends like.
        new LinkRoutes(store, pluginConfig.entries, url).addTo(mounted);
        new PreviewRoutes(store, pluginConfig.language, guard, pictures, Budget.PICTURE).addTo(mounted);
        new ClaimRoutes(store, pluginConfig.language, guard, readers, claims, Budget.REPLAY).addTo(mounted);
        new BoardRoutes(
                        store,
                        pluginConfig.entries,
                        pluginConfig.language,
                        guard,
                        url,
                        entries,
                        Budget.REPLAY,
                        pluginConfig.clock)
                .addTo(mounted);
        new ClassRoutes(
                        pluginConfig.store,
                        pluginConfig.sheets,
                        pluginConfig.language,
                        guard,
                        url,
                        entries,
                        doors,
                        Budget.REPLAY)
                .addTo(mounted);
        new LessonRoutes(guard, lessons).addTo(mounted);
        new StoredLessonRoutes(store, pluginConfig.limits, guard, url, lessons, answers).addTo(mounted);
        new GalleryRoutes(store, guard, url, Clock.systemUTC()).addTo(mounted);
        new SiteRoutes(store, url, pluginConfig.contact, Clock.systemUTC()).addTo(mounted);
        Description.addTo(mounted);
        page.addTo(mounted);
        mounted.rest(page.files());
        routes = mounted.table();
    }

    private static String base(String path) {
        String stripped = path.replaceFirst("^/+", "").replaceFirst("/+$", "");
        if (!stripped.matches("[A-Za-z0-9._~/-]*")) {
            throw new IllegalArgumentException("The path to mount Neurone under must be plain, such as /neurone.");
        }
        return stripped.isEmpty() ? "/" : "/" + stripped + "/";
    }
}
