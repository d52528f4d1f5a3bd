package org.neurone.web.message;

import java.util.List;
import java.util.Map;

/** Every message as JSON. Written by the build from {@link Messages}: see {@code src/build/MessageTypes.java}. */
public final class MessageJson {
    private MessageJson() {}

    public static String ofEdits(List<Messages.Edit> messages) {
        Json json = new Json().open('[');
        for (Messages.Edit message : messages) {
            write(json, message);
        }
        return json.close(']').toString();
    }

    static void write(Json json, Messages.Edit message) {
        json.open('{').name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("insert").value(message.insert());
        json.close('}');
    }

    static void write(Json json, Messages.Fix message) {
        json.open('{').name("label").value(message.label());
        json.name("edits").open('[');
        for (Messages.Edit one1 : message.edits()) {
            write(json, one1);
        }
        json.close(']');
        json.close('}');
    }

    static void write(Json json, Messages.Related message) {
        json.open('{').name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("label").value(message.label());
        json.close('}');
    }

    static void write(Json json, Messages.Problem message) {
        json.open('{').name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("code").value(message.code());
        json.name("severity").value(message.severity());
        json.name("sentence").value(message.sentence());
        json.name("fixes").open('[');
        for (Messages.Fix one1 : message.fixes()) {
            write(json, one1);
        }
        json.close(']');
        if (message.also() != null) {
            write(json.name("also"), message.also());
        }
        json.close('}');
    }

    static void write(Json json, Messages.Word message) {
        json.open('{').name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("text").value(message.text());
        json.close('}');
    }

    static void write(Json json, Messages.Statement message) {
        json.open('{').name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("keyword").value(message.keyword());
        json.name("words").open('[');
        for (Messages.Word one1 : message.words()) {
            write(json, one1);
        }
        json.close(']');
        json.close('}');
    }

    public static String of(Messages.Reading message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.Reading message) {
        json.open('{').name("problems").open('[');
        for (Messages.Problem one1 : message.problems()) {
            write(json, one1);
        }
        json.close(']');
        json.name("statements").open('[');
        for (Messages.Statement one1 : message.statements()) {
            write(json, one1);
        }
        json.close(']');
        if (message.plan() == null) {
            json.name("plan").nothing();
        } else {
            write(json.name("plan"), message.plan());
        }
        if (message.highlights() != null) {
            json.name("highlights").open('[');
            for (Messages.Piece one1 : message.highlights()) {
                write(json, one1);
            }
            json.close(']');
        }
        if (message.table() != null) {
            write(json.name("table"), message.table());
        }
        json.close('}');
    }

    static void write(Json json, Messages.Piece message) {
        json.open('{').name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("style").value(message.style());
        json.close('}');
    }

    static void write(Json json, Messages.TableColumns message) {
        json.open('{').name("columns").open('[');
        for (Messages.TableColumn one1 : message.columns()) {
            write(json, one1);
        }
        json.close(']');
        json.name("targets").value(message.targets());
        json.close('}');
    }

    static void write(Json json, Messages.TableColumn message) {
        json.open('{').name("name").value(message.name());
        json.name("used").value(message.used());
        json.close('}');
    }

    public static String of(Messages.TablePreview message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.TablePreview message) {
        json.open('{').name("columns").open('[');
        for (Messages.PreviewColumn one1 : message.columns()) {
            write(json, one1);
        }
        json.close(']');
        json.name("further").value(message.further());
        json.name("rows").value(message.rows());
        json.name("named").value(message.named());
        json.name("cells").open('[');
        for (List<String> one1 : message.cells()) {
            json.value(one1);
        }
        json.close(']');
        json.name("remarks").value(message.remarks());
        json.close('}');
    }

    static void write(Json json, Messages.PreviewColumn message) {
        json.open('{').name("name").value(message.name());
        json.name("kind").value(message.kind());
        json.name("use").value(message.use());
        json.name("missing").value(message.missing());
        json.name("distinct").value(message.distinct());
        json.close('}');
    }

