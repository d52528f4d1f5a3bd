package org.neurone.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.engine.data.DataForm;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Filling;
import org.neurone.engine.data.Layout;
import org.neurone.engine.data.Missing;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Pipeline;
import org.neurone.engine.data.Scaling;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.table.TableInput;
import org.neurone.engine.number.Base64Url;
import org.neurone.engine.number.DoubleBits;
import org.neurone.engine.number.Sha256;
import org.neurone.engine.number.Values;

class StateTest {
    private static State state() {
        return state(null);
    }

    private static State state(DataInfo data) {
        return new State(StateParts.builder()
                .layerSizes(new int[] {2, 1})
                .parameters(new double[] {1, -0.0, Math.PI})
                .memory(new double[][] {{1e-300, 2, 3}, {4, 5, Double.MIN_VALUE}})
                .statistics(new double[] {0.5})
                .fitted(new Pipeline.Fitted(
                        Filling.NONE, new Scaling(new double[] {1, 2}, new double[] {3, 4}), Scaling.none(0)))
                .epoch(7)
                .step(71)
                .position(12)
                .pending(3)
                .optimizerStep(70)
                .shuffle(new int[] {1, -2, 3, -4})
                .dropout(new int[] {5, 6, Integer.MIN_VALUE, 8})
                .otherOrder(true)
                .best(0.125)
                .sinceBest(2)
                .touched(true)
                .data(data == null ? null : DataForm.write(data))
                .build());
    }

    @Test
    void whatIsWrittenReadsBackToTheBit() {
        State state = state();
        StateReading reading = State.read(state.encode());
        assertNull(reading.problem());
        assertEquals(state, reading.state());
        StateParts parts = reading.state().parts();
        assertArrayEquals(new int[] {2, 1}, parts.layerSizes());
        assertArrayEquals(new double[] {1, -0.0, Math.PI}, parts.parameters());
        assertArrayEquals(new double[] {4, 5, Double.MIN_VALUE}, parts.memory()[1]);
        assertArrayEquals(new double[] {0.5}, parts.statistics());
        assertArrayEquals(new double[] {1, 2}, parts.fitted().inputs().shift());
        assertArrayEquals(new double[] {3, 4}, parts.fitted().inputs().scale());
        assertArrayEquals(new int[] {1, -2, 3, -4}, parts.shuffle());
        assertArrayEquals(new int[] {5, 6, Integer.MIN_VALUE, 8}, parts.dropout());
        assertEquals(7, parts.epoch());
        assertEquals(71, parts.step());
        assertEquals(12, parts.position());
        assertEquals(3, parts.pending());
        assertEquals(70, parts.optimizerStep());
        assertEquals(0.125, parts.best());
        assertEquals(2, parts.sinceBest());
        assertEquals(true, parts.otherOrder());
        assertEquals(true, parts.touched());
    }

    @Test
    void handedOnPieceByPieceItIsTheSameText() {
        for (int size : new int[] {0, 1, 6000, 6144, 50_000}) {
            StateParts small = state(size % 2 == 0 ? null : table()).parts();
            double[] numbers = new Random(size).doubles(size).toArray();
            StateParts parts = small.toBuilder()
                    .layerSizes(new int[] {size})
                    .parameters(numbers)
                    .memory(new double[][] {numbers})
                    .otherOrder(false)
                    .touched(false)
                    .kept(null)
                    .build();
            StringBuilder pieces = new StringBuilder();
            State.encode(parts, piece -> {
                assertTrue(piece.length() <= 65_536, "no piece is long");
                pieces.append(piece);
            });
            assertEquals(new State(parts).encode(), pieces.toString());
        }
    }

