package org.neurone.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test method a {@link Page} of its own, in a context of its own, or {@link Visitors} to open several. One
 * browser serves all tests of a run, and every wait for it is as long as {@link Patience} says. A test whose page throws
 * an error that nothing catches, or writes an error to the console, fails, whatever else it asserts. The pages go before
 * {@code @AfterEach} stops the server that they fetch from.
 *
 * <pre>{@code
 * @ExtendWith(BrowserExtension.class)
 * class PageIT {
 *     @Test
 *     void showsItsTitle(Page page) {
 *         page.navigate(server.url());
 *         assertThat(page).hasTitle("Neurone");
 *     }
 * }
 * }</pre>
 */
public final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Called by JUnit. */
    public BrowserExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Visitors visitors = test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Visitors.class, key -> new Visitors(running(test).browser), Visitors.class);
        return parameter.getParameter().getType() == Page.class ? visitors.first() : visitors;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Visitors visitors = test.getStore(NAMESPACE).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            List<String> errors = visitors.leave();
            if (test.getExecutionException().isEmpty() && !errors.isEmpty()) {
                throw new AssertionError("The page reported errors: " + errors);
            }
        }
    }

    /** The root store closes what it holds when the last test is done. */
    private static Running running(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Running.class, key -> new Running(Chromium.find().toString()), Running.class);
    }

    private static final class Running implements AutoCloseable {
        final Playwright playwright;
        final Browser browser;

        Running(String program) {
            PlaywrightAssertions.setDefaultAssertionTimeout(Patience.milliseconds());
            this.playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            this.browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(java.nio.file.Path.of(program))
                            .setHeadless(true)
                            .setTimeout(Patience.milliseconds())
                            .setArgs(ARGUMENTS));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
