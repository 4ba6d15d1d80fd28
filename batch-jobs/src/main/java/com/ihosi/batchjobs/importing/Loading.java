package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.DatasetException;
import com.ihosi.batchjobs.dataset.DatasetReader;
import com.ihosi.batchjobs.dataset.FileFormat;
import com.ihosi.batchjobs.dataset.Row;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Hands the rows of files to what writes them, in pieces and in the scope of the facility that they belong to. */
final class Loading {

    private static final int PIECE = 2_000;

    private final Transaction transaction;
    private final DatasetReader reader;
    private final long weeks;
    private final Consumer<String> afterFile;
    private final Ids ids = new Ids();
    private final Clocks clocks = new Clocks();

    /**
     * A row that is to be written.
     *
     * @param key what names it in the file, before its dates were moved
     */
    record Entry<R extends Record>(String key, R row) {}

    /** Writes a piece of the rows of a facility. */
    @FunctionalInterface
    interface FacilityPiece<R extends Record> {

        void write(DSLContext sql, UUID facility, List<Entry<R>> rows);
    }

    /**
     * @param afterFile told the name of each file when its rows are written, but not yet committed
     */
    Loading(Transaction transaction, DatasetReader reader, long weeks, Consumer<String> afterFile) {
        this.transaction = transaction;
        this.reader = reader;
        this.weeks = weeks;
        this.afterFile = afterFile;
    }

    Ids ids() {
        return ids;
    }

    Clocks clocks() {
        return clocks;
    }

    /** Writes a file that is the platform's. */
    <R extends Record> void platform(FileFormat<R> format, BiConsumer<DSLContext, List<Entry<R>>> piece) {
        List<Entry<R>> waiting = new ArrayList<>();
        read(format, entry -> {
            waiting.add(entry);
            if (waiting.size() == PIECE) {
                inPlatform(sql -> piece.accept(sql, waiting));
                waiting.clear();
            }
        });
        inPlatform(sql -> piece.accept(sql, waiting));
        afterFile.accept(format.fileName());
    }

    /** Writes a file whose rows belong to facilities. */
    <R extends Record> void byFacility(FileFormat<R> format, Function<R, String> facility, FacilityPiece<R> piece) {
        Map<String, List<Entry<R>>> waiting = new LinkedHashMap<>();
        read(format, entry -> {
            List<Entry<R>> ofFacility = waiting.computeIfAbsent(facility.apply(entry.row()), none -> new ArrayList<>());
            ofFacility.add(entry);
            if (ofFacility.size() == PIECE) {
                write(facility.apply(entry.row()), ofFacility, piece);
            }
        });
        waiting.forEach((slug, entries) -> write(slug, entries, piece));
        afterFile.accept(format.fileName());
    }

    private <R extends Record> void write(String slug, List<Entry<R>> entries, FacilityPiece<R> piece) {
        UUID facility = ids.facility(slug);
        inFacility(facility, sql -> piece.write(sql, facility, entries));
        entries.clear();
    }

    void inFacility(UUID facility, Consumer<DSLContext> work) {
        transaction.run(new FacilityScope(facility), work);
    }

    void inPlatform(Consumer<DSLContext> work) {
        transaction.run(new PlatformScope(), work);
    }

    private <R extends Record> void read(FileFormat<R> format, Consumer<Entry<R>> entries) {
        reader.read(
                format,
                (Row<R> row) ->
                        entries.accept(new Entry<>(row.key(), row.moved(weeks).value())),
                error -> {
                    throw new DatasetException("The file was changed while it was imported. " + error);
                });
    }
}
