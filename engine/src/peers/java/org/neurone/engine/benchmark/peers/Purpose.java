package org.neurone.engine.benchmark.peers;

/** What is asked of a library. */
enum Purpose {
    TRAIN("train"),
    PREDICT_ONE("predict one"),
    PREDICT_BATCH("predict a batch");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Job job(Peer peer, Exercise exercise) {
        return this == TRAIN
                ? peer.training(exercise)
                : peer.prediction(exercise, this == PREDICT_ONE ? 1 : exercise.batch());
    }
}
