package org.neurone.dsl.advice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurone.dsl.problem.Idea;

/** Words with which statements start elsewhere, by the idea that they stand for and that has no statement here. */
final class Ideas {
    private static final Map<String, Idea> WORDS = words(
            Idea.RECURRENT,
            "lstm|gru|rnn|recurrent|elman|bilstm|simple-rnn",
            Idea.ATTENTION,
            "attention|self-attention|multi-head-attention|multihead|transformer|bert|gpt",
            Idea.EMBEDDING,
            "embedding|embed|embeddings|word2vec|tokenizer|vocab",
            Idea.TWO_NETWORKS,
            "gan|generator|discriminator|actor|critic|teacher|student",
            Idea.AUTOENCODER,
            "autoencoder|vae|encoder|decoder|bottleneck",
            Idea.LOOP,
            "for|while|loop|foreach|pour|tant-que|boucle",
            Idea.VARIABLE,
            "let|var|const|define|def|variable|soit",
            Idea.CONDITION,
            "if|else|elif|switch|case|si|sinon",
            Idea.IMPORT,
            "import|include|require|using|from|importer",
            Idea.PRINT,
            "print|plot|show|display|echo|draw|afficher|affiche|tracer",
            Idea.SAVE,
            "save|load|checkpoint|restore|enregistrer|charger|sauver",
            Idea.RUN,
            "train|fit|run|start|compile|entrainer|apprendre|lancer",
            Idea.PREDICT,
            "predict|evaluate|eval|infer|inference|predire|evaluer",
            Idea.DEVICE,
            "gpu|cuda|cpu|device|tpu|threads|workers",
            Idea.PRECISION,
            "precision-mode|float16|float32|fp16|bf16|dtype|mixed-precision|double|float",
            Idea.OTHER_NORM,
            "layernorm|layer-norm|groupnorm|group-norm|instancenorm|instance-norm|rmsnorm|weight-norm",
            Idea.BRANCH,
            "concat|concatenate|merge|branch|parallel|split-layer|join|add",
            Idea.UPSAMPLE,
            "conv-transpose|transpose-conv|deconv|upsample|upsampling|unpool|conv2dtranspose",
            Idea.OTHER_CONV,
            "conv1d|conv3d|depthwise|separable|depthwise-conv|separable-conv|dilated|causal-conv",
            Idea.GLOBAL_POOL,
            "global-average-pooling|global-max-pooling|globalaveragepooling2d|adaptive-pool|gap",
            Idea.AUGMENT,
            "augment|augmentation|flip|rotate|crop|zoom|mixup|cutout",
            Idea.SCHEDULER,
            "scheduler|lr-scheduler|reduce-lr-on-plateau|reducelronplateau|one-cycle|cyclic-lr",
            Idea.OTHER_MODEL,
            "forest|random-forest|randomforest|xgboost|svm|svc|knn|naive-bayes|decision-tree|tree|boosting|ensemble|bagging",
            Idea.UNSUPERVISED,
            "kmeans|k-means|cluster|clustering|pca|tsne|t-sne|umap|som",
            Idea.REINFORCEMENT,
            "agent|reward|environment|env|gym|policy|q-learning|dqn|ppo",
            Idea.PRETRAINED,
            "pretrained|pretrain|transfer|fine-tune|finetune|resnet50|resnet18|vgg16|imagenet|mobilenet",
            Idea.SEARCH,
            "grid|gridsearch|grid-search|optuna|sweep|search|hyperparameters|hyperopt",
            Idea.VALIDATION,
            "validate|validation-data|kfold|k-fold|folds|cross-validation|cv|crossval",
            Idea.CALLBACK,
            "callback|callbacks|tensorboard|hook|wandb|logger|logging",
            Idea.CLASS_WEIGHT,
            "class-weight|class-weights|balance|balanced|oversample|undersample|smote");

    private Ideas() {}

    /** The idea that the word stands for, or null. */
    static Idea of(String word) {
        return WORDS.get(word);
    }

    /** Pairs of an idea and, separated by bars, the words for it. */
    private static Map<String, Idea> words(Object... pairs) {
        Map<String, Idea> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String word : Aliases.split((String) pairs[i + 1])) {
                words.put(word, (Idea) pairs[i]);
            }
        }
        return words;
    }
}
