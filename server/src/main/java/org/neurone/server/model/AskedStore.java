package org.neurone.server.model;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host's store as the request at hand sees it; what the server does by itself, on threads of its own, asks the store itself. */
public final class AskedStore implements ModelStore {
    private final ModelStore store;

    @SuppressWarnings("ThreadLocalUsage") // one a mount, of which an application has few: nothing static that changes
    private final ThreadLocal<ModelStore> asked = new ThreadLocal<>();

    /** Asked by nobody yet. */
    public AskedStore(ModelStore store) {
        this.store = store;
    }

    /** From here on this thread asks for that request. */
    public void ask(Context context) {
        asked.set(store.asking(Map.copyOf(context.attributeMap())));
    }

    /** This thread is done with its request. */
    public void leave() {
        asked.remove();
    }

    private ModelStore here() {
        ModelStore own = asked.get();
        return own == null ? store : own;
    }

    @Override
    public Saving save(NewSave save) {
        return here().save(save);
    }

    @Override
    public Lookup find(String id) {
        return here().find(id);
    }

    @Override
    public boolean shows(String id) {
        return here().shows(id);
    }

    @Override
    public TakingBack takeBack(String id, String token) {
        return here().takeBack(id, token);
    }

    @Override
    public List<Listed> listed(Place from, int count) {
        return here().listed(from, count);
    }

    @Override
    public List<Listed> forks(String id, int count) {
        return here().forks(id, count);
    }

    @Override
    public Exhibition exhibition(Exhibition.Search search) {
        return here().exhibition(search);
    }

    @Override
    public int takeBackOlderThan(Instant instant) {
        return here().takeBackOlderThan(instant);
    }

    @Override
    public Optional<String> verdict(String id) {
        return here().verdict(id);
    }

    @Override
    public void keepVerdict(String id, String json) {
        here().keepVerdict(id, json);
    }

    @Override
    public boolean report(String id, String reason) {
        return here().report(id, reason);
    }

    @Override
    public boolean hide(String id, boolean hidden) {
        return here().hide(id, hidden);
    }
}
