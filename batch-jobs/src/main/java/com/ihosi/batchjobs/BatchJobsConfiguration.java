package com.ihosi.batchjobs;

import com.ihosi.batchjobs.importing.DatasetImport;
import com.ihosi.batchjobs.importing.PasswordHash;
import com.ihosi.schema.access.Database;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Batch jobs, over the application's data source and database and with a password hash that the application brings. The job
 * repository lives in a database schema of its own, which the migrations make.
 */
@Configuration(proxyBeanMethods = false)
public class BatchJobsConfiguration extends JdbcDefaultBatchConfiguration {

    @Override
    protected String getTablePrefix() {
        return "batch.BATCH_";
    }

    /** Of its own, so that nothing else depends on there being a transaction manager. */
    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return new JdbcTransactionManager(applicationContext.getBean(DataSource.class));
    }

    @Bean
    DatasetImport datasetImport(
            Database database, JobRepository jobs, JobOperator operator, PasswordHash passwordHash) {
        return new DatasetImport(database, jobs, operator, passwordHash);
    }
}
