package com.ihosi.batchjobs.importing;

import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** Imports a data set and kills its own process after one of the files, in the middle of the transaction. */
final class ImportThatIsKilled {

    private static final int KILLED = 137;

    private ImportThatIsKilled() {}

    /** Takes the database's address, the data set's folder and the file. */
    public static void main(String[] arguments) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(arguments[0]);
        connections.setUser("ihosi_app");
        String last = arguments[2];
        try (Importing importing = Importing.over(connections)) {
            importing
                    .telling(file -> {
                        if (file.equals(last)) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    })
                    .run(Path.of(arguments[1]), ImportOptions.AS_IT_IS);
        }
    }
}
