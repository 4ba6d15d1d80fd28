package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.night.Nights;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The product's own wiring of imports over a database of a test. */
record Importing(AnnotationConfigApplicationContext context, Database database) implements AutoCloseable {

    static final PasswordHash MARKING = password -> "{test}" + password.length();

    static Importing over(DataSource connections) {
        Database database = new Database(connections);
        return new Importing(Nights.wiring(connections, database, MARKING, Clock.systemUTC()), database);
    }

    DatasetImport product() {
        return context.getBean(DatasetImport.class);
    }

    /** One that tells of each file that it wrote and has not committed yet. */
    DatasetImport telling(Consumer<String> afterFile) {
        return new DatasetImport(database, jobs(), context.getBean(JobOperator.class), MARKING, afterFile);
    }

    JobRepository jobs() {
        return context.getBean(JobRepository.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
