package com.ihosi.schema.server;

import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.generated.Tables;
import java.nio.file.Path;

/** A product reduced to its database: writes one row, says so, and waits to be killed. */
final class ServedInAnotherProcess {

    private ServedInAnotherProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        ApplicationDatabase application = ApplicationDatabase.embedded(Path.of(arguments[0]), 2);
        application.database().run(new PlatformScope(), sql -> sql.insertInto(Tables.TENANT)
                .set(Tables.TENANT.CODE, "kept")
                .set(Tables.TENANT.NAME, "Kept")
                .execute());
        System.out.println("written");
        Thread.sleep(Long.MAX_VALUE);
    }
}
