package org.neurone.engine.data.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Missing;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.TableRows;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.NoDate;

class DatesTest {
    private static CsvSource rides(String missing) {
        return new CsvSource("t", List.of(), null, null, List.of(), null, missing, List.of(), List.of("when"));
    }

    private static Tables table(String... days) {
        StringBuilder text = new StringBuilder("when,riders\n");
        for (int i = 0; i < days.length; i++) {
            text.append(days[i]).append(',').append(i * 10 + 7).append('\n');
        }
        return Tables.of("t", Csv.read(text.toString()));
    }

    /** Against the JDK's own calendar, leap years and centuries among the days. */
    @Test
    void aDateBecomesYearMonthDayAndWeekday() {
        String[] days = new String[400];
        double[] expected = new double[4 * days.length];
        LocalDate day = LocalDate.of(1896, 2, 20);
        for (int i = 0; i < days.length; i++) {
            String month = day.toString().substring(5, 7);
            String number = day.toString().substring(8);
            days[i] = switch (i % 4) {
                case 0 -> day.toString();
                case 1 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
                case 2 -> number + "." + month + "." + day.getYear();
                default -> day + "T23:59:00Z";
            };
            expected[4 * i] = day.getYear();
            expected[4 * i + 1] = day.getMonthValue();
            expected[4 * i + 2] = day.getDayOfMonth();
            expected[4 * i + 3] = day.getDayOfWeek().getValue();
            day = day.plusDays(i < 20 ? 1 : 137);
        }
        Tables tables = table(days);
        DataInfo info = rides(null).describe(tables);
        assertEquals(List.of("when:year", "when:month", "when:day", "when:weekday"), info.columns());
        assertArrayEquals(expected, rides(null).examples(tables, 1).inputs());
        assertEquals(
                List.of("when:month"),
                DataSpec.of(rides(null))
                        .describe(List.of(new Term.Column("when:month")), tables)
                        .columns());
        assertEquals(
                4,
                DataSpec.of(rides(null))
                        .describe(List.of(new Term.Column("when")), tables)
                        .columns()
                        .size());
    }

    @Test
    void whatIsNoDateOrMayBeTwoIsNamed() {
        for (String odd :
                List.of("soon", "2023-02-29", "2024-13-01", "2024-00-10", "31.04.2024", "1.2.24", "12345-1-1")) {
            DataException fault = assertThrows(
                    DataException.class, () -> rides(null).describe(table("2024-03-07", odd, "2024-03-08")));
            assertEquals(new NoDate(3, odd, "when", false), fault.reason());
            assertEquals(3, fault.row());
            assertEquals(1, fault.column());
        }
        DataException either =
                assertThrows(DataException.class, () -> rides(null).describe(table("03/07/2024", "13/07/2024")));
        assertEquals(new NoDate(2, "03/07/2024", "when", true), either.reason());
    }

    /** The mean of the years 2020 and 2024 is 2022, of the months 1 and 3 it is 2. */
    @Test
    void aHoleIsFilledAsOneOfNumbers() {
        Tables tables = table("2020-01-06", "", "2024-03-07");
        assertEquals("missing-value", code(null, tables));
        Experiment experiment = Experiment.builder()
                .data(new DataSpec(rides("mean"), 0.0, 1, Normalize.NONE, Normalize.NONE))
                .layer(new Dense(2, new Tanh()))
                .epochs(2)
                .build();
        Trainer trainer = Trainer.of(experiment, tables);
        assertArrayEquals(
                new double[] {2020, 1, 6, 1, 2022, 2, 6.5, 2.5, 2024, 3, 7, 4},
                trainer.data().train().inputs());
        trainer.run();
        DataInfo saved = experiment.toBuilder().state(trainer.state()).build().describeWithoutTables();
        assertEquals(trainer.plan().data().layout(), saved.layout());
        assertEquals(Missing.MEAN, saved.layout().missing());
        assertArrayEquals(
                new double[] {2024, 2, 29, 4},
                TableRows.of(Csv.read("when\n2024-02-29\n", TableRows.reading(true, saved)), saved));
        DataException asked = assertThrows(
                DataException.class,
                () -> TableRows.of(Csv.read("when\nlater\n", TableRows.reading(true, saved)), saved));
        assertEquals("no-date", asked.code());
    }

    private static String code(String missing, Tables tables) {
        return assertThrows(DataException.class, () -> rides(missing).describe(tables))
                .code();
    }
}
