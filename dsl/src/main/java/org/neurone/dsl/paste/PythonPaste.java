package org.neurone.dsl.paste;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.number.Decimal;

/** Turns the calls by which Keras, PyTorch and scikit-learn describe a network into statements. */
final class PythonPaste {
    private final PythonCode code;
    private final String text;
    private final Sketch sketch;
    /** The statement of each layer that the code gives a name. */
    private final Map<String, Integer> named = new LinkedHashMap<>();
    /** What makes a probability of the last layer's sums, where the loss does it by itself. */
    private String ending;
    /** Settings of the calls that were understood which have no place here, as the code writes them. */
    private final Set<String> dropped = new LinkedHashSet<>();

    private PythonPaste(Vocabulary vocabulary, String code) {
        this.code = new PythonCode(code);
        this.text = this.code.text();
        this.sketch = new Sketch(vocabulary);
    }

    /** Its statements are empty where nothing in the code has a meaning here. */
    static Translation translate(Vocabulary vocabulary, String code) {
        PythonPaste paste = new PythonPaste(vocabulary, code);
        paste.calls(0, code.length());
        if (paste.ending != null && paste.sketch.endsLinear()) {
            paste.sketch.activate(paste.ending, "");
        }
        return new Translation(paste.sketch.text(), List.copyOf(paste.dropped));
    }

