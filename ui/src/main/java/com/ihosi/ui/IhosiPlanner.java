package com.ihosi.ui;

import com.ihosi.batchjobs.BatchJobsConfiguration;
import com.ihosi.planner.wiring.PlannerConfiguration;
import com.ihosi.planner.wiring.SignInConfiguration;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The application: what is scanned and started, and the page that every view of the console stands in. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({PlannerConfiguration.class, SignInConfiguration.class, BatchJobsConfiguration.class})
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("ihosi/console.css")
@StyleSheet("ihosi/calendar.css")
@StyleSheet("ihosi/conflict.css")
@StyleSheet("ihosi/overbooking.css")
@StyleSheet("ihosi/waitlist.css")
@StyleSheet("ihosi/branding.css")
public class IhosiPlanner implements AppShellConfigurator {}
