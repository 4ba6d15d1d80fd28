package com.ihosi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the house: what each package may use, and why. Who adds a package or an arrow says so here. */
class ArchitectureTest {

    private static final String GENERATED = "com.ihosi.schema.generated";

    /** What every package may use. */
    private static final Set<String> EVERYBODY =
            Set.of("java", "org.jspecify.annotations", "org.slf4j", "com.google.errorprone.annotations");

    private static final Map<String, Room> HOUSE = Stream.of(
                    room("schema", "what the database is"),
                    room(
                            "schema.access",
                            "the one door to SQL: scopes, transactions, conflicts",
                            "javax.sql",
                            "org.jooq",
                            "org.postgresql"),
                    room(
                            "schema.server",
                            "starts and migrates PostgreSQL, so it alone knows the server and Flyway",
                            "com.ihosi.schema.access",
                            "com.zaxxer.hikari",
                            "io.zonky",
                            "javax.sql",
                            "org.flywaydb",
                            "org.postgresql"),
                    room(
                            "planner.wiring",
                            "hangs the use cases on the database; nothing else knows all of them",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.booking",
                            "com.ihosi.planner.calendar",
                            "com.ihosi.planner.conflict",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.hours",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.reschedule",
                            "com.ihosi.planner.room",
                            "com.ihosi.planner.roster.fairness",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.roster.run",
                            "com.ihosi.planner.roster.solving",
                            "com.ihosi.planner.roster.weight",
                            "com.ihosi.planner.rule",
                            "com.ihosi.planner.series",
                            "com.ihosi.planner.slot",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.swap",
                            "com.ihosi.planner.template",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.server",
                            "javax.sql",
                            "org.springframework"),
                    room("planner", "how the planner refuses, as a whole or at a field"),
                    room("planner.time", "pure: spans of time, and what wall clocks mean"),
                    room(
                            "planner.facility",
                            "registry of facilities; its repository knows SQL",
                            "com.ihosi.planner",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.account",
                            "who may do what where; its repository knows SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.staff",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.staff",
                            "doctors, their employment and leave; its repository knows SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.event",
                            "what happened, as JSON in the outbox",
                            "com.fasterxml.jackson.annotation",
                            "com.ihosi.planner.facility",
                            "com.ihosi.schema.generated",
                            "org.jooq",
                            "tools.jackson"),
                    room(
                            "planner.roster",
                            "pure: the roster's problem, its rules' arithmetic, its audit; knows neither solver nor"
                                    + " database",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time"),
                    room(
                            "planner.roster.compare",
                            "pure: what differs between two rosters, or two sets of weights",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.staff"),
                    room(
                            "planner.roster.solving",
                            "the one door to Timefold; knows nothing but the pure roster",
                            "ai.timefold.solver",
                            "com.ihosi.planner.roster"),
                    room(
                            "planner.roster.instance",
                            "published instances as files, without a database",
                            "com.ihosi.planner",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.solving",
                            "com.ihosi.planner.staff"),
                    room(
                            "planner.roster.advice",
                            "pure: answers about a roster, by the audit's arithmetic alone",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.staff"),
                    room(
                            "planner.roster.weight",
                            "what rules weigh at a facility; its repository knows SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.roster.plan",
                            "loads, keeps and publishes rosters; never solves",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.weight",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.roster.fairness",
                            "how evenly earlier rosters fell; counts as the plan does",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.schema.access"),
                    room(
                            "planner.roster.export",
                            "pure: rosters in forms that leave the product",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time"),
                    room(
                            "planner.roster.run",
                            "the queue of solves: between plan and solver",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.roster.solving",
                            "com.ihosi.planner.staff",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.patient",
                            "people who are seen; its repository knows SQL",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.slot",
                            "times that can be booked, decided without the database; its repository knows SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.hours",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.rule",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.booking",
                            "appointments as they are made, moved and ended; its repositories know SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.rule",
                            "com.ihosi.planner.slot",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.calendar",
                            "what calendars show: hours and what is booked side by side; its repository knows SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.hours",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.room",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.reschedule",
                            "other places for many appointments at once: the slot search decides, the booking desk"
                                    + " moves",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.booking",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.rule",
                            "com.ihosi.planner.slot",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "org.jooq"),
                    room(
                            "planner.series",
                            "appointments that repeat, booked by the desk of single ones; the one door to the library"
                                    + " that expands their rules; its repository knows SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.booking",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.slot",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.dmfs",
                            "org.jooq"),
                    room(
                            "planner.conflict",
                            "appointments that no longer fit, by the decision of the slot search; its repository knows"
                                    + " SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.hours",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.rule",
                            "com.ihosi.planner.slot",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.appointment",
                            "types and appointments; its repositories know SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.room",
                            "rooms and equipment, and when they are taken; its repositories know SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.hours",
                            "when doctors can be booked, decided without the database; its repositories know SQL and"
                                    + " JSON",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.template",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq",
                            "tools.jackson"),
                    room(
                            "planner.rule",
                            "rules about appointments; the one door to the language of their conditions, whose trees"
                                    + " are Guava's lists; its repository knows SQL and JSON",
                            "com.fasterxml.jackson.annotation",
                            "com.google.common.collect",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.hours",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "dev.cel",
                            "org.jooq",
                            "tools.jackson"),
                    room(
                            "planner.swap",
                            "duties that doctors offer each other; changes rosters through the plan alone",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.advice",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq"),
                    room(
                            "planner.template",
                            "patterns of duties; makes drafts through the plan alone, its repository knows SQL and"
                                    + " JSON",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.event",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.advice",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq",
                            "tools.jackson"),
                    room(
                            "batchjobs",
                            "hangs the jobs on the database",
                            "com.ihosi.batchjobs.importing",
                            "com.ihosi.schema.access",
                            "javax.sql",
                            "org.springframework"),
                    room(
                            "batchjobs.dataset",
                            "the format of data sets: files and nothing else",
                            "com.ihosi.batchjobs.dataset.row",
                            "com.ihosi.planner",
                            "org.apache.commons.csv"),
                    room("batchjobs.dataset.row", "a record for each kind of row", "com.ihosi.batchjobs.dataset"),
                    room(
                            "batchjobs.generating",
                            "pure: data sets from a seed",
                            "com.ihosi.batchjobs.dataset",
                            "com.ihosi.batchjobs.dataset.row"),
                    room(
                            "batchjobs.importing",
                            "data sets into the database, as a Spring Batch job",
                            "com.ihosi.batchjobs.dataset",
                            "com.ihosi.batchjobs.dataset.row",
                            "com.ihosi.schema.access",
                            "com.ihosi.schema.generated",
                            "org.jooq",
                            "org.springframework",
                            "com.ihosi.planner"),
                    room(
                            "ui",
                            "the application and its page",
                            "com.ihosi.planner.wiring",
                            "com.ihosi.batchjobs",
                            "com.vaadin.flow",
                            "org.springframework"),
                    room("ui.launch", "runs on Java 17 and hands over, so it may use the JDK alone"),
                    room(
                            "ui.cli",
                            "the command line over the use cases",
                            "com.ihosi.batchjobs",
                            "com.ihosi.batchjobs.generating",
                            "com.ihosi.batchjobs.importing",
                            "com.ihosi.planner",
                            "com.ihosi.planner.wiring",
                            "com.ihosi.ui.security",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.export",
                            "com.ihosi.planner.roster.instance",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.roster.run",
                            "com.ihosi.planner.roster.solving",
                            "com.ihosi.planner.staff",
                            "com.ihosi.ui",
                            "com.ihosi.ui.feasibility",
                            "org.springframework",
                            "picocli",
                            "tools.jackson"),
                    room(
                            "ui.demo",
                            "what an empty installation begins with",
                            "com.ihosi.batchjobs.importing",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.booking",
                            "com.ihosi.planner.calendar",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.hours",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.roster.plan",
                            "org.springframework",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time"),
                    room(
                            "ui.text",
                            "languages and calendars",
                            "com.vaadin.flow",
                            "jakarta.servlet",
                            "org.springframework"),
                    room(
                            "ui.problem",
                            "how programs are told what went wrong",
                            "jakarta.servlet",
                            "org.springframework",
                            "tools.jackson"),
                    room(
                            "ui.facility",
                            "the facility of an address",
                            "com.ihosi.planner.facility",
                            "com.ihosi.ui.problem",
                            "com.ihosi.ui.text",
                            "jakarta.servlet",
                            "org.springframework"),
                    room(
                            "ui.security",
                            "who is logged in and let in",
                            "com.ihosi.batchjobs.importing",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.problem",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow.spring.security",
                            "jakarta.servlet",
                            "org.springframework"),
                    room(
                            "ui.layout",
                            "the frame around every view, and the forms in it",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta",
                            "org.jsoup",
                            "org.springframework"),
                    room(
                            "ui.login",
                            "the way in",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta",
                            "org.springframework"),
                    room(
                            "ui.token",
                            "one's own tokens",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.vaadin.flow",
                            "jakarta.annotation"),
                    room(
                            "ui.api",
                            "what all of the API shares",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.problem",
                            "com.ihosi.ui.security",
                            "io.swagger.v3.oas",
                            "jakarta.servlet",
                            "org.springdoc",
                            "org.springframework",
                            "tools.jackson"),
                    room(
                            "ui.api.registry",
                            "what programs read before they book",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.facility",
                            "com.ihosi.ui.api",
                            "io.swagger.v3.oas.annotations",
                            "org.springframework"),
                    room(
                            "ui.template",
                            "templates kept and applied; says what the audit finds in the roster's words",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.template",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.roster",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.type",
                            "types of appointments, with the equipment and skills that they may ask for",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.room",
                            "com.ihosi.planner.staff",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.room",
                            "rooms with their day, and equipment",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.room",
                            "com.ihosi.planner.time",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.hours",
                            "when doctors can be booked, drawn by the week; a week is named as in rosters",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.hours",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.template",
                            "com.ihosi.planner.time",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.calendar",
                            "what is booked and what is free, and all that is done with an appointment",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.booking",
                            "com.ihosi.planner.calendar",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.hours",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.room",
                            "com.ihosi.planner.rule",
                            "com.ihosi.planner.slot",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework",
                            "tools.jackson"),
                    room(
                            "ui.series",
                            "appointments that repeat, booked with a preview and changed in parts",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.booking",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.series",
                            "com.ihosi.planner.slot",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.conflict",
                            "appointments that no longer fit, and where they could go; knows use cases, never SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.booking",
                            "com.ihosi.planner.conflict",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.patient",
                            "com.ihosi.planner.reschedule",
                            "com.ihosi.planner.slot",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.swap",
                            "duties on offer; says what the audit finds in the roster's words",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.advice",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.swap",
                            "com.ihosi.planner.time",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.roster",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.fairness",
                            "how evenly rosters fell, as a chart",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster.fairness",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.feasibility",
                            "what no roster can do, in words, for console and command line",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.staff",
                            "com.ihosi.ui.text"),
                    room(
                            "ui.replan",
                            "what happened to a published week, and whom to tell what changes",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.roster.run",
                            "com.ihosi.planner.staff",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "org.springframework"),
                    room(
                            "ui.run",
                            "the solve runs as a list",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.roster.run",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.roster",
                            "the week's roster; knows use cases, never the solver or SQL",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.advice",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.roster.run",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.feasibility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.replan",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework",
                            "tools.jackson"),
                    room(
                            "ui.rule",
                            "rules about appointments: written, tried, switched and followed",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.appointment",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.rule",
                            "com.ihosi.planner.staff",
                            "com.ihosi.planner.time",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation",
                            "org.springframework"),
                    room(
                            "ui.weight",
                            "what rules weigh, with the effect on a week, in the words of the roster view",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.compare",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.roster.weight",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.roster",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation"),
                    room(
                            "ui.print",
                            "rosters on paper and as files",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.export",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.roster",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta",
                            "org.springframework"),
                    room(
                            "ui.compare",
                            "two rosters side by side, in the words of the roster view",
                            "com.ihosi.planner",
                            "com.ihosi.planner.account",
                            "com.ihosi.planner.facility",
                            "com.ihosi.planner.roster",
                            "com.ihosi.planner.roster.compare",
                            "com.ihosi.planner.roster.plan",
                            "com.ihosi.planner.staff",
                            "com.ihosi.ui.facility",
                            "com.ihosi.ui.layout",
                            "com.ihosi.ui.roster",
                            "com.ihosi.ui.security",
                            "com.ihosi.ui.text",
                            "com.vaadin.flow",
                            "jakarta.annotation"))
            .collect(Collectors.toUnmodifiableMap(Room::name, Function.identity()));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("com.ihosi");
    }

    @Test
    void everyPackageStandsInTheList() {
        Set<String> packages = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith(GENERATED))
                .map(ArchitectureTest::shortName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).containsExactlyInAnyOrderElementsOf(HOUSE.keySet());
    }

    @Test
    void noPackageUsesWhatItsRuleDoesNotName() {
        List<String> broken = classes.stream()
                .flatMap(ArchitectureTest::brokenArrows)
                .distinct()
                .sorted()
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void noArrowIsAllowedThatNobodyUses() {
        List<String> unused = HOUSE.values().stream()
                .sorted(Comparator.comparing(Room::name))
                .flatMap(ArchitectureTest::unusedArrows)
                .toList();
        assertThat(unused).isEmpty();
    }

    private static Stream<String> brokenArrows(JavaClass user) {
        return Stream.ofNullable(HOUSE.get(shortName(user.getPackageName()))).flatMap(room -> used(user)
                .filter(target -> !room.allows(target))
                .map(target -> "%s uses %s (%s: %s)".formatted(user.getName(), target, room.name(), room.reason())));
    }

    private static Stream<String> unusedArrows(Room room) {
        Set<String> used = classes.stream()
                .filter(user -> shortName(user.getPackageName()).equals(room.name()))
                .flatMap(ArchitectureTest::used)
                .collect(Collectors.toSet());
        return room.mayUse().stream()
                .filter(allowed -> used.stream().noneMatch(target -> Room.matches(allowed, target)))
                .map(allowed -> room.name() + " does not use " + allowed);
    }

    private static Stream<String> used(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream()
                .map(arrow -> arrow.getTargetClass().getBaseComponentType().getPackageName())
                .filter(target -> !target.isEmpty())
                .map(target -> target.startsWith(GENERATED) ? GENERATED : target);
    }

    private static String shortName(String packageName) {
        return packageName.equals("com.ihosi") ? "" : packageName.substring("com.ihosi.".length());
    }

    private static Room room(String name, String reason, String... mayUse) {
        return new Room(name, reason, List.of(mayUse));
    }

    /** A package, why it is there, and what it may use beside itself and what everybody may use. */
    private record Room(String name, String reason, List<String> mayUse) {

        boolean allows(String target) {
            return target.equals("com.ihosi." + name)
                    || EVERYBODY.stream().anyMatch(allowed -> matches(allowed, target))
                    || mayUse.stream().anyMatch(allowed -> matches(allowed, target));
        }

        /** Own packages are named one by one; a library's name stands for all below it. */
        private static boolean matches(String allowed, String target) {
            return allowed.startsWith("com.ihosi.")
                    ? target.equals(allowed)
                    : target.equals(allowed) || target.startsWith(allowed + ".");
        }
    }
}