    /** The form is for ever: these are the first bytes as the format's description says. */
    @Test
    void theFormIsTheDocumentedOne() {
        byte[] bytes = Base64Url.decode(state().encode());
        assertEquals('N', bytes[0]);
        assertEquals('S', bytes[1]);
        assertEquals(1, bytes[2]);
        assertEquals(3, bytes[3], "touched, and in the other order");
        assertEquals(112 + 2 * 4 + 8 * (3 + 6 + 1 + 4), DoubleBits.readInt(bytes, 4));
        assertEquals(0, DoubleBits.readInt(bytes, 16));
        assertEquals(7, DoubleBits.readInt(bytes, 20));
        assertEquals(12, DoubleBits.readInt(bytes, 48));
        assertEquals(0.125, DoubleBits.read(bytes, 104));
        assertEquals(1.0, DoubleBits.read(bytes, 120));
    }

    @Test
    void countsAreReadUpToTwoToThe52() {
        byte[] bytes = Base64Url.decode(state().encode());
        for (int at : new int[] {16, 24, 32, 40}) {
            DoubleBits.writeInt(1 << 20, bytes, at);
            DoubleBits.writeInt(0, bytes, at + 4);
        }
        StateParts parts = State.read(signed(bytes)).state().parts();
        long most = 4_503_599_627_370_496L;
        assertArrayEquals(
                new long[] {most, most, most, most},
                new long[] {parts.epoch(), parts.step(), parts.optimizerStep(), parts.sinceBest()});
        DoubleBits.writeInt(1, bytes, 28);
        assertEquals(StateProblem.DAMAGED, State.read(signed(bytes)).problem());
        DoubleBits.writeInt(-1, bytes, 24);
        assertEquals(StateProblem.DAMAGED, State.read(signed(bytes)).problem());
    }

    /** With a right checksum. */
    private static String signed(byte[] bytes) {
        byte[] sum =
                new Sha256().update(bytes, 0, 8).update(bytes, 16, bytes.length).digest();
        System.arraycopy(sum, 0, bytes, 8, 8);
        return Base64Url.encode(bytes);
    }

    private static DataInfo table() {
        return DataInfo.classes(
                        List.of("length", "colour=\uD83D\uDE00", "", "größe"),
                        "kind",
                        List.of("a b", "é", "\uFFFD"),
                        90)
                .withInput(Shape.picture(2, 1, 2))
                .withNormalize(Normalize.RANGE)
                .withTest(0.25);
    }

    @Test
    void whatAHostsTableLookedLikeIsKept() {
        assertEquals(table(), State.read(state(table()).encode()).state().data());
        DataInfo values = DataInfo.values(List.of("x"), List.of("y", "z"), 5)
                .withRange(-1.5, 7)
                .withTest(0);
        StateParts parts = State.read(state(values).encode()).state().parts();
        assertEquals(values, DataForm.read(parts.data()));
        assertArrayEquals(new double[] {3, 4}, parts.fitted().inputs().scale());
        assertNull(State.read(state().encode()).state().parts().data());
        byte[] bytes = Base64Url.decode(state(table()).encode());
        int length = 64 + 4 * 8 + 2 * (6 + 9 + 0 + 5 + 4 + 3 + 1 + 1);
        assertEquals(2, bytes[2]);
        assertEquals(length, DoubleBits.readInt(bytes, bytes.length - 4));
        assertEquals(112 + 2 * 4 + 8 * (3 + 6 + 1 + 4) + length + 4, bytes.length);
    }

    @Test
    void whatThePipelineLearnedIsKept() {
        StateParts plain = state(table()).parts();
        Pipeline.Fitted fitted = new Pipeline.Fitted(
                new Filling(Values.of(1, -0.0, 0.1, 7)),
                plain.fitted().inputs(),
                new Scaling(new double[] {17_000}, new double[] {2_500.5}));
        Layout layout = new Layout(
                List.of(
                        TableInput.number("length"),
                        TableInput.text("colour", "\uD83D\uDE00"),
                        TableInput.number(""),
                        TableInput.hole("größe")),
                Map.of("length", ',', "größe", '.'),
                Missing.FLAG,
                Normalize.STANDARD);
        State state = with(plain, fitted, DataForm.write(table().withLayout(layout)));
        assertEquals(3, Base64Url.decode(state.encode())[2]);
        StateReading read = State.read(state.encode());
        assertEquals(state, read.state());
        assertEquals(fitted, read.state().parts().fitted());
        assertEquals(layout, read.state().data().layout());
        State undescribed = with(plain, fitted, null);
        assertEquals(fitted, State.read(undescribed.encode()).state().parts().fitted());
        assertNull(State.read(undescribed.encode()).state().data());
        String text = state.encode();
        for (int length = 0; length < text.length(); length++) {
            assertEquals(
                    StateProblem.TRUNCATED,
                    State.read(text.substring(0, length)).problem());
        }
    }