    static void write(Json json, Messages.Plan message) {
        json.open('{').name("title").value(message.title());
        json.name("notes").value(message.notes());
        json.name("task").value(message.task());
        json.name("classes").value(message.classes());
        json.name("columns").value(message.columns());
        json.name("targets").value(message.targets());
        json.name("signed").value(message.signed());
        if (message.picture() == null) {
            json.name("picture").nothing();
        } else {
            write(json.name("picture"), message.picture());
        }
        json.name("features").value(message.features());
        json.name("offered").value(message.offered());
        json.name("layers").open('[');
        for (Messages.PlannedLayer one1 : message.layers()) {
            write(json, one1);
        }
        json.close(']');
        json.name("settings").open('{');
        for (Map.Entry<String, String> one1 : message.settings().entrySet()) {
            json.name(one1.getKey()).value(one1.getValue());
        }
        json.close('}');
        json.name("train").value(message.train());
        json.name("test").value(message.test());
        json.name("validation").value(message.validation());
        json.name("updates").value(message.updates());
        json.name("parameters").value(message.parameters());
        json.name("epochs").value(message.epochs());
        json.name("expectations").open('[');
        for (Messages.Expectation one1 : message.expectations()) {
            write(json, one1);
        }
        json.close(']');
        json.close('}');
    }

    static void write(Json json, Messages.PictureShape message) {
        json.open('{').name("height").value(message.height());
        json.name("width").value(message.width());
        json.name("channels").value(message.channels());
        json.close('}');
    }

    static void write(Json json, Messages.PlannedLayer message) {
        json.open('{').name("index").value(message.index());
        json.name("keyword").value(message.keyword());
        json.name("kind").value(message.kind());
        json.name("sized").value(message.sized());
        json.name("activation").value(message.activation());
        json.name("lowest").value(message.lowest());
        json.name("highest").value(message.highest());
        json.name("flat").value(message.flat());
        json.name("units").value(message.units());
        json.name("inputs").value(message.inputs());
        if (message.picture() == null) {
            json.name("picture").nothing();
        } else {
            write(json.name("picture"), message.picture());
        }
        json.name("trainable").value(message.trainable());
        json.name("label").value(message.label());
        json.close('}');
    }

    static void write(Json json, Messages.Expectation message) {
        json.open('{').name("metric").value(message.metric());
        json.name("share").value(message.share());
        json.name("value").value(message.value());
        json.name("atMost").value(message.atMost());
        json.name("after").value(message.after());
        json.close('}');
    }

    public static String ofCompletions(List<Messages.Completion> messages) {
        Json json = new Json().open('[');
        for (Messages.Completion message : messages) {
            write(json, message);
        }
        return json.close(']').toString();
    }

    static void write(Json json, Messages.Completion message) {
        json.open('{').name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("insert").value(message.insert());
        json.name("label").value(message.label());
        json.name("detail").value(message.detail());
        json.name("kind").value(message.kind());
        json.close('}');
    }

    public static String of(Messages.Hover message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.Hover message) {
        json.open('{').name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("title").value(message.title());
        json.name("sentence").value(message.sentence());
        json.name("example").value(message.example());
        json.name("address").value(message.address());
        json.close('}');
    }

    static void write(Json json, Messages.Choice message) {
        json.open('{').name("name").value(message.name());
        json.name("sentence").value(message.sentence());
        if (message.noisy() != null) {
            json.name("noisy").value(message.noisy());
        }
        if (message.picture() != null) {
            json.name("picture").value(message.picture());
        }
        json.close('}');
    }

    public static String of(Messages.RunInfo message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.RunInfo message) {
        write(json.open('{').name("plan"), message.plan());
        json.name("ranges").open('[');
        for (double[] one1 : message.ranges()) {
            json.value(one1);
        }
        json.close(']');
        json.name("columns").value(message.columns());
        json.name("targetColumns").value(message.targetColumns());
        json.close('}');
    }

    public static String ofMetricValues(List<Messages.MetricValue> messages) {
        Json json = new Json().open('[');
        for (Messages.MetricValue message : messages) {
            write(json, message);
        }
        return json.close(']').toString();
    }

    static void write(Json json, Messages.MetricValue message) {
        json.open('{').name("name").value(message.name());
        json.name("share").value(message.share());
        json.name("train").value(message.train());
        json.name("test").value(message.test());
        if (message.table() != null) {
            json.name("table").open('[');
            for (int[] one1 : message.table()) {
                json.value(one1);
            }
            json.close(']');
        }
        json.close('}');
    }

