package org.neurone.dsl.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.neurone.dsl.InWords;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;

/** Any text is a table, or gets a sentence that says why it is none; any table is data, or gets one too. */
class CsvFuzzTest {
    @FuzzTest(maxDuration = "3m")
    void anyTextIsATableOrASentence(FuzzedDataProvider bytes) {
        String text = bytes.consumeRemainingAsString();
        Table table;
        try {
            table = Csv.read(text);
        } catch (DataException fault) {
            assertFalse(InWords.of(fault.reason()).english().isEmpty());
            assertFalse(InWords.of(fault.reason()).french().isEmpty());
            return;
        }
        assertTrue(table.rows() > 0);
        assertTrue((long) table.rows() * table.names().size() <= text.length() + 1L, "no more cells than characters");
        learnable(table);
    }

    private static void learnable(Table table) {
        Tables tables = Tables.of("t", table);
        DataSpec spec = DataSpec.of(CsvSource.of("t"));
        try {
            DataInfo info = spec.describe(List.of(), tables);
            Encoding encoding = info.task() == Task.REGRESS ? Encoding.VALUES : Encoding.ONE_OF_K;
            Dataset data = Dataset.of(spec, List.of(), encoding, tables);
            for (double number : data.train().inputs()) {
                assertTrue(Math.abs(number) <= Double.MAX_VALUE, "no NaN and no infinity");
            }
        } catch (DataException fault) {
            assertFalse(InWords.of(fault.reason()).english().isEmpty());
        }
    }
}
