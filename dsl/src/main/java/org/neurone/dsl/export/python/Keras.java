package org.neurone.dsl.export.python;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.loss.Absolute;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.FormulaLoss;
import org.neurone.engine.loss.Hinge;
import org.neurone.engine.loss.Huber;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.optimizer.RmsProp;
import org.neurone.engine.optimizer.Sgd;

/**
 * A network as a Keras 3 script, for any of its back ends, that holds its weights, predicts, and trains on with the same
 * settings.
 */
public final class Keras {
    private static final String HOW = """
        A network made with Neurone, with its weights and the settings to train it on. Needs Keras 3 and one of its
        back ends (with JAX, set JAX_ENABLE_X64=1).

            python network.py                            how good it is on its examples
            python network.py --predict 0.5 1.25         its answer for one example's columns
            python network.py --train                    trains on from these weights
            python network.py --train --data table.csv   the same on a table such as it learned from

        With --save model.keras the model is kept; --help names all options.

        Keras adds epsilon inside the root in some optimizers and keeps the biased variance in batch normalisation, so
        that training on differs a little from Neurone's; predictions do not.\
        """;

    private static final String IMPORTS = """

        import argparse
        import csv
        import datetime
        import math
        import re
        import sys

        import keras
        import numpy as np
        from keras import layers, ops

        keras.config.set_floatx("float64")

        """;

    private static final String TRAINING = """


        def build():
            \"""The network with its weights, ready to predict.\"""
            model = network()
            for name, arrays in WEIGHTS.items():
                model.get_layer(name).set_weights([np.array(numbers).reshape(shape) for shape, numbers in arrays])
            return model


        def evaluate(model, columns, targets):
            \"""The data's loss, and the share of right answers or None.\"""
            outputs = model.predict(columns, verbose=0)
            value = float(ops.convert_to_numpy(ops.mean(loss(np.array(encoded(targets)), outputs))))
            if not CLASSES:
                return value, None
            right = sum(decided(row) == target[0] for row, target in zip(outputs.tolist(), targets))
            return value, right / len(targets)


        class Progress(keras.callbacks.Callback):
            \"""Shows how far a run is, and ends it early where it should.\"""

            def __init__(self, columns, targets, held):
                super().__init__()
                self.training = columns, targets
                self.held = held
                self.best, self.best_epoch, self.kept = math.inf, 0, None

            def on_epoch_end(self, epoch, logs=None):
                train_loss, accuracy = shown_loss, shown = evaluate(self.model, *self.training)
                line = f"epoch {epoch + 1}: {report(train_loss, accuracy)}"
                if self.held is not None:
                    shown_loss, shown = evaluate(self.model, *self.held[1:])
                    line += f", {self.held[0]}: {report(shown_loss, shown)}"
                print(line)
                if shown_loss < self.best:
                    self.best, self.best_epoch = shown_loss, epoch
                    if KEEP_BEST:
                        self.kept = self.model.get_weights()
                if finished(train_loss, -1.0 if shown is None else shown, epoch - self.best_epoch):
                    self.model.stop_training = True

            def on_train_end(self, logs=None):
                if self.kept is not None:
                    self.model.set_weights(self.kept)


        def train(model, columns, targets, held, epochs):
            \"""Learns; held is the name, the columns and the targets of the part that ends the run, or None for the training part.\"""
            keras.utils.set_random_seed(SEED)
            model.compile(optimizer=optimizer(), loss=steering)
            model.fit(
                columns,
                np.array(encoded(targets)),
                batch_size=min(BATCH or len(columns), len(columns)),
                epochs=epochs,
                shuffle=SHUFFLE,
                verbose=0,
                callbacks=[
                    keras.callbacks.LearningRateScheduler(lambda epoch, _: rate(epoch)),
                    Progress(columns, targets, held),
                ],
            )


        def report(value, accuracy):
            return f"loss {value:.6g}" + ("" if accuracy is None else f", accuracy {accuracy:.1%}")


        def told(argument):
            \"""An argument as it is meant: argparse takes -1e-3 for an option, but nothing that begins with a blank.\"""
            return " " + argument if re.fullmatch(r"-(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?|-inf", argument, re.I) else argument


        def main():
            parser = argparse.ArgumentParser()
            parser.add_argument("--predict", nargs=len(COLUMNS), type=float, metavar="X", help="one example's columns")
            parser.add_argument("--train", action="store_true", help="train on from the weights in this file")
            parser.add_argument("--data", help="a CSV file with a header")
            parser.add_argument("--epochs", type=int, default=EPOCHS)
            parser.add_argument("--save", help="where to keep the model, for instance model.keras")
            arguments = parser.parse_args([told(argument) for argument in sys.argv[1:]])

            model = build()
            if arguments.predict:
                outputs = model.predict(np.array([arguments.predict]), verbose=0)[0].tolist()
                print(*outputs, *([CLASSES[decided(outputs)]] if CLASSES else []))
                return
            parts = data(arguments.data)
            columns, targets = np.array(parts[0]), parts[1]
            CLASS_WEIGHTS[:] = balanced(targets)
            others = [("validation", np.array(parts[2]), parts[3]), ("test", np.array(parts[4]), parts[5])]
            others = [part for part in others if len(part[2]) > 0]
            if arguments.train:
                train(model, columns, targets, others[0] if others else None, arguments.epochs)
            print("training:", report(*evaluate(model, columns, targets)))
            for name, *part in others:
                print(f"{name}:", report(*evaluate(model, *part)))
            if arguments.save:
                model.save(arguments.save)
        """;

