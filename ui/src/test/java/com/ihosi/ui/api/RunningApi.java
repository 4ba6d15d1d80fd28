package com.ihosi.ui.api;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.PersonalToken;
import com.ihosi.planner.account.PersonalTokens;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.IhosiPlanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole product with its embedded PostgreSQL and the demo's three facilities, asked over HTTP; one for all tests of the API. */
public final class RunningApi implements BeforeAllCallback {

    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final boolean alone;
    private @Nullable Product product;

    /** Ends with the last test. */
    private record Product(ConfigurableApplicationContext application, Path data) implements AutoCloseable {

        static Product start() {
            try {
                Path data = Files.createTempDirectory("ihosi-api-test");
                return new Product(
                        new SpringApplicationBuilder(IhosiPlanner.class)
                                .run(
                                        "--server.port=0",
                                        "--ihosi.data=" + data,
                                        "--ihosi.demo=true",
                                        "--ihosi.solver.workers=0",
                                        "--ihosi.night=off"),
                        data);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            application.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** One that all such tests share. */
    public RunningApi() {
        this(false);
    }

    private RunningApi(boolean alone) {
        this.alone = alone;
    }

    /** One for a single class of tests, which try what others would trip over. */
    static RunningApi alone() {
        return new RunningApi(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        product = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningApi.class))
                .computeIfAbsent(
                        alone ? context.getRequiredTestClass() : Product.class, none -> Product.start(), Product.class);
        // Of several products in one process the last one started says where log-ins are looked for; here it is this
        // one.
        SecurityContextHolder.setContextHolderStrategy(bean(SecurityContextHolderStrategy.class));
    }

    /** Somebody whom the API does not know, at an address. */
    public ApiClient at(String host) {
        return new ApiClient(port(), host);
    }

    /** A program of somebody of the demo, at a facility's address. */
    public ApiClient as(String person, String facility) {
        String key = keys.computeIfAbsent(person, name -> issue(name).key());
        return at(facility + ".localhost").with("Authorization", "Bearer " + key);
    }

    /** A new token. */
    PersonalTokens.Issued issue(String person) {
        return bean(PersonalTokens.class).create(account(person), "Test", 1);
    }

    void revoke(String person, PersonalToken token) {
        bean(PersonalTokens.class).revoke(account(person), token.id());
    }

    /** The doctor who somebody of the demo is. */
    String doctor(String person, String slug) {
        return bean(Accounts.class)
                .findDoctor(account(person), facility(slug).id())
                .orElseThrow()
                .value()
                .toString();
    }

    public Facility facility(String slug) {
        return bean(Facilities.class).getBySlug(slug);
    }

    /** Everything that the product answers below {@code /api/}, such as {@code GET /api/v2/rules}. */
    Set<String> operations() {
        return handlers().entrySet().stream()
                .filter(way -> way.getKey().contains(" /api/")
                        && way.getValue().getDeclaringClass().isAnnotationPresent(RestController.class))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Every request that the product itself answers, such as {@code GET /export/roster.csv}, and by what; failures are none. */
    Map<String, Method> handlers() {
        RequestMappingHandlerMapping ways =
                running().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Map<String, Method> handlers = new TreeMap<>();
        ways.getHandlerMethods().forEach((way, handler) -> {
            boolean ours = handler.getBeanType().getPackageName().startsWith("com.ihosi")
                    && !ErrorController.class.isAssignableFrom(handler.getBeanType());
            if (ours) {
                way.getMethodsCondition().getMethods().forEach(method -> way.getPatternValues()
                        .forEach(path -> handlers.put(method.name() + " " + path, handler.getMethod())));
            }
        });
        return handlers;
    }

    Account.Id account(String person) {
        return bean(Accounts.class)
                .findCredentials(person)
                .orElseThrow()
                .account()
                .id();
    }

    /** Where the product listens. */
    public int port() {
        return Integer.parseInt(running().getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A part of the product. */
    public <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    private ConfigurableApplicationContext running() {
        return Objects.requireNonNull(product).application();
    }
}
