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
import java.util.EnumSet;
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

    /** Whether somebody may do something at a facility; who works at the command line may everything. */
    public boolean may(Actor actor, Right right, Facility.Id where) {
        return actor.findAccount()
                .map(account -> findMembership(account, where)
                                .filter(member -> member.may(right))
                                .isPresent()
                        || mayAsDoctor(account, right, where))
                .orElse(true);
    }

    private boolean mayAsDoctor(Account.Id account, Right right, Facility.Id where) {
        return right.isOf(Role.DOCTOR) && findDoctor(account, where).isPresent();
    }

    /** All that somebody may do at a facility. */
    public Set<Right> listRights(Actor actor, Facility.Id where) {
        return switch (actor) {
            case Actor.CommandLine() -> EnumSet.allOf(Right.class);
            case Actor.Person(Account.Id account) -> {
                EnumSet<Right> rights = EnumSet.noneOf(Right.class);
                findMembership(account, where).map(Membership::rights).ifPresent(rights::addAll);
                findDoctor(account, where).ifPresent(doctor -> rights.addAll(Right.of(Role.DOCTOR)));
                yield rights;
            }
        };
    }

    /** Tells of any facility whether a member may do something there; memberships are read once, now. */
    public Predicate<Facility.Id> whereMay(Actor actor, Right right) {
        return switch (actor) {
            case Actor.CommandLine() -> facility -> true;
            case Actor.Person(Account.Id account) -> {
                Set<Facility.Id> own = listMemberships(account).stream()
                        .filter(member -> member.may(right))
                        .map(Membership::facility)
                        .collect(Collectors.toSet());
                yield own::contains;
            }
        };
    }

    /** Refuses whoever may not do something at a facility. */
    public void require(Actor actor, Right right, Facility.Id where) {
        if (!may(actor, right, where)) {
            throw new NotAllowedException(right);
        }
    }

    /** Refuses whoever may do none of some things at a facility, and names the first of them. */
    public void requireAny(Actor actor, Facility.Id where, Right first, Right... more) {
        if (!may(actor, first, where) && Stream.of(more).noneMatch(right -> may(actor, right, where))) {
            throw new NotAllowedException(first);
        }
    }

    /** Refuses whichever member may not do something at every one of the facilities. */
    public void require(Actor actor, Right right, Collection<Facility.Id> where) {
        if (!where.stream().allMatch(whereMay(actor, right))) {
            throw where.size() > 1 ? NotAllowedException.atEach(right) : new NotAllowedException(right);
        }
    }

    /** Whether somebody may do something that is about no facility, such as run the installation. */
    public boolean may(Actor actor, Right right) {
        return actor.findAccount()
                .map(account -> right.isOf(Role.SUPER_ADMIN)
                        && find(account).filter(Account::superAdmin).isPresent())
                .orElse(true);
    }

    /** Refuses whoever may not do something that is about no facility. */
    public void require(Actor actor, Right right) {
        if (!may(actor, right)) {
            throw new NotAllowedException(right);
        }
    }

    private <T> T read(Function<AccountRepository, T> question) {
        return database.read(new PlatformScope(), sql -> question.apply(new AccountRepository(sql)));
    }
}
