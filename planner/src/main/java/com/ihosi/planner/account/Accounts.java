package com.ihosi.planner.account;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds accounts for log-in and says what they may do where; rights are read anew at every question. */
public final class Accounts {

    private final Database database;
    private final Facilities facilities;
    private final Clock clock;

    /** Reads through the given door; the clock says whose employment has ended. */
    public Accounts(Database database, Facilities facilities, Clock clock) {
        this.database = database;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** What a log-in with this e-mail is checked against, also of an account that is disabled; case does not matter. */
    public Optional<Credentials> findCredentials(String email) {
        String lower = email.strip().toLowerCase(Locale.ROOT);
        return read(accounts -> accounts.findCredentials(lower));
    }

    /** The account, unless it is disabled. */
    public Optional<Account> find(Account.Id id) {
        return read(accounts -> accounts.find(id));
    }

    /** What others read of who did something. */
    public String name(Actor actor) {
        return switch (actor) {
            case Actor.CommandLine() -> Actor.CommandLine.NAME;
            case Actor.Person(Account.Id account) ->
                find(account)
                        .map(Account::name)
                        .orElseThrow(() -> new NotAllowedException("The account is not active any more."));
        };
    }

    /** Where an account belongs, without memberships and accounts that are suspended. */
    public List<Membership> listMemberships(Account.Id account) {
        return read(accounts -> accounts.listMemberships(account));
    }

    /** The facilities where an account belongs, as a member or as a doctor, by name, whatever their status. */
    public List<Facility> listFacilities(Account.Id account) {
        return facilities.list(Stream.concat(
                        listMemberships(account).stream().map(Membership::facility),
                        listWorkplaces(account).stream().map(Workplace::facility))
                .distinct()
                .toList());
    }

    /** The doctor whose account it is, where she is employed at the facility. */
    public Optional<Doctor.Id> findDoctor(Account.Id account, Facility.Id facility) {
        return listWorkplaces(account).stream()
                .filter(place -> place.facility().equals(facility))
                .map(Workplace::doctor)
                .findFirst();
    }

    private List<Workplace> listWorkplaces(Account.Id account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return read(accounts -> accounts.listWorkplaces(account, today));
    }

    /** Whether an account belongs to a facility, as a member or as one of its doctors. */
    public boolean belongs(Account.Id account, Facility.Id facility) {
        return findMembership(account, facility).isPresent()
                || findDoctor(account, facility).isPresent();
    }

    /** How an account belongs to a facility. */
    public Optional<Membership> findMembership(Account.Id account, Facility.Id facility) {
        return read(accounts -> accounts.findMembership(account, facility));
    }

    /** Whether an account may solve, keep and publish rosters at a facility. */
    public boolean mayPlan(Account.Id account, Facility.Id facility) {
        return findMembership(account, facility).filter(Membership::mayPlan).isPresent();
    }

    /** Tells of any facility whether somebody may plan its rosters; the rights are read once, now. */
    public Predicate<Facility.Id> whereMayPlan(Actor actor) {
        return switch (actor) {
            case Actor.CommandLine() -> facility -> true;
            case Actor.Person(Account.Id account) -> {
                Set<Facility.Id> own = listMemberships(account).stream()
                        .filter(Membership::mayPlan)
                        .map(Membership::facility)
                        .collect(Collectors.toSet());
                yield own::contains;
            }
        };
    }

    /** Refuses whoever may not plan in every one of the facilities. */
    public void requirePlanner(Actor actor, Collection<Facility.Id> where) {
        if (!where.stream().allMatch(whereMayPlan(actor))) {
            throw new NotAllowedException("Planning rosters needs the role of admin, manager or scheduler"
                    + " at every facility that is planned.");
        }
    }

    /** Refuses whoever is not admin or manager at every one of the facilities. */
    public void requireManager(Actor actor, Collection<Facility.Id> where) {
        if (!where.stream()
                .allMatch(
                        facility -> is(actor, facility, member -> member.role().manages()))) {
            throw new NotAllowedException(
                    "Deciding who works at a facility needs the role of admin or manager at each of them.");
        }
    }

    /** Refuses whoever does not belong to the facility. */
    public void requireMember(Actor actor, Facility.Id where) {
        if (!is(actor, where, member -> true)) {
            throw new NotAllowedException(
                    "This is for members of the facility alone. Ask its administrator for access.");
        }
    }

    /** Whether somebody may book a time that is taken, with a reason. */
    public boolean mayOverbook(Actor actor, Facility.Id where) {
        return is(actor, where, Membership::mayOverbook);
    }

    /** Whether a person is such a member of a facility; who works at the command line always is. */
    private boolean is(Actor actor, Facility.Id where, Predicate<Membership> such) {
        return actor.findAccount()
                .map(account -> findMembership(account, where).filter(such).isPresent())
                .orElse(true);
    }

    private <T> T read(Function<AccountRepository, T> question) {
        return database.read(new PlatformScope(), sql -> question.apply(new AccountRepository(sql)));
    }
}