    private final Graph graph;
    private final Python script = new Python();

    private Keras(Graph graph) {
        this.graph = graph;
    }

    /**
     * The script's source.
     *
     * @throws ExportException where a part was added by a plug-in
     */
    public static String write(Graph graph) {
        return new Keras(graph).write();
    }

    private String write() {
        TrainingSettings.header(graph, HOW, script);
        script.lines(IMPORTS);
        TrainingSettings.constants(graph, script);
        new KerasLayers(graph, script).write();
        objective();
        script.line().line();
        script.line("def optimizer():");
        script.lines(optimizer(
                graph.experiment().optimizer(), clip(graph.experiment().clip())));
        TrainingSettings.functions(graph, script);
        TrainingSettings.data(graph, script);
        TrainingSettings.balance(graph, script);
        script.lines(TrainingSettings.training(graph, TRAINING));
        TrainingSettings.examples(graph, script);
        weights();
        script.line().line().line("if __name__ == \"__main__\":").line("    main()");
        return script.toString();
    }

    private void objective() {
        if (TrainingSettings.balances(graph)) {
            script.lines("""


                def counted(desired):
                    \"""By how much each example counts.\"""
                    desired = ops.convert_to_tensor(desired)
                    label = ops.argmax(desired, axis=-1) if ONE_PER_CLASS else ops.cast(desired[:, 0], "int32")
                    return ops.take(ops.convert_to_tensor(CLASS_WEIGHTS, dtype=desired.dtype), label)
                """);
        }
        script.line().line();
        script.line("def loss(desired, outputs):");
        script.line("    \"\"\"How far outputs are from what was desired, one number an example.\"\"\"");
        if (graph.rescaled()) {
            script.line("    outputs = (outputs - np.array(TARGET_SHIFT)) / np.array(TARGET_SCALE)");
        }
        script.line("    return " + loss(graph.experiment().loss()));
        script.line().line();
        script.line("def steering(desired, outputs):");
        if (graph.experiment().optimizer() instanceof Perceptron) {
            script.line("    \"\"\"Rosenblatt's rule: the slope is the plain error, added up over the batch.\"\"\"");
            script.line("    errors = ops.sum(ops.square(outputs - desired), axis=-1) / 2");
            script.line("    return errors * ops.cast(ops.shape(errors)[0], errors.dtype)");
        } else {
            script.line("    \"\"\"What is made small: the loss.\"\"\"");
            script.line("    return loss(desired, outputs)");
        }
    }

