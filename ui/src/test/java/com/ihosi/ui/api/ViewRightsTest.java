package com.ihosi.ui.api;

import static com.ihosi.schema.generated.Tables.FACILITY_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Right;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.ui.text.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every view that there is, in every role, at the own facility's address and at another's; a new view is in the test by itself. */
class ViewRightsTest {

    @RegisterExtension
    static final RunningApi API = RunningApi.alone();

    private static final String REFUSED = text("page.refused.title");
    private static final String MISSING = text("page.missing.title");
    private static final String BROKEN = text("page.broken.title");
    private static final String SENTENCE = "This needs the right to";

    private static String text(String key) {
        return Texts.text(Locale.ENGLISH, key);
    }

    /** The views by path, but those for whoever is not logged in. */
    private static Map<String, Class<? extends Component>> views() {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Map<String, Class<? extends Component>> views = new TreeMap<>();
        for (BeanDefinition each : found.findCandidateComponents("com.ihosi")) {
            Class<? extends Component> view = named(String.valueOf(each.getBeanClassName()));
            if (!view.isAnnotationPresent(AnonymousAllowed.class)) {
                views.put(view.getAnnotation(Route.class).value(), view);
            }
        }
        return views;
    }

    private static Class<? extends Component> named(String name) {
        try {
            return Class.forName(name).asSubclass(Component.class);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void everyViewIsOpenToTheRolesOfTheMatrixAndToNoOther() {
        List<String> wrong = new ArrayList<>();
        Cast.members().forEach((role, person) -> {
            ConsoleClient page = new ConsoleClient(API.at("riverbend.localhost").loggedIn(person));
            views().forEach((path, view) -> {
                String drawn = page.go(path);
                boolean open = !drawn.contains(REFUSED) && !drawn.contains(MISSING);
                if (open != Cast.isOpen(view, role) || drawn.contains(BROKEN) || drawn.contains(SENTENCE)) {
                    wrong.add("%s as %s: %s".formatted(path, role, drawn.substring(0, Math.min(900, drawn.length()))));
                }
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(views()).hasSizeGreaterThan(20);
    }

    @Test
    void theMenuLeadsToWhatIsOpenAndToNothingElse() {
        Set<String> everybodys = new TreeSet<>();
        Cast.members().forEach((role, person) -> {
            ConsoleClient page = new ConsoleClient(API.at("riverbend.localhost").loggedIn(person));
            Set<String> ways = ConsoleClient.menu(page.go("tokens"));
            everybodys.addAll(ways);
            assertThat(ways).as(role.word()).isNotEmpty().allSatisfy(path -> assertThat(
                            Cast.isOpen(Objects.requireNonNull(views().get(path), path), role))
                    .as(path)
                    .isTrue());
            Set<String> closed = new TreeSet<>(everybodys);
            closed.removeAll(ways);
            assertThat(closed).as(role.word()).allSatisfy(path -> assertThat(
                            Cast.isOpen(Objects.requireNonNull(views().get(path), path), role))
                    .as(path)
                    .isFalse());
        });
        assertThat(everybodys).contains("calendar", "roster", "figures", "my-calendar", "messages");
    }

    @Test
    void atAnothersAddressEveryViewIsRefusedAlike() {
        List<ApiClient> outsiders = new ArrayList<>();
        Cast.members()
                .values()
                .forEach(person -> outsiders.add(API.at("lakeshore.localhost").loggedIn(person)));
        Cast.strangers()
                .forEach(person -> outsiders.add(API.at("riverbend.localhost").loggedIn(person)));
        for (ApiClient outsider : outsiders) {
            String told = outsider.get("/tokens").text();
            views().keySet().forEach(path -> {
                ApiClient.Answer answer = outsider.get("/" + path);
                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(answer.text()).as(path).isEqualTo(told);
            });
            assertThat(outsider.get("/nowhere").status()).isEqualTo(403);
        }
    }

    @Test
    void whatRunsTheInstallationIsOpenAtTheMainAddressToSuperAdminsAlone() {
        ConsoleClient root = new ConsoleClient(API.at("localhost").loggedIn("super@riverbend.example"));
        assertThat(root.go("system")).doesNotContain(MISSING).doesNotContain(BROKEN);
        Cast.members().values().forEach(person -> {
            ConsoleClient page = new ConsoleClient(API.at("localhost").loggedIn(person));
            assertThat(page.go("system")).as(person).contains(MISSING);
        });
    }

    @Test
    void aRightThatIsTakenAwayIsGoneWithTheNextClickOfARunningSession() {
        ApiClient session = API.at("highpine.localhost").loggedIn("scheduler@highpine.example");
        ConsoleClient page = new ConsoleClient(session);
        assertThat(page.go("rules")).doesNotContain(REFUSED);
        assertThat(session.get("/api/v2/rules").status()).isEqualTo(200);
        try {
            become("reports", "active");
            assertThat(page.go("rules")).contains(REFUSED).contains(text("right." + Right.SEE_SETUP.word()));
            assertThat(page.go("figures")).doesNotContain(REFUSED);
            assertThat(session.get("/api/v2/rules").problem()).isEqualTo("not-allowed");
            assertThat(session.get("/export/roster.csv?week=2026-W48").status()).isEqualTo(403);
            become("reports", "suspended");
            assertThat(page.go("figures"))
                    .contains("appError")
                    .contains(Texts.text(Locale.ENGLISH, "page.stranger.title", "High Pine Clinic"));
            assertThat(session.get("/api/v2/facilities").problem()).isEqualTo("stranger");
        } finally {
            become("scheduler", "active");
        }
        assertThat(new ConsoleClient(session).go("rules")).doesNotContain(REFUSED);
    }

    private static void become(String role, String status) {
        API.bean(Database.class).run(new PlatformScope(), sql -> sql.update(FACILITY_MEMBERSHIP)
                .set(FACILITY_MEMBERSHIP.ROLE, role)
                .set(FACILITY_MEMBERSHIP.STATUS, status)
                .where(
                        FACILITY_MEMBERSHIP.FACILITY_ID.eq(
                                API.facility("highpine").id().value()),
                        FACILITY_MEMBERSHIP.ACCOUNT_ID.eq(
                                API.account("scheduler@highpine.example").value()))
                .execute());
    }
}
