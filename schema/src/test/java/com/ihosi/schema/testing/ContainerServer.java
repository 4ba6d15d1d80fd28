package com.ihosi.schema.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL in a container. */
final class ContainerServer implements TestServer {

    private static final String IMAGE = "postgres:18";

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it afterwards
    private final PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
            .withUsername("postgres")
            .withDatabaseName("postgres")
            .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust");

    ContainerServer() {
        container.start();
    }

    @Override
    public DataSource connections(String user, String database) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setServerNames(new String[] {container.getHost()});
        connections.setPortNumbers(new int[] {container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)});
        connections.setDatabaseName(database);
        connections.setUser(user);
        return connections;
    }
}
