package com.ihosi.batchjobs;

import com.ihosi.batchjobs.feed.NightFeed;
import com.ihosi.batchjobs.importing.DatasetImport;
import com.ihosi.batchjobs.importing.PasswordHash;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.batchjobs.night.NightWatch;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.message.Reminders;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.planner.wiring.Watch;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * Batch jobs, over the application's data source, database and use cases and with a password hash that the application brings. The job
 * repository lives in a database schema of its own, which the migrations make.
 */
@Configuration(proxyBeanMethods = false)
@Import(NightFeed.class)
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

    /** Serializable, which is usual, makes jobs that begin at the same moment fail; that none begins twice is seen to by locks. */
    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }

    @Bean
    DatasetImport datasetImport(
            Database database, JobRepository jobs, JobOperator operator, PasswordHash passwordHash) {
        return new DatasetImport(database, jobs, operator, passwordHash);
    }

    @Bean
    NightRuns nightRuns(
            Database database,
            JobRepository jobs,
            JobOperator operator,
            Facilities facilities,
            Accounts accounts,
            Waitlists waitlists,
            WaitlistFilling filling,
            Reminders reminders,
            Clock clock,
            @Qualifier("nightRequests") ObjectProvider<MessageChannel> requests) {
        NightRuns runs = new NightRuns(
                database,
                jobs,
                operator,
                facilities,
                accounts,
                clock,
                Night.order(database, accounts, waitlists, filling, reminders, clock));
        MessageChannel others = requests.getIfAvailable();
        return others == null ? runs : runs.sharedBy(others);
    }

    /** {@code ihosi.night} says when the night begins on the wall clock of each facility, or {@code off}. */
    @Bean
    SmartLifecycle nightWatch(
            NightRuns runs, Facilities facilities, Clock clock, @Value("${ihosi.night:off}") String begin) {
        boolean off = begin.equals("off");
        NightWatch watch = new NightWatch(runs, facilities, clock, off ? LocalTime.MIDNIGHT : LocalTime.parse(begin));
        return new Watch("night-watch", Duration.ofMinutes(1), !off, watch::look);
    }
}
