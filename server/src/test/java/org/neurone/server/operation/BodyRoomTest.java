package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Room for 100 bytes, 50 of them for one address, and a row of two. */
class BodyRoomTest {

    private final BodyRoom room = new BodyRoom(100, 50, 2);
    private final List<String> entered = new ArrayList<>();

    @Test
    void oneAddressLeavesTheOthersTheirRoom() {
        assertTrue(room.enter("a", 30, enter("a1")));
        assertTrue(room.enter("a", 30, enter("a2")), "it waits");
        assertTrue(room.enter("b", 50, enter("b1")));
        assertEquals(List.of("a1", "b1"), entered);
    }

    @Test
    void whoWaitsComesInAsSoonAsThereIsRoomInTheOrderOfTheRow() {
        assertTrue(room.enter("a", 50, enter("a1")));
        assertTrue(room.enter("b", 50, enter("b1")));
        assertTrue(room.enter("c", 40, enter("c1")));
        assertTrue(room.enter("d", 10, enter("d1")));
        assertFalse(room.enter("e", 10, enter("e1")), "the row is full");
        room.leave("a", 50);
        assertEquals(List.of("a1", "b1", "c1", "d1"), entered);
    }

    @Test
    void whoGaveUpIsNotLetInAnyMore() {
        Runnable late = enter("b1");
        assertTrue(room.enter("a", 50, enter("a1")));
        assertTrue(room.enter("a", 50, late));
        assertTrue(room.giveUp(late));
        assertFalse(room.giveUp(late));
        room.leave("a", 50);
        assertEquals(List.of("a1"), entered);
        assertTrue(room.enter("a", 50, enter("a2")), "all room was given back");
        assertEquals(List.of("a1", "a2"), entered);
    }

    private Runnable enter(String who) {
        return () -> entered.add(who);
    }
}
