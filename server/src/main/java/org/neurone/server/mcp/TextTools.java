package org.neurone.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.server.http.Json;
import org.neurone.server.mcp.ModelTool.Answer;
import org.neurone.server.mcp.ModelTool.BadArgument;
import org.neurone.server.model.ProblemRows;
import org.neurone.server.page.FragmentLink;

/** What is done with a text as it stands: checked, spelled canonically, put into a link. */
final class TextTools {
    private final Supplier<Tables> folder;
    private final Limits limits;
    private final Tongue tongue;
    private final String site;

    /** @param site what links begin with, a slash at its end */
    TextTools(Supplier<Tables> folder, Limits limits, Tongue tongue, String site) {
        this.folder = folder;
        this.limits = limits;
        this.tongue = tongue;
        this.site = site;
    }

    List<ModelTool> all() {
        return List.of(
                new ModelTool(
                        "check",
                        "Says whether a text is sound, and of everything wrong in it what was meant and how to mend it. Ask for it after each"
                                + " change of a text.",
                        List.of(GivenText.TEXT, GivenText.TABLES, GivenText.LANGUAGE),
                        (told, wanted) -> check(read(told))),
                new ModelTool(
                        "format",
                        "Gives a sound text in its canonical spelling, comments and order kept.",
                        List.of(GivenText.TEXT, GivenText.TABLES, GivenText.LANGUAGE),
                        (told, wanted) -> format(read(told))),
                new ModelTool(
                        "share",
                        "Makes a link that holds the whole text and opens it in the playground. Nothing is sent anywhere: the text stands in the"
                                + " link itself.",
                        List.of(GivenText.TEXT, GivenText.TABLES, GivenText.LANGUAGE),
                        (told, wanted) -> share(read(told))));
    }

    private GivenText read(JsonNode told) throws BadArgument {
        return GivenText.of(told, folder.get(), limits, tongue);
    }

    private static Answer check(GivenText given) {
        boolean sound = given.reading().sound();
        ObjectNode data = Json.object().put("sound", sound);
        data.set("problems", ProblemRows.of(given.reading().problems(), given.text()));
        return new Answer((sound ? "The text is sound.\n" : "") + given.report(), data, false);
    }

    private static Answer format(GivenText given) {
        return given.reading().sound()
                ? Answer.of(Language.standard().format(given.text()))
                : Answer.failed(given.report());
    }

    private Answer share(GivenText given) {
        return given.reading().sound()
                ? Answer.of(site + "#" + FragmentLink.of(given.text()))
                : Answer.failed(given.report());
    }
}
