package org.neurone.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everybody who hears of a trainer's steps, as one. Some may come and go while they are told. */
final class Listeners implements TrainingListener {
    private final List<TrainingListener> all = new ArrayList<>();

    void add(TrainingListener listener) {
        all.add(Objects.requireNonNull(listener, "listener"));
    }

    void remove(TrainingListener listener) {
        all.remove(listener);
    }

    @Override
    public void example(Trainer trainer) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).example(trainer);
        }
    }

    @Override
    public void batch(Trainer trainer) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).batch(trainer);
        }
    }

    @Override
    public void epoch(Trainer trainer) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).epoch(trainer);
        }
    }

    @Override
    public void end(Trainer trainer) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).end(trainer);
        }
    }

    /** Tells of an update: of the example that brought it where one was shown, of the batch, and of an epoch's end. */
    void updated(Trainer trainer, boolean shown, boolean epochDone) {
        if (shown) {
            example(trainer);
        }
        batch(trainer);
        if (epochDone) {
            epoch(trainer);
        }
    }

    /** Whether all want to go on; each is asked. */
    @Override
    public boolean goesOn(Trainer trainer) {
        boolean wanted = true;
        for (int i = 0; i < all.size(); i++) {
            wanted = all.get(i).goesOn(trainer) && wanted;
        }
        return wanted;
    }
}
