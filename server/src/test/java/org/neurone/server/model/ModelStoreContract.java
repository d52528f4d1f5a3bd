package org.neurone.server.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neurone.server.TickingClock;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

/** What both databases must do. */
abstract class ModelStoreContract {

    private static final String TEXT = "neurone 1\nlayer 3 sigmoid\n";

    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private Database database;
    private ModelStore store;

    abstract DatabaseSettings emptyDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(emptyDatabase());
        store = new SqlModelStore(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The expected id was computed with {@code printf 'neurone 1\nlayer 3 sigmoid\n' | openssl dgst -sha256 -binary | base64}, outside Java. */
    @Test
    void theIdIsTheFirstElevenCharactersOfTheTextsDigest() {
        assertEquals("kyOg0j9XDTH", saved(TEXT).id());
    }

    @Test
    void whatWasReportedIsTheOperatorsUntilItIsHiddenDismissedOrTakenBack() {
        Saving.Saved one = saved("neurone 1\nseed 1\n");
        Saving.Saved two = saved("neurone 1\nseed 2\n");
        assertTrue(store.report(one.id(), "an insult"));
        assertTrue(store.report(one.id(), "an insult"));
        assertTrue(store.report(two.id(), "é 漢"));
        assertTrue(store.report(one.id(), "a lie"));
        assertTrue(store.report("AAAAAAAAAAA", "nothing there"));
        Reports reports = new Reports(database, clock);
        assertEquals(
                List.of(List.of("an insult", "a lie"), List.of("é 漢")),
                reports.open().stream().map(Reports.Reported::reasons).toList());
        store.hide(two.id(), true);
        assertEquals(
                List.of(one.id()),
                reports.open().stream().map(Reports.Reported::id).toList());
        assertEquals(2, reports.dismiss(one.id()));
        assertEquals(List.of(), reports.open());
        assertTrue(store.report(one.id(), "again"));
        assertEquals(TakingBack.CONTENT_GONE, store.takeBack(one.id(), one.token()));
        assertEquals(List.of(), reports.open());
        assertEquals(0, reports.dismiss(one.id()), "what was said of a text goes with it");
    }

    @Test
    void aFloodOfReportsOfOneModelIsBounded() {
        String id = saved("neurone 1\nseed 3\n").id();
        for (int i = 0; i < 50; i++) {
            assertTrue(store.report(id, "reason " + i));
        }
        assertEquals(20, new Reports(database, clock).open().get(0).reasons().size());
    }

    @Test
    void anOperatorFindsModelsByWordsAgeAndSize() {
        Instant start = clock.instant();
        String small = saved("neurone 1\nseed 4\n").id();
        String large =
                saved("neurone 1\n# 100% of " + "é".repeat(500) + "\nseed 5\n").id();
        Instant between = clock.instant();
        String late = saved("neurone 1\n# A Spiral_x\nseed 6\n").id();
        store.hide(late, true);
        Inventory inventory = new Inventory(database);
        Instant end = clock.instant().plusSeconds(1);
        assertEquals(List.of(late, large, small), found(inventory, Optional.empty(), start, end, 0));
        assertEquals(List.of(large), found(inventory, Optional.empty(), start, end, 1_000));
        assertEquals(List.of(late), found(inventory, Optional.empty(), between, end, 0));
        assertEquals(List.of(late), found(inventory, Optional.of("a spiral_X"), start, end, 0));
        assertEquals(List.of(large), found(inventory, Optional.of("100% OF"), start, end, 0));
        assertEquals(List.of(), found(inventory, Optional.of("a%l"), start, end, 0));
        Inventory.Line line = inventory
                .find(new Inventory.Search(Optional.of("spiral"), start, end, 0, 1))
                .get(0);
        assertTrue(line.hidden());
        assertEquals(1, line.saves());
    }

    private static List<String> found(
            Inventory inventory, Optional<String> words, Instant since, Instant until, long bytes) {
        return inventory.find(new Inventory.Search(words, since, until, bytes, 10)).stream()
                .map(Inventory.Line::id)
                .toList();
    }

    @Test
    void whatWasSavedIsFoundAsItWas() {
        String parent = saved("neurone 1\n").id();
        Instant before = clock.instant();
        NewSave save = new NewSave(
                TEXT + "# é 漢 😀\n",
                Optional.of("Ünïcode"),
                Optional.of("What it is."),
                new TreeMap<>(Map.of("t", "a,b\n1,2\n", "other", "x\n")),
                new TreeSet<>(List.of("absent")),
                Optional.of(parent),
                false);
        Saving.Saved saved = assertInstanceOf(Saving.Saved.class, store.save(save));
        Content content = present(saved.id());
        assertEquals(save.text(), content.text());
        assertEquals(save.title(), content.title());
        assertEquals(save.description(), content.description());
        assertEquals(save.tables(), content.tables());
        assertEquals(save.missing(), content.missing());
        assertEquals(save.parent(), content.parent());
        assertTrue(content.created().isAfter(before));
    }

    @Test
    void savingTheSameTwiceGivesTheSameIdAndAnotherToken() {
        Saving.Saved first = saved(TEXT);
        Saving.Saved second = saved(TEXT);
        assertTrue(first.first());
        assertFalse(second.first());
        assertEquals(first.id(), second.id());
        assertNotEquals(first.token(), second.token());
    }

    @Test
    void theSameTextWithAnotherTableIsAnotherModel() {
        assertNotEquals(savedWithTable("1\n").id(), savedWithTable("2\n").id());
        assertNotEquals(saved(TEXT).id(), savedWithTable("1\n").id());
        assertEquals(savedWithTable("1\n").id(), savedWithTable("1\n").id());
    }

    @Test
    void anUnknownIdIsUnknown() {
        assertInstanceOf(Lookup.Unknown.class, store.find("AAAAAAAAAAA"));
    }

    @Test
    void aParentThatWasNeverStoredIsRefused() {
        NewSave orphan = new NewSave(
                TEXT,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeSet<>(),
                Optional.of("AAAAAAAAAAA"),
                false);
        assertInstanceOf(Saving.UnknownParent.class, store.save(orphan));
        assertTrue(saved(TEXT).first(), "and nothing was stored");
    }

    @Test
    void theLastSaveTakenBackTakesTheContentAlong() {
        Saving.Saved first = saved(TEXT);
        Saving.Saved second = saved(TEXT);
        assertEquals(TakingBack.SAVE_GONE, store.takeBack(first.id(), first.token()));
        assertEquals(TEXT, present(first.id()).text());
        assertEquals(TakingBack.WRONG_TOKEN, store.takeBack(first.id(), first.token()), "once only");
        assertEquals(TakingBack.CONTENT_GONE, store.takeBack(second.id(), second.token()));
        assertInstanceOf(Lookup.TakenBack.class, store.find(first.id()));
    }

    @Test
    void nothingOfATakenBackContentIsLeftInTheDatabase() {
        Saving.Saved saved = savedWithTable("secret\n");
        store.takeBack(saved.id(), saved.token());
        assertEquals(0, count("content_table"));
        assertEquals(0, count("save"));
        assertEquals(0, count("content WHERE text IS NOT NULL OR title IS NOT NULL"));
    }

    @Test
    void anIdThatWasTakenBackIsNeverGivenAgain() {
        Saving.Saved first = saved(TEXT);
        store.takeBack(first.id(), first.token());
        Saving.Saved again = saved(TEXT);
        assertEquals(first.id().length() + 1, again.id().length());
        assertTrue(again.id().startsWith(first.id()));
        assertInstanceOf(Lookup.TakenBack.class, store.find(first.id()));
        assertEquals(again.id(), saved(TEXT).id());
        store.takeBack(again.id(), again.token());
        assertEquals(TEXT, present(again.id()).text(), "the third save still holds it");
    }

    @Test
    void aTextMayBeSavedAndTakenBackAnyNumberOfTimes() {
        Set<String> ids = new HashSet<>();
        for (int life = 1; life <= 40; life++) {
            Saving.Saved saved = saved(TEXT);
            assertTrue(ModelId.isWellFormed(saved.id()));
            assertTrue(ids.add(saved.id()), "a new id for life " + life);
            store.takeBack(saved.id(), saved.token());
        }
    }

    @Test
    void twoTextsWhoseDigestsBeginAlikeGetDifferentIds() {
        String id = saved(TEXT).id();
        database.writing()
                .useHandle(handle -> handle.execute("UPDATE content SET digest = 'another' WHERE id = ?", id));
        assertEquals(id.length() + 1, saved(TEXT).id().length());
    }

    @Test
    void aTokenOfAnotherModelTakesNothingBack() {
        Saving.Saved one = saved(TEXT);
        Saving.Saved other = saved("neurone 1\nlayer 4 sigmoid\n");
        assertEquals(TakingBack.WRONG_TOKEN, store.takeBack(one.id(), other.token()));
        assertEquals(TEXT, present(one.id()).text());
    }

    @Test
    void tokensAreNotInTheDatabase() {
        Saving.Saved saved = saved(TEXT);
        assertEquals(0, count("save WHERE token_hash = '" + saved.token() + "'"));
        assertEquals(1, count("save"));
    }

    @Test
    void aHiddenContentIsNeitherFoundNorSavedUntilItIsShownAgain() {
        String id = saved(TEXT).id();
        assertTrue(store.hide(id, true));
        assertInstanceOf(Lookup.Hidden.class, store.find(id));
        assertInstanceOf(Saving.Hidden.class, store.save(NewSave.of(TEXT)));
        assertEquals(1, count("save"));
        assertTrue(store.hide(id, false));
        assertEquals(TEXT, present(id).text());
        assertFalse(store.hide("AAAAAAAAAAA", true));
    }

    @Test
    void onlyListedModelsAreListedTheNewestFirst() {
        saved("neurone 1\nseed 1\n");
        String first = saved("neurone 1\nseed 2\n", true, Optional.empty()).id();
        String second = saved("neurone 1\nseed 3\n", true, Optional.empty()).id();
        String hidden = saved("neurone 1\nseed 4\n", true, Optional.empty()).id();
        store.hide(hidden, true);
        List<Listed> all = store.listed(Place.before(clock.instant()), 9);
        assertEquals(List.of(second, first), all.stream().map(Listed::id).toList());
        assertEquals(
                List.of(first),
                store.listed(Place.before(all.get(0).created()), 9).stream()
                        .map(Listed::id)
                        .toList());
        assertEquals(
                List.of(second),
                store.listed(Place.before(clock.instant()), 1).stream()
                        .map(Listed::id)
                        .toList());
    }

    /** A class that saves at once, on several servers: one millisecond for all. */
    @Test
    void aListReadPageByPageHasEveryModelOnceHoweverManyCameInOneMillisecond() {
        Instant same = clock.instant();
        ModelStore quick = new SqlModelStore(database, Clock.fixed(same, ZoneOffset.UTC));
        TreeSet<String> saved = new TreeSet<>();
        for (int seed = 0; seed < 7; seed++) {
            NewSave save = newSave("neurone 1\nseed " + seed + "\n", true, Optional.empty());
            saved.add(assertInstanceOf(Saving.Saved.class, quick.save(save)).id());
        }
        List<String> read = new ArrayList<>();
        Place from = Place.before(same.plusMillis(1));
        for (List<Listed> page = store.listed(from, 2); !page.isEmpty(); page = store.listed(from, 2)) {
            page.forEach(line -> read.add(line.id()));
            from = Place.behind(page.get(page.size() - 1));
        }
        assertEquals(7, read.size(), read::toString);
        assertEquals(saved, new TreeSet<>(read));
    }

    @Test
    void forksAreTheListedModelsThatNameTheirParent() {
        String parent = saved(TEXT).id();
        saved("neurone 1\nseed 1\n", false, Optional.of(parent));
        String fork = saved("neurone 1\nseed 2\n", true, Optional.of(parent)).id();
        saved(TEXT, true, Optional.of(parent));
        assertEquals(
                List.of(fork), store.forks(parent, 9).stream().map(Listed::id).toList());
    }

    @Test
    void retentionTakesBackOnlyWhatIsOlder() {
        String old = saved("neurone 1\nseed 1\n").id();
        String kept = saved("neurone 1\nseed 2\n").id();
        saved("neurone 1\nseed 3\n");
        Instant line = clock.instant();
        saved("neurone 1\nseed 2\n");
        assertEquals(3, store.takeBackOlderThan(line));
        assertInstanceOf(Lookup.TakenBack.class, store.find(old));
        assertInstanceOf(Lookup.Present.class, store.find(kept));
    }

    @Test
    void manyAtOnceSavingAndTakingBackTheSameNeverLoseASave() throws Exception {
        int threads = 8;
        int rounds = 25;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                work.add(() -> {
                    for (int round = 0; round < rounds; round++) {
                        Saving.Saved saved = saved(TEXT);
                        assertEquals(TEXT, present(saved.id()).text(), "held by this save");
                        assertNotEquals(TakingBack.WRONG_TOKEN, store.takeBack(saved.id(), saved.token()));
                    }
                    return null;
                });
            }
            for (Future<Void> future : pool.invokeAll(work)) {
                future.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(0, count("save"));
        assertEquals(0, count("content WHERE gone IS NULL"));
    }

    private Saving.Saved saved(String text) {
        return assertInstanceOf(Saving.Saved.class, store.save(NewSave.of(text)));
    }

    private Saving.Saved saved(String text, boolean listed, Optional<String> parent) {
        return assertInstanceOf(Saving.Saved.class, store.save(newSave(text, listed, parent)));
    }

    private static NewSave newSave(String text, boolean listed, Optional<String> parent) {
        return new NewSave(text, Optional.empty(), Optional.empty(), new TreeMap<>(), new TreeSet<>(), parent, listed);
    }

    private Saving.Saved savedWithTable(String csv) {
        NewSave save = new NewSave(
                TEXT,
                Optional.of("t"),
                Optional.empty(),
                new TreeMap<>(Map.of("t", csv)),
                new TreeSet<>(),
                Optional.empty(),
                false);
        return assertInstanceOf(Saving.Saved.class, store.save(save));
    }

    private Content present(String id) {
        return assertInstanceOf(Lookup.Present.class, store.find(id)).content();
    }

    private int count(String from) {
        return database.reading()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + from)
                        .mapTo(Integer.class)
                        .one());
    }
}
