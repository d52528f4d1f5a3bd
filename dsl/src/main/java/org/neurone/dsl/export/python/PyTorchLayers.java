package org.neurone.dsl.export.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.data.term.Term;

/** The class {@code Network} of a PyTorch script. Pictures are (examples, channels, height, width) in it. */
final class PyTorchLayers {
    private final Graph graph;
    private final Python script;

    PyTorchLayers(Graph graph, Python script) {
        this.graph = graph;
        this.script = script;
    }

    void write() {
        List<PyTorchLayer.Form> forms = new ArrayList<>();
        Set<String> definitions = new LinkedHashSet<>();
        for (int i = 0; i < graph.layers().size(); i++) {
            boolean last = i == graph.layers().size() - 1;
            forms.add(graph.layers().get(i).in(new PyTorchLayer(Python.layer(i), last)));
            if (!forms.get(i).definition().isEmpty()) {
                definitions.add(forms.get(i).definition());
            }
        }
        definitions.forEach(script::lines);
        script.line().line();
        script.line("class Network(nn.Module):");
        script.line("    \"\"\"From columns, (examples, "
                + graph.features().columns().size() + "), to outputs, (examples, " + graph.outputs() + ").\"\"\"");
        script.line();
        script.line("    def __init__(self):");
        script.line("        super().__init__()");
        if (graph.scaled()) {
            int features = graph.features().size();
            script.line("        self.register_buffer(\"shift\", torch.zeros(" + features + "))");
            script.line("        self.register_buffer(\"scale\", torch.ones(" + features + "))");
        }
        if (graph.filled()) {
            script.line("        self.register_buffer(\"fill\", torch.tensor(FILL, dtype=torch.float64))");
        }
        if (graph.rescaled()) {
            script.line(
                    "        self.register_buffer(\"target_shift\", torch.tensor(TARGET_SHIFT, dtype=torch.float64))");
            script.line(
                    "        self.register_buffer(\"target_scale\", torch.tensor(TARGET_SCALE, dtype=torch.float64))");
        }
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).module() != null) {
                script.line(
                        "        self." + Python.layer(i) + " = " + forms.get(i).module());
            }
        }
        script.line();
        script.line("    def sums(self, columns):");
        script.line(
                "        \"\"\"Up to the last layer's weighted sums, which its activation turns into outputs.\"\"\"");
        input();
        for (int i = 0; i < forms.size(); i++) {
            if (graph.kept(i)) {
                script.line("        kept_" + i + " = x");
            }
            for (String step : forms.get(i).steps()) {
                script.line("        x = " + step);
            }
        }
        script.line("        return x");
        script.line();
        script.line("    def forward(self, columns):");
        script.line(
                graph.rescaled()
                        ? "        return activated(self.sums(columns)) * self.target_scale + self.target_shift"
                        : "        return activated(self.sums(columns))");
    }

    /** The last layer's outputs from its weighted sums {@code z}. */
    static String lastActivation(Graph graph) {
        return PyTorchActivations.form(graph.lastActivation(), "z");
    }

    private void input() {
        if (graph.filled()) {
            script.line("        columns = torch.where(torch.isnan(columns), self.fill, columns)");
        }
        if (graph.features().terms().isEmpty()) {
            script.line("        x = columns");
        } else {
            script.line("        x = torch.stack([");
            for (Term term : graph.features().terms()) {
                script.line("            "
                        + PythonTerms.expression(term, graph.features().columns(), "torch") + ",");
            }
            script.line("        ], 1)");
        }
        if (graph.scaled()) {
            script.line("        x = (x - self.shift) / self.scale");
        }
        if (graph.input().picture()) {
            script.line("        x = x.reshape(-1, " + graph.input().height() + ", "
                    + graph.input().width() + ", " + graph.input().channels() + ").permute(0, 3, 1, 2)");
        }
    }
}
