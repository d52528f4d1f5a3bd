package org.neurone.dsl.export.python;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.experiment.Experiment;
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
 * A network as a PyTorch script (1.13 or newer) that holds its weights, predicts, and trains on with the same settings, on
 * one machine or on many.
 */
public final class PyTorch {
    private static final String HOW = """
        A network made with Neurone, with its weights and the settings to train it on. Needs PyTorch 1.13 or newer.

            python network.py                            how good it is on its examples
            python network.py --predict 0.5 1.25         its answer for one example's columns
            python network.py --train                    trains on from these weights
            python network.py --train --data table.csv   the same on a table such as it learned from
            torchrun --nproc_per_node 4 network.py --train --data table.csv --distributed

        --train --resume goes on where the run stopped: with what the optimizer knew, and where the schedules stood. With
        --save weights.pt the weights are kept; --help names all options.\
        """;

    private static final String IMPORTS = """

        import argparse
        import csv
        import datetime
        import math
        import os
        import re
        import sys

        import torch
        import torch.distributed
        from torch import nn
        from torch.nn import functional as F
        from torch.nn.parallel import DistributedDataParallel

        """;

    private static final String STEP = """


        def step(z):
            \"""1 where z > 0, else 0, with a slope of 0.\"""
            return (z > 0).to(z.dtype) + 0 * z
        """;