    private static State with(StateParts parts, Pipeline.Fitted fitted, byte[] data) {
        return new State(parts.toBuilder().fitted(fitted).data(data).kept(null).build());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTextCutOffAnywhereIsTruncated(boolean described) {
        String text = state(described ? table() : null).encode();
        for (int length = 0; length < text.length(); length++) {
            StateReading reading = State.read(text.substring(0, length));
            assertEquals(StateProblem.TRUNCATED, reading.problem(), "after " + length + " characters");
        }
    }

    @Test
    void aChangeOfAnyCharacterIsFound() {
        String text = state().encode();
        for (int i = 0; i < text.length(); i++) {
            for (char c : new char[] {'A', 'b', '7', '-', '=', ' ', 'é'}) {
                if (text.charAt(i) != c) {
                    StateReading reading = State.read(text.substring(0, i) + c + text.substring(i + 1));
                    assertNull(reading.state(), "character " + i + " as " + c);
                    assertNotNull(reading.problem());
                }
            }
        }
        assertEquals(StateProblem.DAMAGED, State.read(text + "AAAA").problem());
        assertEquals(StateProblem.DAMAGED, State.read("hello").problem());
    }

    @Test
    void aLaterVersionIsNewer() {
        byte[] bytes = Base64Url.decode(state().encode());
        bytes[2] = 5;
        assertEquals(StateProblem.NEWER, State.read(Base64Url.encode(bytes)).problem());
    }

    /** Beside it the weights of another epoch; what it goes on with and what it answers with stay apart. */
    private static State keeping(boolean placed) {
        StateParts plain = state(table()).parts();
        return new State(plain.toBuilder()
                .kept(new State.Best(new double[] {-1, 0.1, 1e9}, new double[] {0.25}, placed))
                .build());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theBestEpochGoesAlong(boolean placed) {
        State state = keeping(placed);
        State read = State.read(state.encode()).state();
        assertEquals(state, read);
        assertArrayEquals(new double[] {-1, 0.1, 1e9}, read.parts().kept().parameters());
        assertArrayEquals(new double[] {0.25}, read.parts().kept().statistics());
        assertEquals(placed, read.parts().kept().placed());
        assertArrayEquals(state.parts().parameters(), read.parts().parameters());
        assertEquals(state.data(), read.data());
        assertNull(state().parts().kept());
        StringBuilder pieces = new StringBuilder();
        State.encode(state.parts(), pieces::append);
        assertEquals(state.encode(), pieces.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hostileBytesWithARightChecksumNeverThrowAndNeverTakeMuchMemory(boolean described) {
        hostile(Base64Url.decode(state(described ? table() : null).encode()), described);
        hostile(Base64Url.decode(keeping(described).encode()), true);
    }

    private static void hostile(byte[] good, boolean atEnd) {
        Random random = new Random(4);
        int sound = 0;
        for (int round = 0; round < 100_000; round++) {
            byte[] bytes = good.clone();
            int edits = 1 + random.nextInt(3);
            for (int e = 0; e < edits; e++) {
                int at = atEnd && random.nextBoolean()
                        ? good.length - 1 - random.nextInt(170)
                        : 16 + random.nextInt(112);
                bytes[at] = (byte) (random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(2) - 1);
            }
            StateReading reading = State.read(signed(bytes));
            sound += reading.problem() == null ? 1 : 0;
            if (reading.state() != null) {
                reading.state().data(); // null where it describes no data, and never an exception
            }
        }
        assertNotEquals(0, sound, "some edits change counters only");
    }
}