    public static String ofClaims(List<Messages.Claim> messages) {
        Json json = new Json().open('[');
        for (Messages.Claim message : messages) {
            write(json, message);
        }
        return json.close(']').toString();
    }

    static void write(Json json, Messages.Claim message) {
        json.open('{').name("state").value(message.state());
        if (message.value() != null) {
            json.name("value").value(message.value());
        }
        json.close('}');
    }

    public static String of(Messages.Vocabulary message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.Vocabulary message) {
        json.open('{');
        for (Map.Entry<String, List<Messages.Choice>> one1 : message.kinds().entrySet()) {
            json.name(one1.getKey()).open('[');
            for (Messages.Choice one2 : one1.getValue()) {
                write(json, one2);
            }
            json.close(']');
        }
        json.close('}');
    }

    public static String of(Messages.Explanation message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.Explanation message) {
        json.open('{').name("value").value(message.value());
        json.name("slope").value(message.slope());
        json.name("numeric").value(message.numeric());
        json.name("epsilon").value(message.epsilon());
        json.name("rows").value(message.rows());
        json.name("loss").value(message.loss());
        if (message.examples() != null) {
            json.name("examples").value(message.examples());
        }
        if (message.forward() == null) {
            json.name("forward").nothing();
        } else {
            write(json.name("forward"), message.forward());
        }
        json.name("terms").open('[');
        for (Messages.Term one1 : message.terms()) {
            write(json, one1);
        }
        json.close(']');
        json.name("paths").open('[');
        for (Messages.Path one1 : message.paths()) {
            write(json, one1);
        }
        json.close(']');
        json.name("allPaths").value(message.allPaths());
        if (message.update() == null) {
            json.name("update").nothing();
        } else {
            write(json.name("update"), message.update());
        }
        json.close('}');
    }

    static void write(Json json, Messages.Forward message) {
        json.open('{').name("inputs").value(message.inputs());
        json.name("weights").value(message.weights());
        json.name("bias").value(message.bias());
        json.name("sum").value(message.sum());
        json.name("output").value(message.output());
        json.close('}');
    }

    static void write(Json json, Messages.Term message) {
        json.open('{').name("row").value(message.row());
        json.name("place").value(message.place());
        json.name("input").value(message.input());
        json.name("delta").value(message.delta());
        json.name("product").value(message.product());
        json.close('}');
    }

    static void write(Json json, Messages.Path message) {
        json.open('{').name("factors").open('[');
        for (Messages.Factor one1 : message.factors()) {
            write(json, one1);
        }
        json.close(']');
        json.name("product").value(message.product());
        json.close('}');
    }

    static void write(Json json, Messages.Factor message) {
        json.open('{').name("kind").value(message.kind());
        json.name("layer").value(message.layer());
        json.name("from").value(message.from());
        json.name("to").value(message.to());
        json.name("value").value(message.value());
        json.close('}');
    }

    static void write(Json json, Messages.Update message) {
        json.open('{').name("before").value(message.before());
        json.name("dataSlope").value(message.dataSlope());
        json.name("penaltySlope").value(message.penaltySlope());
        json.name("gradient").value(message.gradient());
        json.name("decayed").value(message.decayed());
        json.name("rate").value(message.rate());
        json.name("step").value(message.step());
        json.name("lines").open('[');
        for (Messages.RuleLine one1 : message.lines()) {
            write(json, one1);
        }
        json.close(']');
        json.close('}');
    }

    static void write(Json json, Messages.RuleLine message) {
        json.open('{').name("symbol").value(message.symbol());
        json.name("formula").value(message.formula());
        json.name("value").value(message.value());
        json.name("letters").open('[');
        for (Messages.Letter one1 : message.letters()) {
            write(json, one1);
        }
        json.close(']');
        json.close('}');
    }

    static void write(Json json, Messages.Letter message) {
        json.open('{').name("letter").value(message.letter());
        json.name("value").value(message.value());
        json.close('}');
    }

