package org.neurone.engine.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.neurone.engine.reason.DataException;

class ClosingTest {

    /** Against the platform's own calendar, for four hundred years. */
    @Test
    void aDayClosesAtItsEndInUtc() {
        for (LocalDate day = LocalDate.of(1970, 1, 1); day.getYear() < 2400; day = day.plusDays(1)) {
            long end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
            assertEquals(end, new Closing(day.toString()).millis(), day.toString());
        }
        assertEquals(
                LocalDateTime.of(2026, 12, 20, 18, 5).toInstant(ZoneOffset.UTC).toEpochMilli(),
                new Closing("2026-12-20 18:05").millis());
        assertEquals(new Closing("2026-12-20").millis(), new Closing("2026-12-20 24:00").millis());
    }

    @Test
    void whatIsNoDayIsRefused() {
        for (String wrong : new String[] {
            "",
            "2026",
            "2026-13-01",
            "2026-00-10",
            "2026-02-29",
            "2100-02-29",
            "2026-04-31",
            "20.12.2026",
            "2026-12-20T18:00",
            "2026-12-20 24:01",
            "2026-12-20 18:60",
            "2026-12-20 1800",
            "1969-12-31",
            "２026-12-20"
        }) {
            assertThrows(DataException.class, () -> new Closing(wrong), wrong);
        }
    }
}