    /** Takes every call and every setting that is known, and looks into the arguments of the others. */
    private void calls(int from, int to) {
        int start = -1;
        int assigned = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean part = Characters.lower(c) || Characters.upper(c) || Characters.digit(c) || c == '_';
            if (part) {
                start = start < 0 ? i : start;
                continue;
            }
            if (c == '(' && start >= 0) {
                int before = sketch.size();
                if (call(text.substring(start, i), i)) {
                    if (assigned >= 0 && sketch.size() > before) {
                        named.put(lastWord(assigned), before);
                    }
                    i = Math.min(code.partner(i), to);
                }
            } else if (c == '=' && from == 0 && i > 0 && i + 1 < to && text.charAt(i + 1) != '=') {
                assigned = i;
                setting(i);
            } else if (c == '\n') {
                assigned = -1;
            }
            start = -1;
        }
    }

    /** The name that an {@code =} gives something: {@code fc1} of {@code self.fc1 = …}. */
    private String lastWord(int equals) {
        int end = equals;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int from = end;
        while (from > 0
                && (Characters.lower(text.charAt(from - 1))
                        || Characters.upper(text.charAt(from - 1))
                        || Characters.digit(text.charAt(from - 1))
                        || text.charAt(from - 1) == '_')) {
            from--;
        }
        return text.substring(from, end);
    }

    /** {@code learning_rate = 0.01} on a line of its own. */
    private void setting(int equals) {
        int end = equals + 1;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r' && text.charAt(end) != ';') {
            end++;
        }
        String name = lastWord(equals);
        String value = code.value(text.substring(equals + 1, end).trim());
        if (!Characters.number(value)) {
            return;
        }
        code.variable(name, value);
        String keyword = sketch.keyword(name);
        if (keyword != null && (keyword.equals("lr") || keyword.equals("batch") || keyword.equals("epochs"))) {
            sketch.put(keyword + " " + value);
        }
    }

    /** Whether that call was known. */
    private boolean call(String name, int open) {
        PythonCode.Call call = code.call(open);
        String plain = Sketch.plain(name);
        switch (plain) {
            case "input", "inputlayer", "step", "zeros", "ones", "rand", "randn", "tensor", "array" -> {}
            case "dense" -> sketch.layer("layer " + call.get(0, "units", ""), call.get(1, "activation"), init(call));
            case "linear", "lazylinear" -> {
                String units = call.get(plain.equals("linear") ? 1 : 0, "out_features");
                if (units == null) {
                    return false;
                }
                sketch.layer("layer " + units, null);
            }
            case "conv2d" -> convolution(call);
            case "maxpooling2d", "maxpool2d" -> pool("max", call);
            case "averagepooling2d", "avgpool2d" -> pool("average", call);
            case "flatten" -> sketch.add("flatten");
            case "dropout" -> sketch.add("dropout " + Sketch.share(call.get(0, call.has("p") ? "p" : "rate", "0.5")));
            case "batchnormalization", "batchnorm1d", "batchnorm2d" -> sketch.add("batchnorm");
            case "compile" -> compile(call, open);
            case "fit" -> {
                setting(call, "epochs", "epochs");
                setting(call, "batch_size", "batch");
                inside(call.named("callbacks"), open);
            }
            case "dataloader" -> {
                setting(call, "batch_size", "batch");
                if ("False".equals(call.named("shuffle"))) {
                    sketch.put("shuffle off");
                }
            }
            case "earlystopping" -> sketch.put("stop patience " + call.get(-1, "patience", "10"));
            case "range" -> epochs(call, open);
            case "manual-seed", "set-random-seed", "set-seed" -> seed(call);
            case "train-test-split" -> test(call);
            case "mlpclassifier", "mlpregressor" -> perceptron(call, plain.equals("mlpclassifier"));
            default -> {
                if (!data(plain, call) && !other(plain, call)) {
                    return false;
                }
            }
        }
        dropped.addAll(call.unread());
        return true;
    }

    private boolean other(String plain, PythonCode.Call call) {
        if (sketch.knows(Kind.OPTIMIZER, plain)) {
            optimizer(plain, call);
        } else if (sketch.knows(Kind.ACTIVATION, plain) && call.values().size() < 2) {
            activation(plain, call);
        } else if (plain.equals("activation") && !call.values().isEmpty()) {
            sketch.activate(call.values().get(0), "");
        } else if (plain.endsWith("loss") || plain.endsWith("crossentropy") || sketch.knows(Kind.LOSS, plain)) {
            loss(plain, call);
        } else if (plain.equals(sketch.keyword(plain)) && sketch.layer(plain, call.values(), call.all())) {
            return true;
        } else {
            return false;
        }
        return true;
    }

    /** {@code nn.ReLU()} behind a layer, or {@code relu(self.fc1(x))} around one. */
    private void activation(String name, PythonCode.Call call) {
        String argument = call.get(0, "negative_slope", call.get(0, "alpha", ""));
        String setting = name.startsWith("leaky") && Characters.number(argument) ? " slope " + argument : "";
        for (Map.Entry<String, Integer> layer : named.entrySet()) {
            if (argument.contains(layer.getKey() + "(") && sketch.activate(layer.getValue(), name, setting)) {
                return;
            }
        }
        sketch.activate(name, setting);
    }

    private void optimizer(String name, PythonCode.Call call) {
        String rate = call.get(-1, "lr", call.named("learning_rate"));
        for (String value : call.values()) {
            rate = rate == null && Characters.number(value) ? value : rate;
        }
        String momentum = call.named("momentum");
        boolean nesterov = "True".equals(call.named("nesterov"));
        if (momentum != null
                && Characters.number(momentum)
                && sketch.known(Kind.OPTIMIZER, name).equals("sgd")) {
            sketch.put("optimizer " + (nesterov ? "nesterov " : "momentum ") + momentum);
        } else {
            sketch.optimizer(name);
            betas(name, call.named("betas"));
        }
        decay(name, call.named("weight_decay"));
        if (rate != null && Characters.number(rate)) {
            sketch.put("lr " + rate);
        }
    }

    /** PyTorch's {@code betas=(0.9, 0.99)}; those that are usual need no words. */
    private void betas(String name, String pair) {
        int comma = pair == null ? -1 : pair.indexOf(',');
        if (comma < 0) {
            return;
        }
        String first = pair.substring(pair.indexOf('(') + 1, comma).trim();
        String second = pair.substring(comma + 1).replace(")", "").trim();
        String options =
                (first.equals("0.9") ? "" : " beta1 " + first) + (second.equals("0.999") ? "" : " beta2 " + second);
        if (Characters.number(first) && Characters.number(second) && !options.isEmpty()) {
            sketch.put("optimizer " + sketch.known(Kind.OPTIMIZER, name) + options);
        }
    }

    /** What an optimizer takes off the weights: adamw does so itself, the others through the loss. */
    private void decay(String name, String decay) {
        if (decay == null || !Characters.number(decay) || LayerPaste.zero(decay)) {
            return;
        }
        boolean own = sketch.known(Kind.OPTIMIZER, name).equals("adamw");
        sketch.put(own ? "optimizer adamw decay " + decay : "regularize l2 " + decay);
    }

    private void loss(String name, PythonCode.Call call) {
        boolean logits = name.equals("crossentropyloss") || "True".equals(call.named("from_logits"));
        if (name.equals("bcewithlogitsloss") || (logits && name.startsWith("binary"))) {
            sketch.loss("bceloss");
            ending = "sigmoid";
        } else {
            sketch.loss(name);
            ending = logits ? "softmax" : ending;
        }
    }

    private void compile(PythonCode.Call call, int open) {
        String optimizer = call.get(0, "optimizer");
        if (optimizer != null && optimizer.indexOf('(') < 0) {
            sketch.optimizer(optimizer);
        }
        inside(optimizer, open);
        String loss = call.get(1, "loss");
        if (loss != null && loss.indexOf('(') < 0) {
            loss(Sketch.plain(loss), call);
        }
        inside(loss, open);
        String metrics = call.get(2, "metrics", "");
        for (String metric : new String[] {"accuracy", "precision", "recall"}) {
            if (metrics.contains(metric)) {
                sketch.put("metric " + metric);
            }
        }
    }

    /** Takes the calls in an argument of the call that opens there. */
    private void inside(String argument, int open) {
        int at = argument == null || argument.indexOf('(') < 0 ? -1 : text.indexOf(argument, open);
        if (at >= 0) {
            calls(at, at + argument.length());
        }
    }

    private void convolution(PythonCode.Call call) {
        // Keras names filters and kernel; PyTorch puts the channels that come in before them.
        int given = call.values().size();
        boolean torch = given > 2 || call.has("out_channels") || (given == 2 && call.has("kernel_size"));
        String filters = call.get(torch ? 1 : 0, torch ? "out_channels" : "filters", "");
        String kernel = size(call.get(torch ? 2 : 1, "kernel_size", "3"));
        String padding = call.get(-1, "padding", "valid");
        String valid = padding.equals("valid") || padding.equals("0") ? " pad valid" : "";
        String stride = call.get(-1, "stride", call.named("strides"));
        String step = stride == null || stride.equals("1") ? "" : " stride " + size(stride);
        sketch.layer("conv " + filters + " " + kernel, call.named("activation"), step + valid);
    }

    private void pool(String kind, PythonCode.Call call) {
        sketch.add(
                "pool " + kind + " " + size(call.get(0, call.has("kernel_size") ? "kernel_size" : "pool_size", "2")));
    }

    private static String init(PythonCode.Call call) {
        String initializer = call.get(-1, "kernel_initializer", "");
        String init =
                initializer.startsWith("he_") ? " init he" : initializer.startsWith("lecun_") ? " init lecun" : "";
        return init + penalty(call);
    }

    /** {@code kernel_regularizer=l2(0.001)}, whatever stands before the name: {@code regularizers.l2(l2=0.001)}. */
    private static String penalty(PythonCode.Call call) {
        String penalty = call.get(-1, "kernel_regularizer", "");
        int open = penalty.indexOf('(');
        int close = penalty.indexOf(')');
        int from = Math.max(penalty.indexOf('='), open) + 1;
        if (open < 2 || close < from) {
            return "";
        }
        String name = Sketch.plain(penalty.substring(open - 2, open));
        String size = penalty.substring(from, close);
        if (!(name.equals("l2") || name.equals("l1")) || !Characters.number(size.trim())) {
            return "";
        }
        // Keras adds c Σ w², the language half of it.
        double factor = Numbers.read(size.trim()) * (name.equals("l2") ? 2 : 1);
        return " " + name + " " + Decimal.print(factor);
    }

    private void setting(PythonCode.Call call, String name, String keyword) {
        String value = call.named(name);
        if (value != null && Characters.number(value)) {
            sketch.put(keyword + " " + value);
        }
    }

    /** {@code for epoch in range(100)}. */
    private void epochs(PythonCode.Call call, int open) {
        int line = text.lastIndexOf('\n', open) + 1;
        boolean loop = text.substring(line, open).contains("epoch");
        if (loop && call.values().size() == 1 && Characters.number(call.values().get(0))) {
            sketch.put("epochs " + call.values().get(0));
        }
    }

    private void seed(PythonCode.Call call) {
        if (!call.values().isEmpty() && Characters.digits(call.values().get(0))) {
            sketch.put("seed " + call.values().get(0));
        }
    }

    /** What scikit-learn's {@code MLPClassifier(hidden_layer_sizes=(8, 4), …)} says. */
    private void perceptron(PythonCode.Call call, boolean classifier) {
        String sizes = call.get(0, "hidden_layer_sizes", "100");
        String activation = call.get(1, "activation", "relu");
        for (int at = 0; at < sizes.length(); ) {
            int end = at;
            while (end < sizes.length() && Characters.digit(sizes.charAt(end))) {
                end++;
            }
            if (end > at) {
                sketch.layer("layer " + sizes.substring(at, end), activation);
            }
            at = Math.max(end, at + 1);
        }
        String solver = call.get(2, "solver", "adam");
        if (solver.equals("sgd")) {
            boolean plain = "False".equals(call.named("nesterovs_momentum"));
            String momentum = call.get(-1, "momentum", "0.9");
            sketch.put(
                    LayerPaste.zero(momentum)
                            ? "optimizer sgd"
                            : "optimizer " + (plain ? "momentum " : "nesterov ") + momentum);
        } else {
            sketch.optimizer(solver);
        }
        if (classifier) {
            sketch.loss("cross-entropy");
        }
        setting(call, "learning_rate_init", "lr");
        setting(call, "batch_size", "batch");
        setting(call, "max_iter", "epochs");
        setting(call, "random_state", "seed");
        if ("True".equals(call.named("early_stopping"))) {
            sketch.put("stop patience " + call.get(-1, "n_iter_no_change", "10"));
        }
    }

    /** The share that scikit-learn's {@code train_test_split} keeps for testing. */
    private void test(PythonCode.Call call) {
        String share = call.named("test_size");
        if (share != null && Characters.number(share)) {
            sketch.test(Sketch.share(share));
        }
    }

    /** scikit-learn's made-up sets that have a counterpart here. */
    private boolean data(String plain, PythonCode.Call call) {
        String source = switch (plain) {
            case "make-moons" -> "moons";
            case "make-circles" -> "rings";
            case "make-blobs" -> "blobs";
            case "load-iris" -> "iris";
            case "load-digits" -> "digits";
            default -> null;
        };
        if (source == null || !sketch.knows(Kind.SOURCE, source)) {
            return false;
        }
        String samples = call.get(0, "n_samples");
        String noise = call.named("noise");
        String centers = call.named("centers");
        String seed = made(plain) ? call.named("random_state") : null;
        sketch.put("data " + source
                + (source.equals("blobs") && centers != null && Characters.digits(centers) ? " classes " + centers : "")
                + (noise != null && Characters.number(noise) ? " noise " + Sketch.share(noise) : "")
                + (made(plain) && samples != null && Characters.digits(samples) ? " samples " + samples : "")
                + (seed != null && Characters.digits(seed) ? " seed " + seed : ""));
        return true;
    }

    private static boolean made(String plain) {
        return plain.startsWith("make");
    }

    /** {@code (3, 3)} and {@code 3} are {@code 3x3}. */
    private static String size(String value) {
        StringBuilder size = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Characters.digit(c)) {
                size.append(c);
            } else if (c == ',') {
                size.append('x');
            }
        }
        return size.indexOf("x") < 0 ? size + "x" + size : size.toString();
    }
}