    public static String of(Messages.Cell message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.Cell message) {
        json.open('{').name("height").value(message.height());
        json.name("width").value(message.width());
        json.name("channels").value(message.channels());
        json.name("top").value(message.top());
        json.name("left").value(message.left());
        json.name("window").value(message.window());
        json.name("kernel").value(message.kernel());
        json.name("bias").value(message.bias());
        json.name("sum").value(message.sum());
        json.name("output").value(message.output());
        json.close('}');
    }

    public static String of(Messages.NetworkInfo message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.NetworkInfo message) {
        json.open('{').name("columns").value(message.columns());
        json.name("classes").value(message.classes());
        json.name("outputs").value(message.outputs());
        json.name("layers").value(message.layers());
        json.close('}');
    }

    public static String ofFormats(List<Messages.Format> messages) {
        Json json = new Json().open('[');
        for (Messages.Format message : messages) {
            write(json, message);
        }
        return json.close(']').toString();
    }

    static void write(Json json, Messages.Format message) {
        json.open('{').name("word").value(message.word());
        json.name("ending").value(message.ending());
        json.name("mediaType").value(message.mediaType());
        json.name("sentence").value(message.sentence());
        json.close('}');
    }

    static void write(Json json, Messages.Judged message) {
        json.open('{').name("held").value(message.held());
        json.name("sentence").value(message.sentence());
        json.close('}');
    }

    public static String of(Messages.Judgement message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.Judgement message) {
        json.open('{').name("verdict").value(message.verdict());
        json.name("goals").open('[');
        for (Messages.Judged one1 : message.goals()) {
            write(json, one1);
        }
        json.close(']');
        json.close('}');
    }

    public static String ofVariants(List<Messages.Variant> messages) {
        Json json = new Json().open('[');
        for (Messages.Variant message : messages) {
            write(json, message);
        }
        return json.close(']').toString();
    }

    static void write(Json json, Messages.Variant message) {
        json.open('{').name("name").value(message.name());
        json.name("text").value(message.text());
        json.close('}');
    }

    static void write(Json json, Messages.DifferentLine message) {
        json.open('{').name("side").value(message.side());
        json.name("text").value(message.text());
        json.close('}');
    }

    public static String of(Messages.SideBySide message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.SideBySide message) {
        json.open('{').name("sentence").value(message.sentence());
        json.name("parting").value(message.parting());
        json.name("alike").value(message.alike());
        json.name("over").value(message.over());
        json.name("epoch").value(message.epoch());
        json.name("lines").open('[');
        for (Messages.DifferentLine one1 : message.lines()) {
            write(json, one1);
        }
        json.close(']');
        json.close('}');
    }

    static void write(Json json, Messages.Cured message) {
        json.open('{').name("label").value(message.label());
        json.name("came").value(message.came());
        json.name("edits").open('[');
        for (Messages.Edit one1 : message.edits()) {
            write(json, one1);
        }
        json.close(']');
        json.close('}');
    }

    static void write(Json json, Messages.Suspected message) {
        json.open('{').name("sentence").value(message.sentence());
        if (message.cure() != null) {
            write(json.name("cure"), message.cure());
        }
        json.close('}');
    }

    public static String of(Messages.Examined message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.Examined message) {
        json.open('{').name("done").value(message.done());
        json.name("over").value(message.over());
        json.name("tooLong").value(message.tooLong());
        json.name("any").value(message.any());
        json.name("complaint").value(message.complaint());
        json.name("suspects").open('[');
        for (Messages.Suspected one1 : message.suspects()) {
            write(json, one1);
        }
        json.close(']');
        json.name("untried").value(message.untried());
        json.close('}');
    }

    static void write(Json json, Messages.Bound message) {
        json.open('{').name("what").value(message.what());
        json.name("used").value(message.used());
        json.name("most").value(message.most());
        json.name("allowed").value(message.allowed());
        json.close('}');
    }

    public static String of(Messages.Challenged message) {
        Json json = new Json();
        write(json, message);
        return json.toString();
    }

    static void write(Json json, Messages.Challenged message) {
        json.open('{').name("title").value(message.title());
        json.name("bounds").open('[');
        for (Messages.Bound one1 : message.bounds()) {
            write(json, one1);
        }
        json.close(']');
        json.name("broken").value(message.broken());
        json.close('}');
    }
}
