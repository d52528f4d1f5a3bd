package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.List;

/** Names with what they are set to, in their order; a name may stand several times. It notes which of them were asked for. */
final class PastedSettings {
    private final List<One> all = new ArrayList<>();

    /** One of them: its value is a word, a list of values, or settings again. */
    static final class One {
        private final String name;
        private final Object value;
        private boolean read;

        private One(String name, Object value) {
            this.name = name;
            this.value = value;
        }

        /** As it is written, without what stands before a point: {@code lr} of {@code train.lr}. */
        String name() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        Object value() {
            return value;
        }

        /** It has found its place. */
        void take() {
            read = true;
        }
    }

    void put(String name, Object value) {
        if (value != null) {
            all.add(new One(name, value));
        }
    }

    List<One> all() {
        return all;
    }

    /** The word under the first of these names that is there, here or in the settings inside, else null. */
    String word(String... names) {
        One one = find(names);
        if (one == null || !(one.value instanceof String word)) {
            return null;
        }
        one.take();
        return word;
    }

    /** The settings of that name, or null. */
    PastedSettings inside(String... names) {
        One one = find(names);
        if (one == null || !(one.value instanceof PastedSettings settings)) {
            return null;
        }
        one.take();
        return settings;
    }

    private One find(String... names) {
        for (String name : names) {
            for (One one : all) {
                if (Sketch.plain(one.name()).equals(name)) {
                    return one;
                }
            }
        }
        for (One one : all) {
            // What fills the weights has a type of its own, which is not the layer’s.
            One found =
                    one.value instanceof PastedSettings inner && !one.name.contains("fill") ? inner.find(names) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Words that nobody asked for, as {@code name: word}. */
    void unread(List<String> silent, String between, List<String> into) {
        for (One one : all) {
            if (one.value instanceof PastedSettings inner) {
                inner.unread(silent, between, into);
            } else if (!one.read && !silent.contains(Sketch.plain(one.name()))) {
                into.add(one.name() + between + one.value);
            }
        }
    }
}