    private static final String TRAINING = """


        class Objective(nn.Module):
            \"""What a step of training makes small. Going through forward is what lets processes share gradients.\"""

            def __init__(self, network):
                super().__init__()
                self.network = network

            def forward(self, columns, desired):
                z = self.network.sums(columns)
                return steering(z, desired) + penalty(self.network)


        def penalty(network):
            \"""What large weights cost.\"""
            total = 0.0
            for name, weight in network.named_parameters():
                l1, l2 = PENALTIES.get(name, (0.0, 0.0))
                if l1:
                    total = total + l1 * weight.abs().sum()
                if l2:
                    total = total + l2 / 2 * (weight ** 2).sum()
            return total


        def load(network):
            \"""Puts in the weights below: (inputs, units), or (kernel height, kernel width, channels, filters).\"""
            state = network.state_dict()
            for name, (shape, numbers) in WEIGHTS.items():
                state[name] = placed(shape, numbers)
            network.load_state_dict(state)


        def placed(shape, numbers):
            \"""Numbers in the order below as PyTorch has them.\"""
            tensor = torch.tensor(numbers, dtype=torch.float64).reshape(shape)
            if len(shape) == 2:
                return tensor.T.contiguous()
            return tensor.permute(3, 2, 0, 1).contiguous() if len(shape) == 4 else tensor


        def remember(network, optimizer):
            \"""Gives the optimizer back what it knew of each weight when these were saved.\"""
            for name, parameter in network.named_parameters():
                if parameter.requires_grad:
                    state = optimizer.state[parameter]
                    state["step"] = torch.tensor(float(STEPS_DONE))
                    for kind, numbers in MEMORY.items():
                        state[kind] = placed(*numbers[name]).to(parameter)


        def build(device="cpu", dtype=torch.float64):
            \"""The network with its weights, ready to predict.\"""
            network = Network().to(device=device, dtype=dtype)
            load(network)
            for name, parameter in network.named_parameters():
                parameter.requires_grad_(name.split(".")[0] not in FROZEN)
            return network.eval()


        def evaluate(network, columns, targets):
            \"""The data's loss, and the share of right answers or None.\"""
            training = network.training
            network.eval()
            with torch.no_grad():
                z = network.sums(columns)
                outputs = network(columns).tolist()
                desired = torch.tensor(encoded(targets), dtype=columns.dtype, device=columns.device)
                value = loss(z, desired).item()
            network.train(training)
            if not CLASSES:
                return value, None
            right = sum(decided(row) == target[0] for row, target in zip(outputs, targets))
            return value, right / len(targets)


        def train(network, columns, targets, held, epochs, rank=0, world=1, resume=False):
            \"""Learns; held is the name, the columns and the targets of the part that ends the run, or None for the training part.\"""
            torch.manual_seed(SEED + rank)
            desired = torch.tensor(encoded(targets), dtype=columns.dtype, device=columns.device)
            network.train()
            objective = Objective(network)
            if world > 1:
                if columns.is_cuda:
                    objective = nn.SyncBatchNorm.convert_sync_batchnorm(objective)
                objective = DistributedDataParallel(objective)
            parameters = [p for p in network.parameters() if p.requires_grad]
            optimizer = optimizer_of(network)
            order_of = torch.Generator().manual_seed(SEED)  # the same order in every process
            batch = min(BATCH or len(columns), len(columns))
            done = EPOCHS_DONE if resume else 0
            if resume:
                remember(network, optimizer)
            best, best_epoch, kept = math.inf, done, None
            for epoch in range(done, done + epochs):
                for group in optimizer.param_groups:
                    group["lr"] = rate(epoch)
                count = len(columns)
                order = torch.randperm(count, generator=order_of) if SHUFFLE else torch.arange(count)
                for start in range(0, count, batch):
                    rows = order[start:start + batch]
                    part = rows[rank::world].to(columns.device)
                    if len(rows) < world:
                        continue  # too few for every process to have one
                    # Processes' gradients are averaged: shares of different size must weigh as much as they hold.
                    share = len(part) * world / (1 if SUM_OVER_BATCH else len(rows))
                    optimizer.zero_grad()
                    (objective(columns[part], desired[part]) * share).backward()
                    clip(parameters)
                    optimizer.step()
                train_loss, accuracy = evaluate(network, columns, targets)
                line = f"epoch {epoch + 1}: {report(train_loss, accuracy)}"
                shown_loss, shown = train_loss, accuracy
                if held is not None:
                    shown_loss, shown = evaluate(network, *held[1:])
                    line += f", {held[0]}: {report(shown_loss, shown)}"
                if shown_loss < best:
                    best, best_epoch = shown_loss, epoch
                    if KEEP_BEST:
                        kept = {name: tensor.clone() for name, tensor in network.state_dict().items()}
                if rank == 0:
                    print(line)
                if finished(train_loss, -1.0 if shown is None else shown, epoch - best_epoch):
                    break
            if kept is not None:
                network.load_state_dict(kept)


        def report(value, accuracy):
            return f"loss {value:.6g}" + ("" if accuracy is None else f", accuracy {accuracy:.1%}")


        def told(argument):
            \"""An argument as it is meant: argparse takes -1e-3 for an option, but nothing that begins with a blank.\"""
            return " " + argument if re.fullmatch(r"-(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?|-inf", argument, re.I) else argument


        def main():
            parser = argparse.ArgumentParser(description=__doc__)
            parser.add_argument("--predict", nargs=len(COLUMNS), type=float, metavar="X", help="one example's columns")
            parser.add_argument("--train", action="store_true", help="train on from the weights in this file")
            parser.add_argument("--resume", action="store_true", help="with --train: as if the run had never stopped")
            parser.add_argument("--data", help="a CSV file with a header")
            parser.add_argument("--epochs", type=int, default=EPOCHS)
            parser.add_argument("--dtype", choices=["float32", "float64"], default="float64")
            parser.add_argument("--device", default="cpu", help="cpu, cuda, …")
            parser.add_argument("--distributed", action="store_true", help="started by torchrun, data-parallel")
            parser.add_argument("--save", help="where to keep the weights, by torch.save")
            arguments = parser.parse_args([told(argument) for argument in sys.argv[1:]])
            if arguments.resume and STEPS_DONE == 0:
                parser.error("this file does not hold what the optimizer knew, so the run cannot be resumed: export it"
                             " from a text with its state, or leave out --resume to train on from the weights")

            rank, world, device = 0, 1, arguments.device
            if arguments.distributed:
                torch.distributed.init_process_group("nccl" if device.startswith("cuda") else "gloo")
                rank, world = torch.distributed.get_rank(), torch.distributed.get_world_size()
                if device == "cuda":
                    device = f"cuda:{os.environ['LOCAL_RANK']}"
                    torch.cuda.set_device(device)
            dtype = getattr(torch, arguments.dtype)
            network = build(device, dtype)

            def tensor(rows):
                return torch.tensor(rows, dtype=dtype, device=device) if rows else None

            if arguments.predict:
                with torch.no_grad():
                    outputs = network(tensor([arguments.predict]))[0].tolist()
                print(*outputs, *([CLASSES[decided(outputs)]] if CLASSES else []))
                return
            parts = data(arguments.data)
            columns, targets = tensor(parts[0]), parts[1]
            CLASS_WEIGHTS[:] = balanced(targets)
            others = [("validation", tensor(parts[2]), parts[3]), ("test", tensor(parts[4]), parts[5])]
            others = [part for part in others if part[1] is not None]
            if arguments.train:
                held = others[0] if others else None
                train(network, columns, targets, held, arguments.epochs, rank, world, arguments.resume)
            if rank == 0:
                print("training:", report(*evaluate(network, columns, targets)))
                for name, *part in others:
                    print(f"{name}:", report(*evaluate(network, *part)))
                if arguments.save:
                    torch.save(network.state_dict(), arguments.save)
            if arguments.distributed:
                torch.distributed.destroy_process_group()
        """;

