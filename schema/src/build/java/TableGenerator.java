import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Migrates an empty server and generates code from what it then has. */
class TableGenerator {

    static void generate(Path migrations, Path output) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            createOwner(server);
            Flyway.configure()
                    .dataSource(server.getDatabase("ihosi_owner", "ihosi"))
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(server.getJdbcUrl("ihosi_owner", "ihosi"), output));
        }
    }

    private static void createOwner(EmbeddedPostgres server) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role ihosi_owner login createrole");
            statement.execute("create database ihosi owner ihosi_owner");
        }
    }

    private static Configuration configuration(String url, Path output) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(database())
                        .withGenerate(new Generate()
                                .withGeneratedAnnotation(false)
                                .withJavaTimeTypes(true)
                                .withComments(true)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false)
                                .withGlobalObjectReferences(true))
                        .withTarget(new Target()
                                .withPackageName("com.ihosi.schema.generated")
                                .withDirectory(output.toString())
                                .withClean(true)));
    }

    private static Database database() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withIncludes(".*")
                .withIncludeExcludeColumns(true)
                .withExcludes("flyway_schema_history|permit|isolate|open_to_platform|.*\\.period")
                .withForcedTypes(
                        new ForcedType().withName("INSTANT").withIncludeTypes("timestamp with time zone|timestamptz"),
                        new ForcedType()
                                .withUserType("com.ihosi.schema.access.TimeRange")
                                .withBinding("com.ihosi.schema.access.TimeRangeBinding")
                                .withIncludeTypes("tstzrange"));
    }
}
