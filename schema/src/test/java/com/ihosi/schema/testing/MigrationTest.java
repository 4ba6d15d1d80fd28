package com.ihosi.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.schema.server.Migration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final TestServer SERVER = TestServer.ofThisJvm();

    @AfterEach
    void theOtherDatabaseIsGone() {
        SERVER.drop("elsewhere");
        SERVER.execute("postgres", "drop role if exists other_owner");
    }

    @Test
    void anOwnerWhoMayCreateNoRolesMigratesWhereTheyExist() {
        SERVER.execute("postgres", "create role other_owner login", "create database elsewhere owner other_owner");
        DataSource owner = SERVER.connections("other_owner", "elsewhere");
        assertThat(Migration.run(owner)).isPositive();
        assertThat(Migration.run(owner)).isZero();
    }
}