    private String loss(Loss loss) {
        if (loss instanceof Quadratic) {
            return "ops.mean(ops.square(desired - outputs), axis=-1)";
        } else if (loss instanceof Absolute) {
            return "ops.mean(ops.absolute(desired - outputs), axis=-1)";
        } else if (loss instanceof Huber huber) {
            return "keras.losses.huber(desired, outputs, delta=" + Python.number(huber.delta()) + ")";
        } else if (loss instanceof FormulaLoss own) {
            Map<String, String> variables = new LinkedHashMap<>();
            variables.put("a", "outputs");
            variables.put("y", "desired");
            return "ops.mean(" + PythonFormulas.expression(own.formula(), "ops", variables) + ", axis=-1)";
        } else if (loss instanceof Hinge) {
            return "ops.mean(ops.maximum(1 - desired * outputs, 0.0), axis=-1)";
        } else if (loss instanceof CrossEntropy entropy) {
            String counted = entropy.balance() ? "counted(desired) * " : "";
            return counted
                    + (graph.lastActivation() instanceof Softmax
                            ? "keras.losses.categorical_crossentropy(desired, outputs)"
                            : "keras.losses.binary_crossentropy(desired, outputs)");
        }
        throw ExportException.unknown(loss);
    }

    private static String clip(Clip clip) {
        if (clip == null) {
            return "";
        }
        return (clip instanceof Clip.Norm ? ", global_clipnorm=" : ", clipvalue=") + Python.number(clip.bound());
    }

    private static String optimizer(Optimizer optimizer, String clip) {
        String start = "    return keras.optimizers.";
        String end = clip + ")\n";
        if (optimizer instanceof Sgd || optimizer instanceof Perceptron) {
            return start + "SGD(LEARNING_RATE" + end;
        } else if (optimizer instanceof Momentum momentum) {
            return start + "SGD(LEARNING_RATE, momentum=" + Python.number(momentum.momentum()) + end;
        } else if (optimizer instanceof Nesterov nesterov) {
            return start + "SGD(LEARNING_RATE, momentum=" + Python.number(nesterov.momentum()) + ", nesterov=True"
                    + end;
        } else if (optimizer instanceof Adagrad adagrad) {
            return start + "Adagrad(LEARNING_RATE, initial_accumulator_value=0.0, epsilon="
                    + Python.number(adagrad.epsilon()) + end;
        } else if (optimizer instanceof RmsProp rmsprop) {
            return start + "RMSprop(LEARNING_RATE, rho=" + Python.number(rmsprop.decay()) + ", epsilon="
                    + Python.number(rmsprop.epsilon()) + end;
        } else if (optimizer instanceof Adam adam) {
            return start + "Adam(LEARNING_RATE" + betas(adam.beta1(), adam.beta2(), adam.epsilon()) + end;
        } else if (optimizer instanceof AdamW adamw) {
            return "    adamw = keras.optimizers.AdamW(LEARNING_RATE, weight_decay=" + Python.number(adamw.decay())
                    + betas(adamw.beta1(), adamw.beta2(), adamw.epsilon()) + end
                    + "    adamw.exclude_from_weight_decay(var_names=[\"bias\", \"beta\", \"gamma\"])\n"
                    + "    return adamw\n";
        }
        throw ExportException.unknown(optimizer);
    }

    private static String betas(double beta1, double beta2, double epsilon) {
        return ", beta_1=" + Python.number(beta1) + ", beta_2=" + Python.number(beta2) + ", epsilon="
                + Python.number(epsilon);
    }

    private void weights() {
        script.line().line();
        script.line("# (inputs, units), or (kernel height, kernel width, channels, filters); then biases.");
        script.line("WEIGHTS = {");
        for (int i = 0; i < graph.layers().size(); i++) {
            List<GraphLayer.Numbers> arrays = graph.layers().get(i).numbers();
            if (!arrays.isEmpty()) {
                script.line("    \"" + Python.layer(i) + "\": [");
                for (GraphLayer.Numbers array : arrays) {
                    script.numbers("        (" + Python.wholes(array.layout()) + ", ", array.values(), "),");
                }
                script.line("    ],");
            }
        }
        script.line("}");
    }
}
