package com.ihosi.planner.wiring;

import com.ihosi.schema.access.Database;
import com.ihosi.schema.server.ApplicationDatabase;
import com.ihosi.schema.server.Login;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The database of the application: with {@code spring.datasource.url} the one that it names, migrated by the owner of
 * {@code spring.flyway.url}, {@code user} and {@code password}; without it the embedded one, with its data in
 * {@code ihosi.data}.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    private static final String DATA = "ihosi.data";
    private static final String POOL_SIZE = "spring.datasource.hikari.maximum-pool-size";
    private static final int STANDARD_POOL_SIZE = 20;

    /** Migrated before anything else can ask for it; the last to be closed. */
    @Bean(destroyMethod = "close")
    ApplicationDatabase applicationDatabase(Environment environment) {
        int poolSize = environment.getProperty(POOL_SIZE, Integer.class, STANDARD_POOL_SIZE);
        String url = environment.getProperty("spring.datasource.url");
        if (url == null || url.isBlank()) {
            return ApplicationDatabase.embedded(dataFolder(environment), poolSize);
        }
        Login application = new Login(
                url,
                environment.getProperty("spring.datasource.username", "ihosi_app"),
                environment.getProperty("spring.datasource.password", ""));
        Login owner = new Login(
                environment.getProperty("spring.flyway.url", url),
                environment.getProperty("spring.flyway.user", "ihosi_owner"),
                environment.getProperty("spring.flyway.password", ""));
        return ApplicationDatabase.external(owner, application, poolSize);
    }

    private static Path dataFolder(Environment environment) {
        @Nullable String folder = environment.getProperty(DATA);
        return folder == null || folder.isBlank()
                ? Path.of(System.getProperty("user.home"), ".ihosi")
                : Path.of(folder);
    }

    /** The pool of the application's login: for the door, and for tables of libraries that bring their own SQL. */
    @Bean(destroyMethod = "")
    DataSource dataSource(ApplicationDatabase database) {
        return database.connections();
    }

    /** The one door to the product's tables. */
    @Bean
    Database database(ApplicationDatabase database) {
        return database.database();
    }
}
