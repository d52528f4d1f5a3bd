package org.neurone.web.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The writer that the build makes of the records, one kind of part after the other. */
class MessageJsonTest {
    @Test
    void partsComeInTheOrderOfTheRecord() {
        assertEquals(
                "[{\"from\":6,\"to\":7,\"insert\":\"12\"}]",
                MessageJson.ofEdits(List.of(new Messages.Edit(6, 7, "12"))));
    }

    @Test
    void textIsQuotedAsJsonAsks() {
        assertEquals(
                "[{\"from\":0,\"to\":0,\"insert\":\"a \\\"b\\\" \\\\ \\u000a\\u001f é\"}]",
                MessageJson.ofEdits(List.of(new Messages.Edit(0, 0, "a \"b\" \\ \n\u001f é"))));
    }

    @Test
    void manyAreAnArrayAndNoneAnEmptyOne() {
        assertEquals("[]", MessageJson.ofEdits(List.of()));
        assertEquals(
                "[{\"from\":0,\"to\":1,\"insert\":\"\"},{\"from\":2,\"to\":2,\"insert\":\",\"}]",
                MessageJson.ofEdits(List.of(new Messages.Edit(0, 1, ""), new Messages.Edit(2, 2, ","))));
    }

    @Test
    void aNumberThatIsNotFiniteIsNull() {
        assertEquals(
                "[{\"name\":\"accuracy\",\"share\":true,\"train\":0.5,\"test\":null}]",
                MessageJson.ofMetricValues(List.of(new Messages.MetricValue("accuracy", true, 0.5, Double.NaN, null))));
    }

    @Test
    void whatMayBeLeftOutIsThereWhereItHasAValue() {
        assertEquals(
                "[{\"state\":\"open\"},{\"state\":\"failed\",\"value\":null},{\"state\":\"held\",\"value\":1}]",
                MessageJson.ofClaims(List.of(
                        new Messages.Claim("open", null),
                        new Messages.Claim("failed", Double.NaN),
                        new Messages.Claim("held", 1.0))));
        List<int[]> table = List.of(new int[] {2, 0}, new int[] {1, 1});
        assertEquals(
                "[{\"name\":\"confusion\",\"share\":false,\"train\":null,\"test\":null,\"table\":[[2,0],[1,1]]}]",
                MessageJson.ofMetricValues(
                        List.of(new Messages.MetricValue("confusion", false, Double.NaN, Double.NaN, table))));
    }

    @Test
    void whatMayBeNullSaysSo() {
        assertEquals(
                "{\"from\":0,\"to\":1,\"title\":\"t\",\"sentence\":\"s\",\"example\":null,\"address\":\"a\"}",
                MessageJson.of(new Messages.Hover(0, 1, "t", "s", null, "a")));
        assertEquals(
                "{\"problems\":[],\"statements\":[],\"plan\":null}",
                MessageJson.of(new Messages.Reading(List.of(), List.of(), null, null, null)));
    }

    @Test
    void aMessageOfOnePartThatStandsForTheWholeHasNoName() {
        Map<String, List<Messages.Choice>> kinds = new LinkedHashMap<>();
        kinds.put("loss", List.of(new Messages.Choice("quadratic", "", null, null)));
        kinds.put("data", List.of(new Messages.Choice("xor", "", false, 1)));
        assertEquals(
                "{\"loss\":[{\"name\":\"quadratic\",\"sentence\":\"\"}],"
                        + "\"data\":[{\"name\":\"xor\",\"sentence\":\"\",\"noisy\":false,\"picture\":1}]}",
                MessageJson.of(new Messages.Vocabulary(kinds)));
    }

    @Test
    void messagesHoldOthers() {
        Json json = new Json();
        MessageJson.write(json, new Messages.Path(List.of(new Messages.Factor("loss-at-sum", 1, 0, 2, -0.25)), 3));
        assertEquals(
                "{\"factors\":[{\"kind\":\"loss-at-sum\",\"layer\":1,\"from\":0,\"to\":2,\"value\":-0.25}],\"product\":3}",
                json.toString());
    }
}
