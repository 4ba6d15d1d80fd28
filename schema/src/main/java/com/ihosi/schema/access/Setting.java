package com.ihosi.schema.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** A setting of the server that holds until the transaction ends. */
record Setting(String name, String value) {

    /** Sets all of them in their order by one statement; nothing where there are none. */
    static Optional<ResultQuery<Record>> setting(DSLContext sql, List<Setting> settings) {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        String each = settings.stream()
                .map(setting -> "set_config('%s', ?, true) is null".formatted(setting.name()))
                .collect(Collectors.joining(", "));
        Object[] values = settings.stream().map(Setting::value).toArray();
        return Optional.of(sql.resultQuery("select " + each, values));
    }
}
