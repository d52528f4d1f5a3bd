package org.neurone.web.exactness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/** The two ways in which the tests compile Java to a JavaScript module. */
public enum JavaScriptBuild {
    /** As the page is built: minified by TeaVM and by esbuild, without checks of bounds, null and casts. */
    PRODUCT,
    /** With the checks that the JVM makes, and readable. */
    STRICT;

    /** Writes both modules, side by side: the compiler uses one processor. The parameters are those of {@link #compile}. */
    public static void compileBoth(String mainClass, Path classes, Path target)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(values().length);
        try {
            List<Callable<Path>> builds = new ArrayList<>();
            for (JavaScriptBuild build : values()) {
                builds.add(() -> build.compile(mainClass, classes, target));
            }
            for (Future<Path> module : threads.invokeAll(builds)) {
                module.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(mainClass + " does not compile to JavaScript", e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Writes the module {@link #file}.
     *
     * @param mainClass its exported static methods become the module's functions
     * @param classes a folder of classes beside the class path of the running test
     * @param target where the module goes
     * @return the module's file
     * @throws AssertionError if the compiler reports a problem
     */
    public Path compile(String mainClass, Path classes, Path target) throws IOException, InterruptedException {
        List<String> classPath = new ArrayList<>(List.of(classes.toString()));
        classPath.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));

        InProcessBuildStrategy build = new InProcessBuildStrategy();
        build.setClassPathEntries(classPath);
        build.setMainClass(mainClass);
        build.setEntryPointName("main");
        build.setTargetType(TeaVMTargetType.JAVASCRIPT);
        build.setJsModuleType(JSModuleType.ES2015);
        build.setTargetDirectory(target.toString());
        build.setTargetFileName(file());
        build.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        build.setObfuscated(this == PRODUCT);
        build.setStrict(this == STRICT);
        build.setAssertionsRemoved(true);
        try {
            BuildResult result = build.build();
            if (!result.getProblems().getSevereProblems().isEmpty()) {
                throw new AssertionError(mainClass + " does not compile to JavaScript: "
                        + result.getProblems().getSevereProblems().stream()
                                .map(problem -> problem.getText() + " at " + problem.getLocation())
                                .toList());
            }
        } catch (BuildException e) {
            throw new AssertionError(mainClass + " does not compile to JavaScript", e);
        }
        Path module = target.resolve(file());
        if (this == PRODUCT) {
            FrontEndTool.run(
                    "esbuild",
                    module.toString(),
                    "--minify",
                    "--format=esm",
                    "--target=es2022",
                    "--charset=utf8",
                    "--log-level=error",
                    "--allow-overwrite",
                    "--outfile=" + module);
        }
        return module;
    }

    /** The module's name, {@code product-build.js} or {@code strict-build.js}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + "-build.js";
    }
}