    private final Graph graph;
    private final Python script = new Python();

    private PyTorch(Graph graph) {
        this.graph = graph;
    }

    /**
     * The script's source.
     *
     * @throws ExportException where a part was added by a plug-in
     */
    public static String write(Graph graph) {
        return new PyTorch(graph).write();
    }

    private String write() {
        TrainingSettings.header(graph, HOW, script);
        script.lines(IMPORTS);
        TrainingSettings.constants(graph, script);
        settings();
        script.lines(STEP);
        new PyTorchLayers(graph, script).write();
        objective();
        optimizer();
        TrainingSettings.functions(graph, script);
        TrainingSettings.data(graph, script);
        TrainingSettings.balance(graph, script);
        script.lines(TrainingSettings.training(graph, TRAINING));
        TrainingSettings.examples(graph, script);
        new PyTorchWeights(graph, script).write();
        script.line().line().line("if __name__ == \"__main__\":").line("    main()");
        return script.toString();
    }

    private void settings() {
        script.line("# Penalties on a layer's weights: l1 of |w|, l2 of w²/2.");
        script.line("PENALTIES = {");
        StringBuilder frozen = new StringBuilder();
        for (int i = 0; i < graph.layers().size(); i++) {
            if (!(graph.layers().get(i) instanceof GraphLayer.Weighted weighted)) {
                continue;
            }
            if (weighted.l1() != 0 || weighted.l2() != 0) {
                script.line("    \"" + Python.layer(i) + ".weight\": (" + Python.number(weighted.l1()) + ", "
                        + Python.number(weighted.l2()) + "),");
            }
            if (weighted.frozen()) {
                frozen.append(frozen.length() > 0 ? ", " : "")
                        .append('"')
                        .append(Python.layer(i))
                        .append('"');
            }
        }
        script.line("}");
        script.line("# Layers that training leaves as they are.");
        script.line("FROZEN = [" + frozen + "]");
        script.line("# Whether a step adds its examples up, as the perceptron's rule does, or takes their mean.");
        script.line("SUM_OVER_BATCH = " + Python.bool(graph.experiment().optimizer() instanceof Perceptron));
    }

    private void objective() {
        script.line().line();
        script.line("def activated(z):");
        script.line("    \"\"\"Outputs from the last layer's weighted sums.\"\"\"");
        script.line("    return " + PyTorchLayers.lastActivation(graph));
        if (TrainingSettings.balances(graph)) {
            script.lines("""


                def counted(desired):
                    \"""By how much each example counts.\"""
                    weights = torch.tensor(CLASS_WEIGHTS, dtype=desired.dtype, device=desired.device)
                    return weights[desired.argmax(1) if ONE_PER_CLASS else desired[:, 0].long()]
                """);
        }
        script.line().line();
        script.line("def loss(z, desired):");
        script.line("    \"\"\"How far outputs are from what was desired, given the last layer's weighted sums.\"\"\"");
        script.line("    return " + loss(graph.experiment().loss(), graph.lastActivation()));
        script.line().line();
        script.line("def steering(z, desired):");
        if (graph.experiment().optimizer() instanceof Perceptron) {
            script.line("    \"\"\"Rosenblatt's rule: the slope at z is the plain error.\"\"\"");
            script.line("    return ((activated(z) - desired).detach() * z).sum(1).mean()");
        } else {
            script.line("    \"\"\"What is made small: the loss.\"\"\"");
            script.line("    return loss(z, desired)");
        }
    }

