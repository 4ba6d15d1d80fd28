package com.ihosi.planner.registry;

import static java.util.stream.Collectors.toMap;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.csv.Csv;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What facilities may have and pay. All of it needs {@link Right#RUN_INSTALLATION}. */
public final class Licences {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what is past. */
    public Licences(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All of a facility, the latest first. */
    public List<Licence> list(Actor actor, Facility.Id facility) {
        return read(actor, sql -> new LicenceRepository(sql).list(facility));
    }

    /**
     * Grants a licence; what held until its first day ends the day before, and what began on that day is replaced.
     *
     * @throws FieldException if it begins in the past, or a later one stands in its way
     */
    public void grant(Actor actor, Licence licence) {
        if (licence.first().isBefore(today())) {
            throw new FieldException("first", "A licence begins today (%s) or later.".formatted(today()));
        }
        try {
            write(actor, "licence.grant", licence.facility(), details(licence), sql -> {
                LicenceRepository licences = new LicenceRepository(sql);
                licences.endBefore(licence.facility(), licence.first());
                if (!licences.replace(licence)) {
                    licences.insert(licence);
                }
                if (licence.holdsOn(today())) {
                    licences.setLimits(licence);
                }
            });
        } catch (ConflictException inTheWay) {
            throw new FieldException(
                    "first", "Another licence begins on that day or later. Choose days that are free of others.");
        }
    }

    /** Notes since when a payment has been missing, or that none is. */
    public void setOverdue(Actor actor, Facility.Id facility, Licence.Id id, @Nullable LocalDate since) {
        if (since != null && since.isAfter(today())) {
            throw new FieldException(
                    "overdueSince", "A payment can be missing since today (%s) at the latest.".formatted(today()));
        }
        write(
                actor,
                since == null ? "licence.paid" : "licence.overdue",
                facility,
                since == null ? Map.of() : Map.of("since", since.toString()),
                sql -> {
                    LicenceRepository licences = new LicenceRepository(sql);
                    Licence licence = licences.list(facility).stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .orElseThrow(() -> new NotFoundException("There is no such licence of the facility."));
                    licences.setOverdue(licence, since);
                });
    }

    /** What each facility has to pay for a month, by facility and licence. */
    public List<InvoiceLine> invoice(Actor actor, YearMonth month) {
        return read(actor, sql -> {
            List<Licence> licences = new LicenceRepository(sql).list(month);
            Map<Facility.Id, Facility> facilities =
                    Facilities.list(
                                    sql,
                                    licences.stream().map(Licence::facility).collect(Collectors.toSet()))
                            .stream()
                            .collect(toMap(Facility::id, Function.identity()));
            return licences.stream()
                    .map(licence -> InvoiceLine.of(
                            month,
                            Optional.ofNullable(facilities.get(licence.facility()))
                                    .orElseThrow(),
                            licence))
                    .sorted(InvoiceLine.ORDER)
                    .toList();
        });
    }

    /** The same as comma-separated values. */
    public String invoiceFile(Actor actor, YearMonth month) {
        return Csv.line(InvoiceLine.HEADER)
                + invoice(actor, month).stream()
                        .map(line -> Csv.line(line.cells()))
                        .collect(Collectors.joining());
    }

    private static Map<String, String> details(Licence licence) {
        return Map.of(
                "tier",
                licence.tier().word(),
                "first",
                licence.first().toString(),
                "doctors",
                String.valueOf(licence.mostDoctors()),
                "patients",
                String.valueOf(licence.mostPatients()),
                "price",
                licence.monthlyPrice() + " " + licence.currency());
    }

    private void write(
            Actor actor, String action, Facility.Id facility, Map<String, String> details, Consumer<DSLContext> work) {
        accounts.require(actor, Right.RUN_INSTALLATION);
        String by = accounts.name(actor);
        database.run(new PlatformScope(), sql -> {
            work.accept(sql);
            AuditTrail.addToPlatform(sql, actor, by, action, "facility", facility.value(), details, clock.instant());
        });
    }

    private <T> T read(Actor actor, Function<DSLContext, T> question) {
        accounts.require(actor, Right.RUN_INSTALLATION);
        return database.read(new PlatformScope(), question);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