    private static String loss(Loss loss, Activation output) {
        if (loss instanceof Quadratic) {
            return "F.mse_loss(activated(z), desired)";
        } else if (loss instanceof Absolute) {
            return "F.l1_loss(activated(z), desired)";
        } else if (loss instanceof Huber huber) {
            return "F.huber_loss(activated(z), desired, delta=" + Python.number(huber.delta()) + ")";
        } else if (loss instanceof FormulaLoss own) {
            Map<String, String> variables = new LinkedHashMap<>();
            variables.put("a", "activated(z)");
            variables.put("y", "desired");
            return PythonFormulas.expression(own.formula(), "torch", variables) + ".mean()";
        } else if (loss instanceof Hinge) {
            return "(1 - desired * activated(z)).clamp(min=0).mean()";
        } else if (loss instanceof CrossEntropy entropy && entropy.balance()) {
            if (output instanceof Softmax) {
                return "-(counted(desired) * (desired * F.log_softmax(z, 1)).sum(1)).mean()";
            }
            String each = output instanceof Sigmoid
                    ? "F.binary_cross_entropy_with_logits(z, desired, reduction=\"none\")"
                    : "F.binary_cross_entropy(activated(z), desired, reduction=\"none\")";
            return "(counted(desired) * " + each + ".mean(1)).mean()";
        } else if (loss instanceof CrossEntropy) {
            if (output instanceof Softmax) {
                return "-(desired * F.log_softmax(z, 1)).sum(1).mean()";
            }
            return output instanceof Sigmoid
                    ? "F.binary_cross_entropy_with_logits(z, desired)"
                    : "F.binary_cross_entropy(activated(z), desired)";
        }
        throw ExportException.unknown(loss);
    }

    private void optimizer() {
        Experiment experiment = graph.experiment();
        script.line().line();
        script.line("def optimizer_of(network):");
        script.line("    parameters = [p for p in network.parameters() if p.requires_grad]");
        script.lines(optimizer(experiment.optimizer()));
        script.line().line();
        script.line("def clip(parameters):");
        script.line("    \"\"\"Bounds gradients before they are used.\"\"\"");
        if (experiment.clip() instanceof Clip.Norm norm) {
            script.line("    torch.nn.utils.clip_grad_norm_(parameters, " + Python.number(norm.bound()) + ")");
        } else if (experiment.clip() instanceof Clip.Value value) {
            script.line("    torch.nn.utils.clip_grad_value_(parameters, " + Python.number(value.bound()) + ")");
        }
    }

    private static String optimizer(Optimizer optimizer) {
        String start = "    return torch.optim.";
        String rate = "(parameters, lr=LEARNING_RATE";
        if (optimizer instanceof Sgd || optimizer instanceof Perceptron) {
            return start + "SGD" + rate + ")\n";
        } else if (optimizer instanceof Momentum momentum) {
            return start + "SGD" + rate + ", momentum=" + Python.number(momentum.momentum()) + ")\n";
        } else if (optimizer instanceof Nesterov nesterov) {
            String looksAhead = nesterov.momentum() > 0 ? ", nesterov=True" : "";
            return start + "SGD" + rate + ", momentum=" + Python.number(nesterov.momentum()) + looksAhead + ")\n";
        } else if (optimizer instanceof Adagrad adagrad) {
            return start + "Adagrad" + rate + ", eps=" + Python.number(adagrad.epsilon()) + ")\n";
        } else if (optimizer instanceof RmsProp rmsprop) {
            return start + "RMSprop" + rate + ", alpha=" + Python.number(rmsprop.decay()) + ", eps="
                    + Python.number(rmsprop.epsilon()) + ")\n";
        } else if (optimizer instanceof Adam adam) {
            return start + "Adam" + rate + betas(adam.beta1(), adam.beta2(), adam.epsilon()) + ")\n";
        } else if (optimizer instanceof AdamW adamw) {
            return "    groups = [  # weights decay; biases and what batch normalisation learns do not\n"
                    + "        {\"params\": [p for p in parameters if p.dim() > 1], \"weight_decay\": "
                    + Python.number(adamw.decay()) + "},\n"
                    + "        {\"params\": [p for p in parameters if p.dim() == 1], \"weight_decay\": 0.0},\n"
                    + "    ]\n"
                    + start + "AdamW(groups, lr=LEARNING_RATE" + betas(adamw.beta1(), adamw.beta2(), adamw.epsilon())
                    + ")\n";
        }
        throw ExportException.unknown(optimizer);
    }

    private static String betas(double beta1, double beta2, double epsilon) {
        return ", betas=(" + Python.number(beta1) + ", " + Python.number(beta2) + "), eps=" + Python.number(epsilon);
    }
}
